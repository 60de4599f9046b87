/** How many digits to print: after the point, or in all; with neither, as many as tell the double from its neighbours. */
export interface Digits {
  readonly decimals?: number;
  readonly significant?: number;
}

/**
 * A number as text: rounded on its shortest decimal form, halves away from zero (1.005 to two decimals is 1.01), with
 * ASCII minus and no grouping; -0 is 0.
 *
 * From 0.001 to below a million it has no power of ten, outside `5.62e-4`; with `decimals` it never has one. Throws a
 * RangeError for what is no finite number, or for digits that are no whole number.
 */
export function formatNumber(value: number, { decimals, significant }: Digits = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot print ${value} as a figure`);
  if (decimals !== undefined) requireCount(decimals, 0);
  if (significant !== undefined) requireCount(significant, 1);
  const shortest = Math.abs(value).toExponential();
  const e = shortest.indexOf('e');
  const digits = shortest.slice(0, e).replace('.', '');
  const exponent = Number(shortest.slice(e + 1));
  const kept = decimals !== undefined ? decimals + exponent + 1 : (significant ?? digits.length);
  const rounded = roundDigits(digits, exponent, kept);
  const ordinary = value === 0 || (rounded.exponent >= -3 && rounded.exponent < 6);
  const text = decimals !== undefined || ordinary ? printFixed(rounded, decimals) : printPower(rounded);
  return value < 0 && /[1-9]/.test(rounded.digits) ? `-${text}` : text;
}

function requireCount(count: number, least: number): void {
  if (!(Number.isInteger(count) && count >= least && count <= 100))
    throw new RangeError(`cannot print ${count} digits`);
}

interface Decimal {
  readonly digits: string;
  /** Of ten, for the first digit. */
  readonly exponent: number;
}

function roundDigits(digits: string, exponent: number, kept: number): Decimal {
  if (kept < 0) return { digits: '0', exponent: 0 };
  if (kept >= digits.length) return { digits: digits.padEnd(kept, '0'), exponent };
  const head = digits.slice(0, kept);
  if (digits.charAt(kept) < '5') return kept === 0 ? { digits: '0', exponent: 0 } : { digits: head, exponent };
  let up = '';
  let carry = 1;
  for (let i = kept - 1; i >= 0; i--) {
    const digit = Number(head.charAt(i)) + carry;
    carry = digit === 10 ? 1 : 0;
    up = `${digit % 10}${up}`;
  }
  // 9.96 to two digits is 10, still two of them; 0.6 to none is 1.
  if (carry === 0) return { digits: up, exponent };
  return { digits: `1${kept > 0 ? up.slice(0, -1) : ''}`, exponent: exponent + 1 };
}

function printFixed({ digits, exponent }: Decimal, decimals?: number): string {
  const whole = exponent < 0 ? '0' : digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const lead = exponent < 0 ? '0'.repeat(-exponent - 1) : '';
  const part = lead + digits.slice(Math.max(exponent + 1, 0));
  const point = decimals === undefined ? part : part.slice(0, decimals).padEnd(decimals, '0');
  return point === '' ? whole : `${whole}.${point}`;
}

function printPower({ digits, exponent }: Decimal): string {
  return `${digits.charAt(0)}${digits.length > 1 ? `.${digits.slice(1)}` : ''}e${exponent}`;
}
