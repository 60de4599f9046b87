import type { Path, Place } from '../diagnostics/finding.ts';
import type { Coating } from '../recipe/electrode.ts';
import { labBands } from './lab-bands.ts';
import type { Remark } from './rule.ts';
import { slipOutside } from './slip-outside.ts';

/** A collector thinner or thicker than the foils that are sold. */
export function collectorSlips({ collector }: Coating, place: (path: Path) => Place): Remark<'magnitude-slip'>[] {
  if (collector === undefined) return [];
  const { material, thickness } = collector;
  return slipOutside(thickness.quantity, labBands.collector, `the ${material.name} foil`, place(thickness.path));
}
