import { type Polarisation, transferenceEvans } from './transference-evans-1987.ts';

export const reference = 'with the bulk: Abraham, Jiang and Carroll, Chem. Mater. 9 (1997) 1978';

/**
 * Transference number, a share of one, where the electrolyte's own resistance (ohm) changes during the polarisation:
 * Is Rb,s (dV - I0 R0) / (I0 Rb,0 (dV - Is Rs)).
 */
export function transferenceAbraham(cell: Polarisation, initialBulk: number, steadyBulk: number): number {
  return (transferenceEvans(cell) * steadyBulk) / initialBulk;
}
