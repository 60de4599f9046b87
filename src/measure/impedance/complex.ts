/** A complex number. */
export type Complex = readonly [real: number, imaginary: number];

const divide = ([a, b]: Complex, [c, d]: Complex): Complex => {
  // Smith, Commun. ACM 5 (1962) 435: no square that overflows.
  if (Math.abs(c) >= Math.abs(d)) {
    const [ratio, size] = [d / c, c + d * (d / c)];
    return [(a + b * ratio) / size, (b - a * ratio) / size];
  }
  const [ratio, size] = [c / d, d + c * (c / d)];
  return [(a * ratio + b) / size, (b * ratio - a) / size];
};
const exp = ([a, b]: Complex): Complex => [Math.exp(a) * Math.cos(b), Math.exp(a) * Math.sin(b)];

/** Arithmetic with complex numbers. */
export const complex = {
  add: ([a, b]: Complex, [c, d]: Complex): Complex => [a + c, b + d],
  subtract: ([a, b]: Complex, [c, d]: Complex): Complex => [a - c, b - d],
  multiply: ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c],
  divide,
  scale: ([a, b]: Complex, by: number): Complex => [a * by, b * by],
  size: ([a, b]: Complex): number => Math.hypot(a, b),
  /** Hyperbolic tangent of what lies right of the imaginary axis: it does not overflow. */
  tanh: (z: Complex): Complex => {
    const [a, b] = exp([-2 * z[0], -2 * z[1]]);
    return divide([1 - a, -b], [1 + a, b]);
  },
};
