/** The share of a mixture that has to be exchanged to make it another: 0 to 1, half the sum of the differences. */
export function movedShare(from: ArrayLike<number>, to: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < from.length; i++) sum += Math.abs((from[i] as number) - (to[i] as number));
  return sum / 2;
}
