import type { Finding } from '../diagnostics/finding.ts';
import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import { splitRatio } from './split-ratio.ts';

/** Tolerances of what is no ratio of elements or precursors. */
export function checkTolerances(formulation: SynthesisFormulation): Finding[] {
  const { recipe, precursors } = formulation;
  return recipe.tolerances.flatMap(({ phrase, path }): Finding[] => {
    if (phrase === undefined || splitRatio(phrase.replace(/\s+at\s+x\s*=.*$/, ''), formulation)) return [];
    const [one = 'La', other = 'Zr'] = [...new Set(precursors.flatMap((precursor) => Object.keys(precursor.elements)))];
    const facts = { expected: `a ratio of elements or precursors, such as "${one}/${other}"`, found: `"${phrase}"` };
    return [{ code: 'wrong-value', severity: 'error', place: { file: recipe.file, path, at: 'key' }, facts }];
  });
}
