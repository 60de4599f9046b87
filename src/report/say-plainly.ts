import type { Facts } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { type Sentence, sayFinding } from '../diagnostics/messages.ts';
import { isOrdinary } from './is-ordinary.ts';

/** A finding's sentence, in which a recipe's own words cannot break a line or steer a terminal. */
export function sayPlainly(finding: Finding): Sentence {
  const facts = withoutControls(finding.facts) as Facts[Finding['code']];
  return sayFinding({ code: finding.code, facts });
}

/** The same on one line: what is wrong, then the remedy; a list of readings is set off by semicolons. */
export function sayOnOneLine(finding: Finding): string {
  const { what, remedy, source } = sayPlainly(finding);
  const [first = '', ...rows] = what.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  const listed = rows.length > 0 ? `${first}: ${rows.join('; ')}.` : first;
  return [listed, remedy, source && `Source: ${source}.`].filter(Boolean).join(' ');
}

function withoutControls(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(withoutControls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutControls(one)]));
}

/** Characters that could move a terminal's cursor or turn text around are shown, not sent; halves of pairs too. */
export function printable(text: string): string {
  if (isOrdinary(text)) return text;
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu,
    '\ufffd',
  );
}
