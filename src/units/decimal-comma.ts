import type { Problem, Span } from '../diagnostics/facts.ts';

const number = /\d*(?:,\d+)+(?:\.\d+)?/g;
const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * The problem of a text whose numbers have commas: `instead` has points for them. Where a comma can group thousands
 * (`1,000 g`) both readings are given, `1.000 g or 1000 g`; nobody but the author knows.
 */
export function findDecimalComma(text: string): Problem<'decimal-comma'> | undefined {
  const tokens = [...text.matchAll(number)];
  const first = tokens[0];
  if (!first) return undefined;
  const readings = [
    ...(tokens.every(([token]) => /^\d*,\d+$/.test(token)) ? [text.replace(number, asDecimal)] : []),
    ...(tokens.some(([token]) => thousands.test(token)) ? [text.replace(number, asThousands)] : []),
  ];
  if (readings.length === 0) return undefined;
  const span: Span = [first.index, first.index + first[0].length];
  const instead = readings.map((reading) => reading.trim()).join(' or ');
  return { code: 'decimal-comma', facts: { text: text.trim(), instead }, span };
}

function asDecimal(token: string): string {
  return token.startsWith(',') ? `0.${token.slice(1)}` : token.replace(',', '.');
}

function asThousands(token: string): string {
  return thousands.test(token) ? token.replaceAll(',', '') : asDecimal(token);
}
