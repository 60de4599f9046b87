import type { Parsed, Problem } from '../diagnostics/facts.ts';
import { parseQuantity } from '../units/parse-quantity.ts';

/** A flat piece: its area in m2, and for a film its thickness in m. */
export interface Shape {
  readonly area: number;
  readonly thickness: number;
}

/** A dry film: `16 mm x 110 um` is a disc's diameter and its thickness, `30 mm x 40 mm x 110 um` two sides and it. */
export function readFilm(text: string): Parsed<Shape> {
  const read = readLengths(text);
  if (!read.ok) return read;
  const sides = [...read.value];
  const thickness = sides.pop() ?? 0;
  if (sides.length < 1 || sides.length > 2) return refuse(film, text);
  // The other way round it would be a rod, and a batch a hundred times too large or too small.
  if (sides.some((side) => side <= thickness)) return refuse('the thickness last, and less than what is across', text);
  return { ok: true, value: { area: areaOf(sides), thickness } };
}

/** An area: `1.13 cm^2`, a disc of `12 mm`, or two sides, `30 mm x 40 mm`. */
export function readArea(text: string): Parsed<number> {
  if (!hasTimes.test(text)) {
    const read = parseQuantity(text, ['area', 'length']);
    if (!read.ok) return read;
    const { value, unit } = read.value;
    if (!(value > 0)) return { ok: false, problem: { code: 'negative-amount', facts: { text } } };
    return { ok: true, value: unit.dimension[1] === 2 ? value : areaOf([value]) };
  }
  const read = readLengths(text);
  if (!read.ok) return read;
  return read.value.length === 2 ? { ok: true, value: areaOf(read.value) } : refuse(area, text);
}

const film = 'a dry film such as "16 mm x 110 um" (a disc) or "30 mm x 40 mm x 110 um", its thickness last';
const area = 'an area such as "1.13 cm^2", a disc such as "12 mm", or "30 mm x 40 mm"';
const hasTimes = /\s[x×]\s/;

/** The lengths of a shape in m, as they are written: sides or a diameter, and of a film the thickness last. */
export function readLengths(text: string): Parsed<readonly number[]> {
  const lengths: number[] = [];
  let from = 0;
  for (const piece of text.split(/(\s[x×]\s)/)) {
    if (!hasTimes.test(piece)) {
      const read = parseQuantity(piece, ['length']);
      if (!read.ok) return { ok: false, problem: shifted(read.problem, from) };
      if (!(read.value.value > 0)) return { ok: false, problem: { code: 'negative-amount', facts: { text: piece } } };
      lengths.push(read.value.value);
    }
    from += piece.length;
  }
  return { ok: true, value: lengths };
}

function shifted(problem: Problem, by: number): Problem {
  return problem.span ? { ...problem, span: [problem.span[0] + by, problem.span[1] + by] } : problem;
}

/** Of a disc by its diameter, or of a rectangle; m2. */
function areaOf([one = 0, other]: readonly number[]): number {
  return other === undefined ? (Math.PI * one ** 2) / 4 : one * other;
}

function refuse(expected: string, text: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code: 'wrong-value', facts: { expected, found: `"${text.trim()}"` } } };
}
