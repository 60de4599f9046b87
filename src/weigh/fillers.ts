import { isRough } from '../materials/is-rough.ts';
import { namesOf } from '../materials/names-of.ts';
import type { Constituent, Functional } from '../recipe/formulation.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import type { Filler } from './sheet.ts';

/** Each filler on every basis that papers use: of total, of polymer + salt, of polymer, and by volume. */
export function describeFillers(composition: Composition): Filler[] {
  const { constituents } = composition.formulation;
  const dry = constituents.filter((one) => !one.removed && (composition.masses[one.index] ?? 0) > 0);
  const polymer = dry.filter((one) => one.role === 'polymer');
  const host = dry.filter((one) => one.role === 'polymer' || one.role === 'salt');
  const fillers = dry.filter((one) => one.role === 'filler');
  return fillers.map((filler): Filler => {
    const shares: Filler['shares'][number][] = [];
    const add = (of: string, kind: 'wt' | 'vol', basis: readonly Constituent[]): void => {
      if (basis.length === 0) return;
      const measure = kind === 'wt' ? 'mass' : 'volume';
      const value =
        functionalValue(sum(measure, [filler]), composition) / functionalValue(sum(measure, basis), composition);
      if (Number.isFinite(value)) shares.push({ of, kind, value });
    };
    add('total', 'wt', dry);
    if (polymer.length > 0 && host.length > polymer.length) add(namesOf(host), 'wt', host);
    add(namesOf(polymer), 'wt', polymer);
    // The basis that the author wrote, where it is none of these.
    for (const { left, right } of composition.formulation.equations) {
      if (right?.measure !== 'mass' || left.over.join() !== String(filler.index)) continue;
      const basis = right.over.flatMap((index) => constituents[index] ?? []);
      if (
        !basis.some((one) => one.removed) &&
        !shares.some((share) => share.of === namesOf(basis)) &&
        basis.length < dry.length
      ) {
        add(namesOf(basis), 'wt', basis);
      }
    }
    try {
      add('total', 'vol', dry);
    } catch (error) {
      // Without every density there is no volume share; the sheet leaves it out.
      if (!(error instanceof MissingFigure)) throw error;
    }
    const estimates = new Set(
      dry.filter((one) => isRough(one.material.properties.density)).map((one) => one.material.id),
    );
    return { name: filler.name, shares, densityEstimates: estimates.size };
  });
}

function sum(measure: Functional['measure'], some: readonly Constituent[]): Functional {
  return { measure, over: some.map((one) => one.index), label: namesOf(some) };
}
