import type { SpectrumFormat } from './spectrum.ts';

/** Where the table of a spectrum stands in its file. */
export interface SpectrumLayout {
  readonly format: SpectrumFormat;
  /** The table alone: what stands before and after it is blank, so that every character keeps its place. */
  readonly table: string;
  /** Units of the columns by their index, where they stand in a line of their own. */
  readonly units: readonly string[];
}

/** That a program's file has no spectrum in it, by the line it would stand under. */
interface SpectrumMissing {
  readonly format: SpectrumFormat;
  readonly sought: string;
}

/** Finds the table in the text of a spectrum by what the programs that write them put before it. */
export function spectrumLayout(text: string): SpectrumLayout | SpectrumMissing {
  if (/^\ufeff?EXPLAIN\b/.test(text)) return gamry(text) ?? { format: 'Gamry', sought: 'ZCURVE TABLE' };
  if (/^\ufeff?(EC-Lab|BT-Lab) ASCII FILE/.test(text)) return ecLab(text) ?? { format: 'EC-Lab', sought: 'freq/Hz' };
  if (/^\ufeff?"?Z(PLOT|VIEW)/i.test(text)) return zview(text) ?? { format: 'ZView', sought: 'End Comments' };
  return { format: 'CSV', table: plainHead(text), units: [] };
}

/**
 * Gamry's Framework: a line `ZCURVE TABLE`, then lines that start with a tab: headings, units, points. The next table, or
 * what is said of an experiment that was stopped, starts without one.
 */
function gamry(text: string): SpectrumLayout | undefined {
  const mark = /^ZCURVE\tTABLE[^\r\n]*(?:\r\n|\n|\r)/m.exec(text);
  if (mark === null) return undefined;
  const from = mark.index + mark[0].length;
  const body = text.slice(from);
  const length = /(?:\r\n|\n|\r(?!\n))(?!\t)/.exec(body)?.index ?? body.length;
  const lines = /^([^\r\n]*)(\r\n|\n|\r)([^\r\n]*)/.exec(body.slice(0, length));
  const [, heads = '', end = '', units = ''] = lines ?? [];
  const points = from + heads.length + end.length + units.length;
  const table = [
    blank(text.slice(0, from)),
    heads,
    end,
    ' '.repeat(units.length),
    decimalPoints(text.slice(points, from + length)),
    blank(text.slice(from + length)),
  ].join('');
  return { format: 'Gamry', table, units: units.split('\t').map((unit) => unit.trim()) };
}

/** BioLogic's EC-Lab: the second line says how many lines stand before the points, the headings the last of them. */
function ecLab(text: string): SpectrumLayout | undefined {
  const count = Number(/^Nb header lines\s*:\s*(\d+)/m.exec(text)?.[1] ?? Number.NaN);
  const from = lineStart(text, count - 1);
  if (from === undefined || !/^[^\r\n]*freq/i.test(text.slice(from))) return undefined;
  // The headings end with a tab that the points may not have.
  const body = text.slice(from).replace(/^([^\r\n]*)\t(?=[\r\n]|$)/, '$1 ');
  return { format: 'EC-Lab', table: blank(text.slice(0, from)) + decimalPoints(body), units: [] };
}

/** ZView and ZPlot: headings in the last line of the comments, points after `End Comments`. */
function zview(text: string): SpectrumLayout | undefined {
  const end = /^"?End Comments[^\r\n]*/m.exec(text);
  if (end === null) return undefined;
  const before = text.slice(0, end.index).trimEnd();
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const points = end.index + end[0].length;
  const table = [
    blank(text.slice(0, from)),
    text.slice(from, end.index),
    ' '.repeat(end[0].length),
    decimalPoints(text.slice(points)),
  ].join('');
  return { format: 'ZView', table, units: [] };
}

/** Remarks before the head of a plain table start with #; a double prime that is typed as a quotation mark is one. */
function plainHead(text: string): string {
  const remarks = /^\ufeff?(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*/.exec(text)?.[0] ?? '';
  const rest = text.slice(remarks.length);
  const head = /^[^\r\n]*/.exec(rest)?.[0] ?? '';
  // Within quotes a double prime is doubled, and read as it should be.
  const primed = head.replaceAll(/(?<=(?:^|[,;\t])[^\S\r\n]*[-−–]?Z)"(?=[\s(,;\t/[]|$)/gi, '″');
  // EC-Lab's headings end with a tab, in its export without a head, too.
  return blank(remarks) + primed.replace(/(?<=\t.*)\t$/, ' ') + rest.slice(head.length);
}

/** The same lines with nothing in them. */
function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}

/** Between tabs a comma is no separator: it is that of a program in a country that writes 0,1. */
function decimalPoints(text: string): string {
  return text.replaceAll(/(?<=\d),(?=\d)/g, '.');
}

/** Where a line starts, counted from 0. */
function lineStart(text: string, line: number): number | undefined {
  const ends = /\r\n|\n|\r/g;
  let at = 0;
  for (let i = 0; i < line; i++) {
    const found = ends.exec(text);
    if (found === null) return undefined;
    at = found.index + found[0].length;
  }
  return Number.isNaN(line) ? undefined : at;
}
