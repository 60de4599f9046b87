import { cellRule } from '../cell-rule.ts';
import { placeInCell } from '../place-in-cell.ts';
import { sayFigure } from '../say-figure.ts';
import { isBelow } from '../shares.ts';

/** An anode that holds less than the cathode gives; a foil of lithium has a rule of its own. */
export const nPBelowOne = cellRule({
  code: 'n-p-below-one',
  severity: 'warning',
  check: (cell) => {
    const { anode } = cell.plan.stack;
    const { ratio, arealCapacity, loading, thickness, path } = anode.said;
    // Stated, it counts even where the capacities that it relates are open.
    const value = cell.amountOf(cell.plan.figures.get('N/P')?.figure) ?? ratio?.quantity.value;
    if (value === undefined || anode.isLithium || !isBelow(value, 1)) return [];
    const stated = ratio ?? arealCapacity ?? loading ?? thickness;
    return [{ place: placeInCell(cell, 'anode', stated?.path ?? path), facts: { ratio: sayFigure(value, '') } }];
  },
});
