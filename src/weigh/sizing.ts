/** How the size of a batch came about; the report puts it into words where the sheet's own do not do. */
export interface Sizing {
  /** What asked for it: the recipe's own amounts, or an amount of what stays or of one component. */
  readonly by: 'recipe' | 'mass' | 'volume' | 'component';
  /** As the author or the command line wrote it, such as `2 g`; empty where the recipe's amounts say it. */
  readonly asked: string;
  /** How much more is made than was asked for, of one. */
  readonly overage?: number;
  /** The densities that the size leans on; a mass leans on none. */
  readonly densities: readonly {
    readonly material: string;
    /** kg/m3 */
    readonly value: number;
    readonly estimate: boolean;
  }[];
}
