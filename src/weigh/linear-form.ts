import type { Functional } from '../recipe/formulation.ts';

/** A figure of a composition as one sum over another: a ratio of moles, or a share by mass or volume. */
export interface LinearForm {
  readonly name: string;
  /** What is counted on both sides, in words. */
  readonly counted: string;
  readonly kind: 'ratio' | 'wt' | 'vol';
  readonly top: Functional;
  readonly bottom: Functional;
}
