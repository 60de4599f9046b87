import type { Path } from '../diagnostics/finding.ts';
import { layouts } from '../schema/layouts.generated.ts';

/** Whether a text at a path of a document of a kind is a quantity, and no name or prose. */
export function wantsQuantity(kind: string, path: Path): boolean {
  const { roots, places } = layouts();
  let at = roots[kind];
  for (const step of path) {
    const { keys, others, items } = places[at ?? -1] ?? {};
    at = typeof step === 'number' ? items : keys && Object.hasOwn(keys, step) ? keys[step] : others;
  }
  return places[at ?? -1]?.isQuantity ?? false;
}
