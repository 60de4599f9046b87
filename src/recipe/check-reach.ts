import type { Problem } from '../diagnostics/facts.ts';
import type { Quantity } from '../units/quantity.ts';

/** Amounts in kg, mol or m3: from less than any balance shows to more than any plant makes. */
const amounts = [1e-18, 1e9] as const;
/** Shares of one, ratios and parts: beyond these a double cannot tell the small one from rounding. */
const numbers = [1e-12, 1e9] as const;

/** Refuses an amount (SI) that nobody can weigh: a slip of many digits, and arithmetic that would overflow. */
export function checkAmount({ value, text }: Pick<Quantity, 'value' | 'text'>): Problem | undefined {
  return check(value, text, amounts, 'an amount that can be weighed');
}

/** Refuses a share, ratio or number of parts that is out of all proportion. */
export function checkNumber(value: number, text: string): Problem | undefined {
  return check(value, text, numbers, 'zero, or a number between 1e-12 and 1e9');
}

function check(value: number, text: string, [least, most]: readonly [number, number], expected: string) {
  if (value === 0 || (value >= least && value <= most)) return undefined;
  return { code: 'wrong-value' as const, facts: { expected, found: `"${text.trim()}"` } };
}
