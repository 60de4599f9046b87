import type { Parsed } from '../diagnostics/facts.ts';
import type { Composition } from '../solve/composition.ts';
import type { Anchored } from './anchored.ts';
import { findAnchor } from './find-anchor.ts';
import { readAmount } from './read-amount.ts';

/** By what goes on the balance of one component: of a bottle that is not pure, all that is in it. */
export function sizeByComponent(composition: Composition, text: string): Parsed<Anchored> {
  // At the last one: an amount has none, and a name may.
  const at = text.lastIndexOf('=');
  const name = text.slice(0, Math.max(at, 0)).trim();
  const amount = text.slice(at + 1).trim();
  if (name === '') return { ok: false, problem: { code: 'size-syntax', facts: { text } } };
  const found = findAnchor(composition, name);
  if (!found.ok) return found;
  const read = readAmount(amount, ['mass', 'volume', 'amount']);
  if (!read.ok) return read;
  const { measure, value } = read.value;
  const [index = -1] = found.value;
  const bottle = found.value.length === 1 ? composition.formulation.constituents[index]?.bottle : undefined;
  return {
    ok: true,
    value: {
      anchor: { measure, over: found.value, label: name },
      value: measure === 'moles' ? value : value * (bottle?.share ?? 1),
      words: `${name} = ${amount}`,
      sizing: { by: 'component', asked: `${name} = ${amount}` },
    },
  };
}
