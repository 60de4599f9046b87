import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import type { ElectrodePlan } from '../../cell/plan-electrode.ts';
import { cellRule } from '../cell-rule.ts';
import { placeInCell } from '../place-in-cell.ts';
import type { Remark } from '../rule.ts';
import { sayFigure } from '../say-figure.ts';
import { isAbove, isBelow } from '../shares.ts';

/** V against Li/Li+: copper goes into solution above, aluminium takes up lithium below (Myung et al. 2011). */
const limits = { Cu: 3, Al: 0.5 };

/** Copper under a cathode, aluminium under an anode of lithium or graphite; two foils that are swapped are one mistake. */
export const collectorSide = cellRule({
  code: 'collector-side',
  severity: 'warning',
  check: (cell) => {
    const [first, second] = [...copper(cell), ...aluminium(cell)];
    if (first === undefined) return [];
    return [second ? { ...first, related: [second.place] } : first];
  },
});

function copper(cell: EvaluatedCell): Remark<'collector-side'>[] {
  const { cathode } = cell.plan.stack;
  const voltage = voltageOf(cathode);
  if (voltage === undefined || !isAbove(voltage, limits.Cu) || foilOf(cell, cathode) !== 'Cu') return [];
  return remark(cell, cathode, `a cathode at ${sayFigure(voltage, 'V')}`, 'Al');
}

function aluminium(cell: EvaluatedCell): Remark<'collector-side'>[] {
  const { anode } = cell.plan.stack;
  const voltage = voltageOf(anode);
  if (foilOf(cell, anode) !== 'Al') return [];
  if (anode.isLithium) return remark(cell, anode, 'a lithium anode', 'Cu');
  if (voltage === undefined || !isBelow(voltage, limits.Al)) return [];
  return remark(cell, anode, `an anode at ${sayFigure(voltage, 'V')}`, 'Cu');
}

function remark(
  cell: EvaluatedCell,
  { side, said }: ElectrodePlan,
  electrode: string,
  instead: string,
): Remark<'collector-side'>[] {
  const { collector } = said;
  if (collector === undefined) return [];
  const facts = { foil: collector.material.name, electrode, instead };
  return [{ place: placeInCell(cell, side, collector.material.path), facts }];
}

/** The metal of a collector, whatever it is called. */
function foilOf({ plan }: EvaluatedCell, { said, foil }: ElectrodePlan): string | undefined {
  const { collector } = said;
  return (collector && plan.formulation.materials.get(collector.material.path.join('.'))?.formula) ?? foil?.label;
}

/** V against Li/Li+, as stated or nominal; of a mixture of actives, the highest. */
function voltageOf({ said, makeup }: ElectrodePlan): number | undefined {
  if (said.voltage?.kind === 'value') return said.voltage.stated.quantity.value;
  const known = makeup.active.flatMap((one) => one.material.properties['nominal voltage']?.value ?? []);
  return known.length > 0 ? Math.max(...known) : undefined;
}
