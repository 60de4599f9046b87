import type { Parsed } from '../diagnostics/facts.ts';
import type { FormulaNode } from './formula-node.ts';
import type { FormulaCode, FormulaProblem } from './formula-problem.ts';
import { excerpt, refuse, syntaxProblem } from './formula-problem.ts';
import { findMisreading } from './misreadings.ts';
import { plainFormula } from './plain-formula.ts';
import { readCharge } from './read-charge.ts';
import { readCount } from './read-count.ts';
import { readNodes } from './read-nodes.ts';

/** What stands between two middle dots of a formula, as one group: 6 H2O is (H2O)6. */
interface FormulaPart {
  readonly nodes: readonly FormulaNode[];
  readonly count: number;
  readonly decimals: number;
}

interface FormulaParts {
  readonly parts: readonly FormulaPart[];
  readonly charge: number;
  readonly repeatUnit: boolean;
}

/** The structure of a formula as written: its parts, their brackets and counts, its charge; spans are into `text`. */
export function readFormulaParts(text: string): Parsed<FormulaParts, FormulaCode> {
  const read = readPlain(plainFormula(text));
  if (read.ok || !('formula' in read.problem.facts)) return read;
  // Quoted as the author wrote it, not as we spell it.
  const facts = { ...read.problem.facts, formula: excerpt(text) };
  return refuse({ ...read.problem, facts } as FormulaProblem);
}

function readPlain(plain: string): Parsed<FormulaParts, FormulaCode> {
  const from = plain.length - plain.trimStart().length;
  const to = plain.trimEnd().length;
  if (from >= to) return refuse(syntaxProblem(plain, 'nothing written', [0, plain.length]));

  const misreading = findMisreading(plain, from, to, (part) => readPlain(part).ok);
  if (misreading) return refuse(misreading);
  const charge = readCharge(plain, from, to);
  if (!charge.ok) return charge;
  let end = charge.value.end;

  const repeat = /(?<=[)\]}])(?:_?n|_\{n\})$/.exec(plain.slice(Math.max(from, end - 8), end));
  if (repeat) end -= repeat[0].length;

  const parts: FormulaPart[] = [];
  for (let start = from; start <= end; ) {
    const stop = findDot(plain, start, end);
    const part = readPart(plain, start, stop, parts.length === 0);
    if (!part.ok) return part;
    parts.push(part.value);
    start = stop + 1;
  }

  if (repeat && (parts.length > 1 || parts[0]?.nodes.length !== 1)) {
    return refuse(syntaxProblem(plain, 'the amount n is open', [end, end + repeat[0].length]));
  }
  return { ok: true, value: { parts, charge: charge.value.charge, repeatUnit: repeat !== null } };
}

/** Where the next middle dot stands, or a full stop that can only be one (LiOH.H2O); `end` where none does. */
function findDot(plain: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (plain[at] === '·') return at;
    if (plain[at] === '.' && /^(?:H2O|OH2|\(H2O\))$/.test(plain.slice(at + 1, end))) return at;
  }
  return end;
}

function readPart(plain: string, start: number, stop: number, first: boolean): Parsed<FormulaPart, FormulaCode> {
  const written = plain.slice(start, stop);
  const from = start + written.length - written.trimStart().length;
  const to = from + written.trim().length;
  if (from >= to) return refuse(syntaxProblem(plain, 'nothing written beside the dot', [Math.max(0, start - 1), stop]));
  let at = from;
  let count = { value: 1, decimals: 0 };
  if (/\d/.test(plain.charAt(from))) {
    const coefficient = readCount(plain, from);
    if (!coefficient.ok) return coefficient;
    // 2CuSO4·5H2O: does the 2 count the waters too? Whole formulas are counted by the recipe, not here.
    if (first) return refuse(syntaxProblem(plain, 'a formula begins with an element', [from, coefficient.value.end]));
    count = coefficient.value;
    at = coefficient.value.end;
    while (plain[at] === ' ' && at < to) at += 1;
    if (at >= to) return refuse(syntaxProblem(plain, 'a number with nothing to count', [from, to]));
  }
  const nodes = readNodes(plain, at, to);
  if (!nodes.ok) return nodes;
  return { ok: true, value: { nodes: nodes.value, count: count.value, decimals: count.decimals } };
}
