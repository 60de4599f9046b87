import type { Precursor, SynthesisFormulation } from '../recipe/synthesis-formulation.ts';

/** The waters that an open hydrate is read with: the ends of its range and the whole numbers between. */
export function readingsOf({ open }: Precursor): number[] {
  if (open === undefined) return [];
  const { least, most } = open;
  const readings = [least];
  for (let waters = Math.floor(least) + 1; waters < most; waters++) readings.push(waters);
  return [...readings, most];
}

/** The synthesis as it would be with so much water in its open hydrate. */
export function withWater(formulation: SynthesisFormulation, waters: number | undefined): SynthesisFormulation {
  if (waters === undefined) return formulation;
  const precursors = formulation.precursors.map((one): Precursor => {
    const { open, ...rest } = one;
    return open ? { ...rest, ...open.at(waters) } : one;
  });
  return { ...formulation, precursors };
}
