/** A straight line through points, and how sure it is; errors only where more than two points say something of them. */
export interface FittedLine {
  readonly slope: number;
  readonly intercept: number;
  /** Standard errors. */
  readonly slopeError?: number;
  readonly interceptError?: number;
  /** Coefficient of determination; one where all y are the same. */
  readonly determination: number;
  /** Sum of squared residuals. */
  readonly residual: number;
  readonly degreesOfFreedom: number;
}

/**
 * The line with the least squared residuals in y. Throws a RangeError for fewer than two different x.
 *
 * Source: Draper and Smith, Applied Regression Analysis, 3rd ed. 1998, chapter 1.
 */
export function fitLine(xs: readonly number[], ys: readonly number[]): FittedLine {
  const count = xs.length;
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / count;
  const [xMean, yMean] = [mean(xs), mean(ys)];
  let [xx, xy, yy] = [0, 0, 0];
  xs.forEach((x, i) => {
    const [dx, dy] = [x - xMean, (ys[i] ?? Number.NaN) - yMean];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  });
  if (!(xx > 0)) throw new RangeError('a line needs two different x');
  const slope = xy / xx;
  const intercept = yMean - slope * xMean;
  const residual = xs.reduce((sum, x, i) => sum + ((ys[i] ?? Number.NaN) - intercept - slope * x) ** 2, 0);
  const degreesOfFreedom = count - 2;
  const variance = residual / degreesOfFreedom;
  return {
    ...{ slope, intercept, residual, degreesOfFreedom },
    ...(degreesOfFreedom > 0
      ? {
          slopeError: Math.sqrt(variance / xx),
          interceptError: Math.sqrt(variance * (1 / count + (xMean * xMean) / xx)),
        }
      : {}),
    determination: yy > 0 ? 1 - residual / yy : 1,
  };
}
