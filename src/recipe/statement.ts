import type { Span } from '../diagnostics/facts.ts';
import type { Quantity } from '../units/quantity.ts';

/** How a share is counted. */
export type ShareKind = 'wt' | 'vol' | 'mol';

/** What a share of each kind sums. */
export const measureOf = { wt: 'mass', vol: 'volume', mol: 'moles' } as const;

/** Names that a basis or a ratio speaks of, with the characters they stand at. */
export interface Named {
  readonly name: string;
  readonly span: Span;
}

/** What a share is a share of: the sum of `of`, without the components in `without`. */
export interface Basis {
  readonly of: readonly Named[];
  readonly without: readonly Named[];
  readonly text: string;
}

/** One side of a ratio: a component, group, site or element; `kinds` picks donors, as in O(carbonyl). */
export interface Side extends Named {
  readonly kinds: readonly string[];
}

/** A component's statement as the author wrote it, not yet tied to materials. */
export type Statement =
  | { readonly kind: 'amount'; readonly text: string; readonly quantity: Quantity }
  | {
      readonly kind: 'share';
      readonly text: string;
      readonly share: ShareKind;
      /** Of one: 0.05 for 5 wt%. */
      readonly value: number;
      readonly halfStep: number;
      readonly onTop: boolean;
      readonly basis: Basis | undefined;
    }
  | {
      readonly kind: 'ratio';
      readonly text: string;
      readonly numerator: Side;
      readonly denominator: Side;
      readonly value: number;
      readonly halfStep: number;
    }
  | {
      readonly kind: 'parts';
      readonly text: string;
      readonly share: ShareKind;
      readonly value: number;
      readonly halfStep: number;
    }
  /** As much as solutions of other components bring along. */
  | { readonly kind: 'brought'; readonly text: string }
  | { readonly kind: 'rest'; readonly text: string };
