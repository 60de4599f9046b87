import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';

/** What elements are counted against: what the recipe asks for (`asked`, in its order), else the most frequent but lithium. */
export function referenceElement(
  { target }: SynthesisFormulation,
  elements: readonly string[],
  asked: readonly string[],
): string | undefined {
  const said = asked.find((one) => elements.includes(one));
  const others = elements.filter((one) => one !== 'Li');
  const atoms = (element: string) => target.elements[element] ?? 0;
  // Of two that are as frequent the one behind: La/Zr, as the formula is read.
  return (
    said ?? others.reduce<string | undefined>((best, one) => (atoms(one) >= atoms(best ?? '') ? one : best), undefined)
  );
}
