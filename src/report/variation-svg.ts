import type { CellEnergy } from '../cell/cell-energy.ts';
import type { Axis, Variation } from '../cell/vary-cell.ts';
import { sayBases } from './say-bases.ts';
import { heatMapSvg } from './svg-heat-map.ts';
import { linesSvg } from './svg-lines.ts';
import { axisNumber, figureNumber } from './variation-table.ts';

/** A figure along one axis as a line, over two as a map. */
export function variationSvg({ asked, axes, values }: Variation, energy: CellEnergy): string {
  const { title } = energy;
  const subtitle = sayBases(energy);
  const [first, second] = axes;
  if (first === undefined) throw new RangeError('nothing is varied');
  const figures = Array.from(values, (value) => figureNumber(value, asked.unit));
  const z = { label: asked.name.replace(/^Wh\/(kg|L) at/, 'energy at'), unit: asked.unit };
  if (second === undefined) {
    const points = figures.map((value, i) => [axisNumber(first, i), value] as const);
    return linesSvg({ title, subtitle, x: axisOf(first), y: z, series: [{ name: '', points }] });
  }
  const numbers = (axis: Axis) => Array.from(axis.values, (_, i) => axisNumber(axis, i));
  const [xs, ys] = [numbers(first), numbers(second)];
  // The map runs over x first.
  const byRow = ys.flatMap((_, j) => xs.map((_, i) => figures[i * ys.length + j] ?? Number.NaN));
  return heatMapSvg({ title, subtitle, x: axisOf(first), y: axisOf(second), z, xs, ys, values: byRow });
}

function axisOf({ variable }: Axis): { label: string; unit: string } {
  const of = variable.of === undefined ? '' : ` of ${variable.of}`;
  return { label: `${variable.name.replaceAll('.', ' ')}${of}`, unit: variable.unit };
}
