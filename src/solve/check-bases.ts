import type { Finding } from '../diagnostics/finding.ts';
import type { BaselessShare, Equation, Formulation, Functional } from '../recipe/formulation.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Figures } from './coefficients.ts';
import { solveFormulation } from './solve-formulation.ts';

/** Refuses each share without a basis and shows what every reading of it would weigh. */
export function checkBases(formulation: Formulation, figures: Figures): Finding[] {
  return formulation.baseless.map((share): Finding => {
    const readings = readingsOf(share, formulation).flatMap(({ basis, over }) => {
      const mass = massUnder(share, over, formulation, figures);
      return mass === undefined ? [] : [{ basis, mass }];
    });
    const facts = { text: share.text, component: share.owner, readings };
    return { code: 'basis-missing', severity: 'error', place: share.place, facts };
  });
}

/** The bases that people mean: everything, polymer and salt, the polymer, the powder. */
function readingsOf(share: BaselessShare, { constituents }: Formulation): { basis: string; over: readonly number[] }[] {
  const dry = share.total;
  const withRole = (...roles: string[]) => dry.filter((index) => roles.includes(constituents[index]?.role ?? ''));
  const named = (over: readonly number[]): string => over.map((index) => constituents[index]?.name).join(' + ');
  const polymer = withRole('polymer', 'monomer');
  const host = polymer.length > 0 ? withRole('polymer', 'monomer', 'salt') : [];
  const readings = [{ basis: 'of total', over: dry }];
  if (host.length > polymer.length && host.length < dry.length)
    readings.push({ basis: `of ${named(host)}`, over: host });
  if (polymer.length > 0 && polymer.length < dry.length)
    readings.push({ basis: `of ${named(polymer)}`, over: polymer });
  // Of a ceramic's slurry, or an electrode's, the powder is what is meant.
  const others = (...roles: string[]) => withRole(...roles).filter((index) => !share.over.includes(index));
  const powder = others('salt').length > 0 ? [] : others('filler', 'active');
  if (powder.length > 0 && powder.length < dry.length) readings.push({ basis: `of ${named(powder)}`, over: powder });
  readings.push({ basis: 'on top', over: dry.filter((index) => !share.over.includes(index)) });
  return readings.filter(
    (reading) => reading.basis === 'of total' || !share.over.every((index) => reading.over.includes(index)),
  );
}

/** Grams of the component under one reading, others without a basis read as of the total; undefined where it cannot be. */
function massUnder(
  share: BaselessShare,
  over: readonly number[],
  formulation: Formulation,
  figures: Figures,
): string | undefined {
  const equations = formulation.baseless.map((one): Equation => {
    const measure: Functional['measure'] = one.share === 'wt' ? 'mass' : one.share === 'vol' ? 'volume' : 'moles';
    const whole = one === share ? over : one.total;
    const left = { measure, over: one.over, label: one.owner };
    const { text, place, owner, value } = one;
    return { kind: 'share', text, place, owner, value, precision: 0, left, right: { measure, over: whole, label: '' } };
  });
  const solved = solveFormulation(
    { ...formulation, baseless: [], equations: [...formulation.equations, ...equations] },
    figures,
  );
  if (!solved.composition) return undefined;
  const { masses, scale } = solved.composition;
  const kilograms = share.over.reduce((sum, index) => sum + (masses[index] ?? 0), 0);
  const host = solved.composition.formulation.constituents.reduce(
    (sum, one) => (one.removed || share.over.includes(one.index) ? sum : sum + (masses[one.index] ?? 0)),
    0,
  );
  if (scale === 'free' && !(host > 0)) return undefined;
  // With a free scale, per gram of everything else: the figure a reader can compare between readings.
  return `${formatNumber(scale === 'fixed' ? kilograms * 1e3 : kilograms / host, { decimals: 4 })} g`;
}
