import { checkDocument, type PipelineOptions } from '../pipeline.ts';
import { findRecipes } from '../recipe/find-recipes.ts';
import type { Proof } from './proof.ts';

/** How the recipes of a folder came out. */
export interface RecipeProofs {
  readonly recipes: number;
  readonly proofs: readonly Proof[];
}

/**
 * Every expectation of every recipe below a folder: those that hold, and those that are known to differ and still do.
 *
 * A document with an error is a proof that failed.
 */
export async function proveRecipes(folder: string, options: PipelineOptions = {}): Promise<RecipeProofs> {
  const { files } = await findRecipes([folder]);
  const proofs = files.flatMap((file): Proof[] => {
    const { checked, findings } = checkDocument(file, options);
    const name = file.slice(folder.length).replace(/^[\\/]+/, '');
    const group = name.includes('/') ? name.slice(0, name.indexOf('/')) : name;
    const own = checked.map(({ expectation, outcome, say }): Proof => {
      const said = say?.();
      const holds = outcome === 'holds' || outcome === 'differs as said';
      const expected = `${said?.stated ?? expectation.stated.text}${expectation.differs ? ', known to differ' : ''}`;
      return { group, name: `${name}: ${expectation.phrase}`, expected, computed: said?.computed ?? 'nothing', holds };
    });
    const errors = findings.filter((one) => one.severity === 'error' && one.code !== 'expectation-failed');
    const broken = errors.map(
      ({ code }): Proof => ({ group, name, expected: 'no error', computed: code, holds: false }),
    );
    return [...own, ...broken];
  });
  return { recipes: files.length, proofs };
}
