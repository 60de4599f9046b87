/** An element of a circuit, by the symbol of its kind and its name in the circuit: `CPE` and `CPE1`. */
export interface CircuitElement {
  readonly kind: ElementKind;
  readonly name: string;
}

export type ElementKind = 'R' | 'C' | 'L' | 'CPE' | 'W' | 'Wo' | 'Ws';

/** A circuit with two ends: an element, or circuits one after another or side by side. */
export type Circuit =
  | { readonly element: CircuitElement }
  | { readonly series: readonly Circuit[] }
  | { readonly parallel: readonly Circuit[] };
