/** How the size of a batch came about, as data. */
export interface Sizing {
  /** What asked for it: the recipe's own amounts; an amount of what stays, of one component or of the solution; pieces. */
  readonly by: 'recipe' | 'mass' | 'volume' | 'component' | 'film' | 'area' | 'solution';
  /** As the author or the command line wrote it, such as `2 g` or `16 mm x 110 um`; empty where the recipe's amounts say it. */
  readonly asked: string;
  /** How many films or discs of it. */
  readonly pieces?: number;
  /** As written, `3.8 mg/cm^2 of LFP`. */
  readonly loading?: string;
  /** Of the dry film, of one; nothing unless it was said. */
  readonly porosity?: number;
  /** How much more is made than was asked for, of one. */
  readonly overage?: number;
  /** kg/m3 that made a mass of a volume, by additive volumes and without pores. */
  readonly density?: number;
  /** The densities that it leans on; a mass leans on none. */
  readonly densities: readonly {
    readonly material: string;
    /** kg/m3 */
    readonly value: number;
    readonly estimate: boolean;
  }[];
}
