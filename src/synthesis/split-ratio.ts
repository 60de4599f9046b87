import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';

/**
 * Both sides of `La/Zr` or `Cu/TCPP`, elements of the precursors or precursors; undefined where it is no such ratio. A slash
 * may stand in a name, too: the first split whose sides both mean something is meant.
 */
export function splitRatio(
  name: string,
  { precursors }: Pick<SynthesisFormulation, 'precursors'>,
): { readonly top: string; readonly bottom: string } | undefined {
  const means = (side: string) => precursors.some((one) => one.name === side || Object.hasOwn(one.elements, side));
  for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
    const [top, bottom] = [name.slice(0, at).trim(), name.slice(at + 1).trim()];
    if (means(top) && means(bottom)) return { top, bottom };
  }
  return undefined;
}
