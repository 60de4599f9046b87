import type { LeastSquares } from './least-squares.ts';
import type { Observation } from './observation.ts';
import type { Residual } from './scheffe-fit.ts';

/** As near to one as this, a leverage is one: the measurement alone fixes its fitted value. */
const nothing = 1e-9;

/** Each measurement beside the model; `variance` is s², absent where nothing estimates it. */
export function residualsOf(
  observations: readonly Observation[],
  values: Float64Array,
  { fitted, leverages }: LeastSquares,
  variance: number | undefined,
): Residual[] {
  return observations.map(({ row, shares }, i) => {
    const [measured, at, own] = [values[i] as number, fitted[i] as number, leverages[i] as number];
    const leverage = 1 - own < nothing ? 1 : own;
    const plain = { row, shares, measured, fitted: at, residual: measured - at, leverage };
    if (!variance || leverage === 1) return plain;
    return { ...plain, standardised: plain.residual / Math.sqrt(variance * (1 - leverage)) };
  });
}
