/** One element with its subscript, or a bracketed group of nodes with its. */
export type FormulaNode = ElementNode | GroupNode;

interface Counted {
  readonly count: number;
  /** Digits written after the decimal point of the count. */
  readonly decimals: number;
}

export interface ElementNode extends Counted {
  readonly element: string;
}

interface GroupNode extends Counted {
  readonly group: readonly FormulaNode[];
}
