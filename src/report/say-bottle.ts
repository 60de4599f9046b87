import { formatNumber } from '../units/format-number.ts';
import type { Reagent, Sheet } from '../weigh/sheet.ts';

/** Whether what is weighed is anywhere something else than what the recipe calls it: only then a sheet speaks of bottles. */
export function hasBottles({ lines }: Sheet): boolean {
  return lines.some((line) => line.kind === 'reagent' && (line.weigh !== line.mass || line.lot !== undefined));
}

/** What a reagent is taken from, in words: `lot A1234 · 99.7 wt% · water 0.02 wt%`; empty where that is the pure substance. */
export function sayBottle({ lot }: Reagent): string {
  if (lot === undefined) return '';
  const { name, assay, water, supplier, opened, expires } = lot;
  return [
    name === undefined ? '' : `lot ${name}`,
    assay === undefined ? '' : `${sayPercent(assay)} wt%`,
    water === undefined ? '' : `water ${sayWater(water)}`,
    supplier ?? '',
    opened === undefined ? '' : `opened ${opened}`,
    expires === undefined ? '' : `expires ${expires}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function sayWater(share: number): string {
  return share < 1e-3 ? `${Number((share * 1e6).toPrecision(4))} ppm` : `${sayPercent(share)} wt%`;
}

function sayPercent(share: number): string {
  return formatNumber(Number((share * 100).toPrecision(6)));
}
