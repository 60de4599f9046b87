/** A smooth function of the shares that is climbed. */
export interface Hill {
  valueAt(shares: Float64Array): number;
  slopeAt(shares: Float64Array): Float64Array;
}
