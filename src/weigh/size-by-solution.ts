import type { Parsed } from '../diagnostics/facts.ts';
import type { Functional } from '../recipe/formulation.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import type { Anchored } from './anchored.ts';
import { readAmount } from './read-amount.ts';
import { sayDensity } from './say-density.ts';

/** By the volume of all that is mixed, what leaves included: volumes added up. */
export function sizeBySolution(composition: Composition, text: string): Parsed<Anchored> {
  const { constituents } = composition.formulation;
  const read = readAmount(text, ['volume']);
  if (!read.ok) return read;
  if (!constituents.some((one) => one.removed && (composition.masses[one.index] ?? 0) > 0)) {
    return { ok: false, problem: { code: 'size-of-nothing', facts: { name: 'solvent' } } };
  }
  const over = constituents.map((one) => one.index);
  const anchor: Functional = { measure: 'volume', over, label: 'solution' };
  const whole = functionalValue({ ...anchor, measure: 'mass' }, composition);
  const density = whole / functionalValue(anchor, composition);
  const words = `${text.trim()} of solution, volumes added up (${sayDensity(density)})`;
  return {
    ok: true,
    value: { anchor, value: read.value.value, words, sizing: { by: 'solution', asked: text.trim(), density } },
  };
}
