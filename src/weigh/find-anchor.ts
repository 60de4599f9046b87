import type { Parsed } from '../diagnostics/facts.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { lookup } from '../recipe/scope.ts';
import type { Composition } from '../solve/composition.ts';

/** The constituents that a name stands for, or what is wrong with it. */
export function findAnchor(
  { formulation: { scope, constituents } }: Composition,
  name: string,
): Parsed<readonly number[]> {
  const found = lookup(scope, name, constituents);
  if (found?.ok) return { ok: true, value: found.over };
  if (found) return { ok: false, problem: { code: 'basis-ambiguous', facts: { text: name, readings: found.several } } };
  const known = constituents.map((one) => one.name);
  return { ok: false, problem: { code: 'unknown-name', facts: { name, known, nearest: nearest(name, known) } } };
}
