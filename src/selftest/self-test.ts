import type { Proof } from './proof.ts';
import { proveBatches } from './prove-batches.ts';
import { proveCells } from './prove-cells.ts';
import { proveCompositions } from './prove-compositions.ts';
import { proveMeasurements } from './prove-measurements.ts';
import { proveRecipes } from './prove-recipes.ts';
import { proveRefusals } from './prove-refusals.ts';
import { proveStudies } from './prove-studies.ts';

/** What was proved on this machine. */
export interface SelfTest {
  /** How many recipes of the corpus were computed. */
  readonly recipes: number;
  /** Of the recipes' expectations. */
  readonly expectations: readonly Proof[];
  /** Of values that are published, or that other programs computed. */
  readonly references: readonly Proof[];
}

/** Computes the shipped recipes in `folder` and the reference cases afresh, offline, and holds both against what is known. */
export async function selfTest(folder: string): Promise<SelfTest> {
  const { recipes, proofs } = await proveRecipes(folder);
  return {
    recipes,
    expectations: proofs,
    references: [
      ...proveCompositions(),
      ...proveRefusals(),
      ...(await proveBatches()),
      ...proveCells(folder),
      ...(await proveStudies()),
      ...proveMeasurements(),
    ],
  };
}
