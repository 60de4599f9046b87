import type { Parsed } from '../../diagnostics/facts.ts';
import type { Circuit, ElementKind } from './circuit.ts';

const kinds: readonly ElementKind[] = ['CPE', 'Wo', 'Ws', 'R', 'C', 'L', 'W'];
const element = new RegExp(`(${kinds.join('|')})_?(\\d*)`, 'y');
/** More is a slip, and would take the machine's time and tell nothing. */
const mostElements = 20;

/**
 * Reads a circuit as impedance.py writes it: elements one after another with hyphens, side by side in `p( , )`, each
 * called by its kind and a number: `R0-p(R1,CPE1)-W1`.
 */
export function parseCircuit(text: string): Parsed<Circuit, 'circuit-syntax'> {
  const own = text.replaceAll(/\s/g, '');
  const names = new Set<string>();
  let at = 0;
  let wrong: string | undefined;
  const fail = (why: string): Circuit => {
    wrong ??= why;
    at = own.length;
    return { series: [] };
  };
  const series = (depth: number): Circuit => {
    const parts = [part(depth)];
    while (own[at] === '-') {
      at++;
      parts.push(part(depth));
    }
    return parts.length === 1 ? (parts[0] as Circuit) : { series: parts };
  };
  const part = (depth: number): Circuit => {
    if (own.startsWith('p(', at)) {
      if (depth > 8) return fail('it is nested too deep');
      at += 2;
      const branches = [series(depth + 1)];
      while (own[at] === ',') {
        at++;
        branches.push(series(depth + 1));
      }
      if (own[at] !== ')')
        return fail(at < own.length ? `"${rest()}" is not expected there` : 'a bracket is not closed');
      at++;
      return branches.length > 1 ? { parallel: branches } : fail('side by side are two at least');
    }
    element.lastIndex = at;
    const found = element.exec(own);
    if (found === null) return fail(at < own.length ? `"${rest()}" is no element` : 'an element is missing at its end');
    const name = `${found[1]}${found[2]}`;
    if (names.has(name)) return fail(`${name} stands in it twice`);
    names.add(name);
    if (names.size > mostElements) return fail(`it has more than ${mostElements} elements`);
    at = element.lastIndex;
    return { element: { kind: found[1] as ElementKind, name } };
  };
  const rest = () => own.slice(at, at + 12);
  const circuit = series(0);
  if (wrong === undefined && at < own.length) wrong = `"${rest()}" is not expected there`;
  if (wrong === undefined) return { ok: true, value: circuit };
  return { ok: false, problem: { code: 'circuit-syntax', facts: { text, why: wrong } } };
}
