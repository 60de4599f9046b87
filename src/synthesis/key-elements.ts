import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';

/** The elements of the target that neither leave nor are taken up: what the precursors are weighed for. */
export function keyElements({ target, exchanged }: SynthesisFormulation): string[] {
  const gases = new Set(exchanged.flatMap((one) => Object.keys(one.elements)));
  const kept = Object.keys(target.elements).filter((element) => !gases.has(element));
  // Of a complex the metal is weighed against the ligand; its carbon says nothing more.
  const metals = kept.filter((element) => element !== 'C');
  return metals.length > 0 ? metals : kept;
}
