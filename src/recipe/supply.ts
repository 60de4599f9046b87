import type { Quantity } from '../units/quantity.ts';
import type { Statement } from './statement.ts';

/** How much of a precursor there is: what it supplies, what it weighs, or what the balance asks for. */
export type Supply =
  | { readonly kind: 'needed'; readonly text: string }
  | {
      readonly kind: 'supplies';
      readonly text: string;
      readonly element: string;
      /** Of the element that goes in; all of it is one. */
      readonly share: number;
      /** Half a unit of the last digit written, of one. */
      readonly halfStep: number;
    }
  | { readonly kind: 'amount'; readonly text: string; readonly quantity: Quantity }
  | Extract<Statement, { kind: 'ratio' }>;
