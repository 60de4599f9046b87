/** An exact number: n / d in lowest terms, d above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * The exact value of a decimal text (`0.3` is 3/10), an integer or a double. A double is what its bits say: 0.3 is
 * 5404319552844595/2^54, a little below 3/10, so that bounds which a person wrote go in as text. Throws a RangeError for
 * anything else.
 */
export function rationalOf(value: string | number | bigint): Rational {
  if (typeof value === 'bigint') return { n: value, d: 1n };
  if (typeof value === 'number') return ofDouble(value);
  const [, sign, whole = '', part = '', exponent = '0'] = decimal.exec(value.trim()) ?? [];
  if (sign === undefined || whole + part === '') throw new RangeError(`${value} is no decimal number`);
  const power = Number(exponent) - part.length;
  if (Math.abs(power) > 5000) throw new RangeError(`${value} has too many digits`);
  const n = BigInt(sign + whole + part);
  return power < 0 ? quotient(n, 10n ** BigInt(-power)) : { n: n * 10n ** BigInt(power), d: 1n };
}

function ofDouble(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number`);
  let scaled = value;
  let halvings = 0n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    halvings++;
  }
  return quotient(BigInt(scaled), 1n << halvings);
}

/** n / d in lowest terms; throws a RangeError where d is zero. */
export function quotient(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError('division by zero');
  const divisor = d < 0n ? -greatestDivisor(n, d) : greatestDivisor(n, d);
  return { n: n / divisor, d: d / divisor };
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? quotient(a.n + b.n, a.d) : quotient(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return quotient(a.n * b.n, a.d * b.d);
}

/** Throws a RangeError where b is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return quotient(a.n * b.d, a.d * b.n);
}

/** Below zero where a is less than b, zero where they are equal, above zero where a is more. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : Number(left > right);
}

/** The double nearest to it, of two equally near the even one. */
export function toNumber({ n, d }: Rational): number {
  const size = n < 0n ? -n : n;
  // Both are doubles, and one division rounds once.
  if (size < 2n ** 53n && d < 2n ** 53n) return Number(n) / Number(d);
  // A quotient of 64 bits and a few; its last bit says that there was more, so that rounding once is right.
  const shift = 64 + bits(d) - bits(size);
  const over = shift > 0 ? size << BigInt(shift) : size;
  const under = shift < 0 ? d << BigInt(-shift) : d;
  const whole = over / under;
  const rounded = Number((whole << 1n) | (whole * under === over ? 0n : 1n));
  // In two steps, as a power of two can be beyond the doubles where the product is not.
  const half = Math.floor((shift + 1) / 2);
  return (n < 0n ? -rounded : rounded) * 2 ** -half * 2 ** (half - shift - 1);
}

/** The length in bits, at most three too long. */
function bits(value: bigint): number {
  return 4 * value.toString(16).length;
}

/** Above zero; zero of zero and zero only. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
