/** What is asked of stock solutions: kg, m3, kg/m3. */
export interface StockRequest {
  /**
   * Each with what it brings into every point (kg), its density, and how concentrated it may be or is: kg per kg of solution.
   * A density that nobody knows is Infinity: an aliquot's volume is then that of its solvent, which it has at least.
   */
  readonly solutes: readonly {
    readonly name: string;
    readonly masses: readonly number[];
    readonly density: number;
    readonly share: number;
    /** It is made already: of just this share. */
    readonly isMade: boolean;
  }[];
  readonly solventDensity: number;
  /** The smallest volume that is pipetted. */
  readonly least: number;
  /** The solvent of every vial; as little as will do where it is left open. */
  readonly solvent?: number;
}

/** Stock solutions and what is pipetted of them, point by point; volumes as if they added up. */
export interface StockPlan {
  /** kg of solute per kg of solution; kg of each to make for all points. */
  readonly stocks: readonly {
    readonly name: string;
    readonly share: number;
    /** kg/m3; Infinity where that of the solute is. */
    readonly density: number;
    readonly solute: number;
    readonly solvent: number;
  }[];
  /** Stock by stock, point by point: kg and m3 of the solution. */
  readonly masses: readonly (readonly number[])[];
  readonly volumes: readonly (readonly number[])[];
  /** Pure solvent that fills each point up, and the solvent in each: m3. */
  readonly fills: readonly number[];
  readonly solvent: number;
}

/** Why there is no plan: points that need more solvent than there is, and the solute that needs most of it. */
export interface NoStockPlan {
  readonly needs: readonly {
    readonly point: number;
    /** m3 */
    readonly solvent: number;
    readonly most: string;
    /** What keeps that solution from being stronger: how concentrated it may be, or that its smallest aliquot is pipetted. */
    readonly because: 'share' | 'aliquot';
  }[];
  /** Stocks that are made already whose smallest aliquot is too small: its volume in m3. */
  readonly small: readonly { readonly name: string; readonly point: number; readonly volume: number }[];
}
