import type { Place } from '../diagnostics/finding.ts';

/** One figure with the equation that it comes from and the figures that are put in, down to what somebody stated. */
export interface Reason {
  readonly what: string;
  /** In words and symbols of the field; absent where the figure is stated as it is. */
  readonly equation?: string;
  /** SI; of a ratio or share a pure number. */
  readonly value: number;
  readonly measure: 'mass' | 'volume' | 'moles' | 'density' | 'molar mass' | 'number' | 'share';
  /** Standard, in SI; absent where none is known. */
  readonly uncertainty?: number;
  readonly source?: string;
  /** The statement of the recipe. */
  readonly place?: Place;
  readonly inputs: readonly Reason[];
}
