import type { Parsed } from '../diagnostics/facts.ts';
import type { Basis, Named } from './statement.ts';

/** Reads a basis from an offset of a text to its end: names joined by `+`, optionally `without` others. */
export function parseBasis(text: string, from: number): Parsed<Basis, 'statement-syntax'> {
  const raw = text.slice(from);
  const cut = /\swithout\s/.exec(raw);
  const of = splitNames(text, from, cut ? from + cut.index : text.length);
  const without = cut ? splitNames(text, from + cut.index + cut[0].length, text.length) : [];
  if (of === undefined || without === undefined) {
    return { ok: false, problem: { code: 'statement-syntax', facts: { text: text.trim() } } };
  }
  return { ok: true, value: { of, without, text: raw.trim() } };
}

function splitNames(text: string, from: number, to: number): Named[] | undefined {
  const names: Named[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    // A comma inside a name (1,2-dicyanoethane) has no blank behind it.
    if (i < to && text[i] !== '+' && !(text[i] === ',' && /\s/.test(text[i + 1] ?? ''))) continue;
    const raw = text.slice(start, i);
    const name = raw.trim();
    if (name === '') return undefined;
    const at = start + raw.indexOf(name);
    names.push({ name, span: [at, at + name.length] });
    start = i + 1;
  }
  return names;
}
