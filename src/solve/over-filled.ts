import type { Finding } from '../diagnostics/finding.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Composition } from './composition.ts';
import { sayStatement } from './say-statement.ts';
import { statementsBehind } from './sensitivity.ts';

/** The finding for a mass below zero, with the statements that leave no room for it; undefined where there is none. */
export function findOverfill(composition: Composition): Finding | undefined {
  const { formulation, masses, scale } = composition;
  let worst = -1;
  masses.forEach((mass, index) => {
    if (mass < 0 && (worst < 0 || mass < (masses[worst] ?? 0))) worst = index;
  });
  const victim = formulation.constituents[worst];
  if (victim === undefined) return undefined;
  const what = { measure: 'mass' as const, over: [worst], label: victim.name };
  // A statement whose number, raised, makes a mass below zero lower still: its effect on it is positive.
  const behind = statementsBehind({ kind: 'sum', what }, composition).filter((one) => one.effect > 0);
  const statements = behind.map((one) => one.equation).filter((one) => one.kind !== 'batch' && one.kind !== 'ratio');
  const mass = masses[worst] ?? 0;
  return {
    code: 'over-filled',
    severity: 'error',
    place: { ...victim.place, at: 'key' },
    related: statements.map((one) => one.place),
    facts: {
      component: victim.id,
      mass:
        scale === 'fixed'
          ? `${formatNumber(mass * 1e3, { decimals: 4 })} g`
          : `${formatNumber(mass * 100, { significant: 3 })} wt% of total`,
      statements: statements.map(sayStatement),
    },
  };
}
