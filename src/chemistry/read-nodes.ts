import type { Parsed } from '../diagnostics/facts.ts';
import { atomicWeights } from './atomic-weights.ts';
import { elementSymbols } from './element-symbols.ts';
import type { FormulaNode } from './formula-node.ts';
import type { FormulaCode } from './formula-problem.ts';
import { excerpt, refuse, syntaxProblem } from './formula-problem.ts';
import { nearestElement } from './nearest-element.ts';
import type { Count } from './read-count.ts';
import { readCount } from './read-count.ts';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** Deeper than any chemistry; it also bounds every walk over the nodes. */
const deepest = 100;

/** The elements and groups written in [from, to) of a plain formula. */
export function readNodes(text: string, from: number, to: number): Parsed<FormulaNode[], FormulaCode> {
  const open: { readonly at: number; readonly nodes: FormulaNode[] }[] = [];
  let nodes: FormulaNode[] = [];
  let at = from;
  while (at < to) {
    const char = text.charAt(at);
    if (char in closing) {
      if (open.length === deepest) return fail(`brackets nested deeper than ${deepest}`, at, at + 1);
      open.push({ at, nodes });
      nodes = [];
      at += 1;
      continue;
    }
    let node: { element: string } | { group: readonly FormulaNode[] };
    if (char === ')' || char === ']' || char === '}') {
      const opened = open.pop();
      if (!opened) return fail(`no bracket opened before this ${char}`, at, at + 1);
      const expected = closing[text.charAt(opened.at)];
      if (expected !== char) return fail(`the bracket should close with ${expected}`, at, at + 1);
      if (nodes.length === 0) return fail('nothing in the brackets', opened.at, at + 1);
      node = { group: nodes };
      nodes = opened.nodes;
      at += 1;
    } else {
      const element = readElement(text, at, to);
      if (!element.ok) return element;
      node = { element: element.value };
      at += element.value.length;
    }
    const count = at < to ? readCount(text, at) : one(at);
    if (!count.ok) return count;
    at = count.value.end;
    nodes.push({ ...node, count: count.value.value, decimals: count.value.decimals });
  }
  const unclosed = open.at(-1);
  if (unclosed) return fail(`no bracket closes this ${text[unclosed.at]}`, unclosed.at, unclosed.at + 1);
  return { ok: true, value: nodes };

  function fail(detail: string, start: number, end: number) {
    return refuse(syntaxProblem(text, detail, [start, end]));
  }
}

function one(end: number): Parsed<Count, FormulaCode> {
  return { ok: true, value: { value: 1, decimals: 0, end } };
}

function readElement(text: string, at: number, to: number): Parsed<string, FormulaCode> {
  const one = text.charAt(at);
  const next = at + 1 < to ? text.charAt(at + 1) : '';
  const two = /[a-z]/.test(next) ? one + next : '';
  const openAfter = (element: string) => elementSymbols.has(element) && isOpenAmount(text, at + 1);
  const symbol = elementSymbols.has(two) || (two && !openAfter(one)) ? two : one;
  if (elementSymbols.has(symbol)) {
    if (Object.hasOwn(atomicWeights.weights, symbol)) return { ok: true, value: symbol };
    return refuse(syntaxProblem(text, `${symbol} has no standard atomic weight`, [at, at + symbol.length]));
  }
  if (isOpenAmount(text, at)) return refuse(syntaxProblem(text, `the amount ${one} is open`, [at, at + 1]));
  if (/[A-Za-z]/.test(one)) {
    // LI and li are taken for Li; T of TFSI stands alone.
    const pair = one.toUpperCase() + next.toLowerCase();
    const shown = elementSymbols.has(pair) ? one + next : /[a-z]/.test(one) ? one : symbol;
    return refuse({
      code: 'unknown-element',
      facts: { formula: excerpt(text), symbol: shown, nearest: nearestElement(shown) },
      span: [at, at + shown.length],
    });
  }
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const detail = /\d/.test(one)
    ? 'a number with nothing before it to count'
    : /\s/.test(one)
      ? 'a blank inside'
      : `${char} has no meaning here`;
  return refuse(syntaxProblem(text, detail, [at, at + char.length]));
}

/** Whether the letter at `at` stands for a number that is not given: the x of LixCoO2. */
function isOpenAmount(text: string, at: number): boolean {
  return /^[xyznmδ](?![a-z])/.test(text.slice(at, at + 2));
}
