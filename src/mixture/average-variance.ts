import type { DesignState } from './design-state.ts';

/** The average prediction variance over the points of interest, in variances of one measurement: trace((XᵀX)⁻¹·M). */
export function averageVariance({ set, inverse }: DesignState): number {
  return set.moments.reduce((sum, moment, at) => sum + moment * (inverse[at] as number), 0);
}
