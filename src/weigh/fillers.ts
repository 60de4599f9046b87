import { isRough } from '../materials/is-rough.ts';
import { namesOf } from '../materials/names-of.ts';
import type { Constituent, Functional } from '../recipe/formulation.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import type { LinearForm } from './linear-form.ts';
import type { Filler } from './sheet.ts';

/** Each filler on every basis that papers use: of total, of polymer + salt, of polymer, and by volume. */
export function describeFillers(composition: Composition): Filler[] {
  const dry = present(composition);
  const estimates = new Set(
    dry.filter((one) => isRough(one.material.properties.density)).map((one) => one.material.id),
  );
  return fillerForms(composition).map(({ filler, forms }) => ({
    name: filler.name,
    shares: forms.map(({ kind, top, bottom }) => ({
      of: bottom.label,
      kind: kind === 'vol' ? ('vol' as const) : ('wt' as const),
      value: functionalValue(top, composition) / functionalValue(bottom, composition),
    })),
    densityEstimates: estimates.size,
  }));
}

/** The same as sums over sums. Without every density there is no share by volume; it is left out. */
export function fillerForms(composition: Composition): { filler: Constituent; forms: LinearForm[] }[] {
  const { constituents, equations } = composition.formulation;
  const dry = present(composition);
  const polymer = dry.filter((one) => one.role === 'polymer');
  const host = dry.filter((one) => one.role === 'polymer' || one.role === 'salt');
  return dry
    .filter((one) => one.role === 'filler')
    .map((filler) => {
      const forms: LinearForm[] = [];
      const add = (of: string, kind: 'wt' | 'vol', basis: readonly Constituent[]): void => {
        if (basis.length === 0) return;
        const measure = kind === 'wt' ? 'mass' : 'volume';
        const top = sum(measure, [filler], filler.id);
        const bottom = sum(measure, basis, of);
        const value = functionalValue(top, composition) / functionalValue(bottom, composition);
        const name = `${filler.id} of ${of}${kind === 'vol' ? ' by volume' : ''}`;
        const counted = `${measure} of ${filler.id} : ${measure} of ${of}`;
        if (Number.isFinite(value)) forms.push({ name, counted, kind, top, bottom });
      };
      add('total', 'wt', dry);
      if (polymer.length > 0 && host.length > polymer.length) add(namesOf(host), 'wt', host);
      add(namesOf(polymer), 'wt', polymer);
      // The basis that the author wrote, where it is none of these.
      for (const { left, right } of equations) {
        if (right?.measure !== 'mass' || left.over.join() !== String(filler.index)) continue;
        const basis = right.over.flatMap((index) => constituents[index] ?? []);
        if (
          !basis.some((one) => one.removed) &&
          !forms.some((form) => form.bottom.label === namesOf(basis)) &&
          basis.length < dry.length
        ) {
          add(namesOf(basis), 'wt', basis);
        }
      }
      try {
        add('total', 'vol', dry);
      } catch (error) {
        if (!(error instanceof MissingFigure)) throw error;
      }
      return { filler, forms };
    });
}

function present({ formulation, masses }: Composition): Constituent[] {
  return formulation.constituents.filter((one) => !one.removed && (masses[one.index] ?? 0) > 0);
}

function sum(measure: Functional['measure'], some: readonly Constituent[], label: string): Functional {
  return { measure, over: some.map((one) => one.index), label };
}
