import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import { saltOf } from '../../cell/judge-transport.ts';
import type { LayerPlan } from '../../cell/plan-layer.ts';
import { limitingCurrentDensity } from '../../transport/limiting-current-density.ts';
import { sandTime } from '../../transport/sand-time.ts';
import { cellRule } from '../cell-rule.ts';
import type { Remark } from '../rule.ts';
import { sayFigure } from '../say-figure.ts';
import { isAbove } from '../shares.ts';

/** A current that the salt of a layer cannot carry for ever; only where the layer states all that the limit follows from. */
export const currentAboveLimit = cellRule({
  code: 'current-above-limit',
  severity: 'error',
  check: (cell) => cell.plan.stack.separators.flatMap((layer) => judge(layer, cell)),
});

function judge(layer: LayerPlan, cell: EvaluatedCell): Remark<'current-above-limit'>[] {
  const { recipe } = cell.plan.formulation;
  const asked = recipe.current ?? recipe.rate;
  const current = cell.amountOf(cell.plan.transport.current);
  const thickness = cell.amountOf(layer.thickness);
  const salt = saltOf(layer);
  if (asked === undefined || current === undefined || thickness === undefined || salt === undefined) return [];
  const limit = limitingCurrentDensity(salt, thickness);
  if (limit === undefined || !isAbove(current, limit)) return [];
  const time = sandTime(salt, current);
  const facts = {
    layer: layer.label,
    current: sayFigure(current, 'mA/cm^2'),
    limit: sayFigure(limit, 'mA/cm^2'),
    time: time === undefined ? '' : sayTime(time),
  };
  const place = { file: recipe.file, path: asked.path };
  return [{ place, related: [{ file: recipe.file, path: layer.layer.thickness.path }], facts }];
}

/** To two digits: near the limit the equation is an order of magnitude. */
function sayTime(seconds: number): string {
  const unit = seconds < 120 ? 's' : seconds < 7200 ? 'min' : seconds < 172_800 ? 'h' : 'd';
  return sayFigure(seconds, unit, 2);
}
