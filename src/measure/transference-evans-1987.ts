export const reference =
  'Evans, Vincent and Bruce, Polymer 28 (1987) 2324; the bare ratio: Bruce and Vincent, J. Electroanal. Chem. 225 (1987) 1';

/** V: beyond it interfaces and salt do not answer in proportion. */
export const range = { voltage: { least: 0, most: 0.02 } } as const;

/** Readings of one polarisation: V, A and ohm. */
export interface Polarisation {
  readonly voltage: number;
  readonly initialCurrent: number;
  readonly steadyCurrent: number;
  /** Of the interfaces, not of the electrolyte, before and after. */
  readonly initialInterface: number;
  readonly steadyInterface: number;
}

/** Transference number, a share of one, of a cell between two lithium electrodes: Is (dV - I0 R0) / (I0 (dV - Is Rs)). */
export function transferenceEvans(cell: Polarisation): number {
  const { voltage, initialCurrent, steadyCurrent, initialInterface, steadyInterface } = cell;
  return (
    (steadyCurrent * (voltage - initialCurrent * initialInterface)) /
    (initialCurrent * (voltage - steadyCurrent * steadyInterface))
  );
}
