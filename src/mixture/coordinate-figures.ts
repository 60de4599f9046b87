import { coefficients } from '../solve/coefficients.ts';
import type { Live } from '../weigh/sheet.ts';
import { type StudySpace, variedOf } from './study-space.ts';

/** The share of each varied component of the varied sum, counted as the study counts, as one sum over another. */
export function coordinateFigures({ formulation, names, study }: StudySpace): Live['figures'] {
  const rowOf = (some: readonly string[]): number[] => {
    const what = variedOf(formulation, some, study.by);
    return what ? [...coefficients(what, formulation.constituents)] : [];
  };
  const bottom = rowOf(names);
  return names.map((name) => ({
    name,
    counted: `${name} : ${names.join(' + ')}`,
    kind: 'wt',
    top: rowOf([name]),
    bottom,
    target: Number.NaN,
  }));
}
