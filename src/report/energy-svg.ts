import type { CellEnergy } from '../cell/cell-energy.ts';

/** The waterfall of a cell as a picture. */
export function energySvg(_energy: CellEnergy): string {
  return '';
}
