import { coefficients } from '../solve/coefficients.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import { fillerForms } from './fillers.ts';
import type { LinearForm } from './linear-form.ts';
import { ratioForms } from './ratios.ts';
import type { Sheet } from './sheet.ts';

/**
 * The figures of a sheet as what they are: one linear form in the constituents' masses over another.
 *
 * A page, a spreadsheet, a record of what was weighed and an uncertainty all compute from these and agree.
 */
export function liveFigures(composition: Composition): Sheet['live'] {
  const { constituents } = composition.formulation;
  return {
    constituents: constituents.map(({ id, name, removed }) => ({ id, name, removed })),
    figures: liveForms(composition).map(({ name, counted, kind, top, bottom }) => ({
      name,
      counted,
      kind,
      top: [...coefficients(top, constituents)],
      bottom: [...coefficients(bottom, constituents)],
      target: functionalValue(top, composition) / functionalValue(bottom, composition),
    })),
  };
}

/** The same as sums over constituents: ratios, the share of each, and what fillers are a share of. */
export function liveForms(composition: Composition): LinearForm[] {
  const { constituents } = composition.formulation;
  const dry = constituents.filter((one) => !one.removed);
  const total = { measure: 'mass' as const, over: dry.map((one) => one.index), label: 'total' };
  const shares = dry.map((one): LinearForm => {
    const top = { measure: 'mass' as const, over: [one.index], label: one.id };
    const counted = `mass of ${one.id} : mass of total`;
    return { name: `${one.id} of total`, counted, kind: 'wt', top, bottom: total };
  });
  const names = new Set(shares.map((one) => one.name));
  const others = fillerForms(composition).flatMap((one) => one.forms.filter((form) => !names.has(form.name)));
  return [...ratioForms(composition), ...shares, ...others];
}
