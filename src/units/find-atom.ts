import { type Atom, atoms, prefixes } from './atoms.ts';
import { multiplyRatios } from './ratio.ts';

/** The atom that a word such as `mmol` or `μA` spells, with its prefix worked in and a printable symbol. */
export function findAtom(word: string): (Atom & { readonly print: string }) | undefined {
  const whole = Object.hasOwn(atoms, word) ? atoms[word] : undefined;
  if (whole) return { ...whole, print: whole.print ?? word };
  const first = word.charAt(0);
  const prefix = first === 'µ' || first === 'μ' ? 'u' : first;
  const scale = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  const rest = word.slice(1);
  const atom = Object.hasOwn(atoms, rest) ? atoms[rest] : undefined;
  if (!scale || !atom?.prefixes?.includes(prefix)) return undefined;
  // Greek mu and the micro sign look alike; one of them is printed.
  const print = (first === 'μ' ? 'µ' : first) + (atom.print ?? rest);
  return { ...atom, ratio: multiplyRatios(atom.ratio, scale), print };
}
