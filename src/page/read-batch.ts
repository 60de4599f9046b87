import { sayFinding } from '../diagnostics/messages.ts';
import { checkAmount } from '../recipe/check-reach.ts';
import { parseQuantity } from '../units/parse-quantity.ts';

/** How much is made, in kg, or a sentence that says why nobody can tell. */
export function readBatch(
  text: string,
): { readonly ok: true; readonly kg: number } | { readonly ok: false; readonly why: string } {
  const read = parseQuantity(text, ['mass']);
  const problem = !read.ok
    ? read.problem
    : read.value.value > 0
      ? checkAmount(read.value)
      : ({ code: 'negative-amount', facts: { text: text.trim() } } as const);
  if (read.ok && problem === undefined) return { ok: true, kg: read.value.value };
  if (problem === undefined) return { ok: false, why: 'How much?' };
  const { what, remedy } = sayFinding(problem);
  return { ok: false, why: [what, remedy].filter(Boolean).join(' ') };
}
