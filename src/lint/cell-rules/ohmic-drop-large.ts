import { cellRule } from '../cell-rule.ts';
import { sayFigure } from '../say-figure.ts';
import { isBelow } from '../shares.ts';

/** Of the mean voltage: what a separator may lose before it, and not the electrodes, is what the cell is about. */
const least = 0.1;

/** A separator that costs a tenth of the voltage or more at the current asked. */
export const ohmicDropLarge = cellRule({
  code: 'ohmic-drop-large',
  severity: 'warning',
  check: (cell) => {
    const { recipe } = cell.plan.formulation;
    const { transport, charge, stack } = cell.plan;
    const drop = cell.amountOf(transport.drop);
    const voltage = cell.amountOf(charge.voltage);
    const current = cell.amountOf(transport.current);
    const asked = recipe.current ?? recipe.rate;
    if (asked === undefined || drop === undefined || voltage === undefined || current === undefined) return [];
    if (!(voltage > 0) || isBelow(drop / voltage, least)) return [];
    const facts = {
      drop: sayFigure(drop, 'mV'),
      share: `${sayFigure((100 * drop) / voltage, '')} % of ${sayFigure(voltage, 'V')}`,
      current: sayFigure(current, 'mA/cm^2'),
    };
    const related = stack.separators.flatMap(({ layer }) => layer.conductivity ?? []);
    return [
      {
        place: { file: recipe.file, path: asked.path },
        related: related.map(({ path }) => ({ file: recipe.file, path })),
        facts,
      },
    ];
  },
});
