/** Waters per formula unit of a hydrate: one number, or the range that they lie in. */
export interface WaterRange {
  readonly least: number;
  readonly most: number;
}
