import { coefficients } from '../solve/coefficients.ts';
import type { Composition } from '../solve/composition.ts';
import { eliminate, invert } from '../solve/eliminate.ts';
import { dot } from './made-figures.ts';
import type { WeighedLine } from './weighed-lines.ts';

/**
 * What each line has to be, in kg: of what was weighed, the sheet's mass at the scale of all that was; of what was not
 * weighed yet, what the recipe's own shares and ratios now ask for beside it, and that scale where they leave it open.
 *
 * `masses` are the sheet's own, a line each.
 */
export function adaptRemaining(
  { formulation }: Composition,
  lines: readonly WeighedLine[],
  masses: readonly number[],
): number[] {
  const { constituents, equations } = formulation;
  const scale = scaleOf(lines, masses);
  const scaled = masses.map((mass) => mass * scale);
  const open = lines.flatMap((line, i) => (line.weighed === undefined && (masses[i] ?? 0) > 0 ? [i] : []));
  if (open.length === 0 || open.length === lines.length) return scaled;
  const rows: { readonly row: Float64Array; readonly value: number }[] = [];
  for (const { left, right, value } of equations) {
    if (right === undefined) continue;
    const [one, other] = [coefficients(left, constituents), coefficients(right, constituents)];
    const onLine = (i: number): number =>
      (lines[i]?.brings ?? []).reduce((sum, share, k) => sum + share * ((one[k] ?? 0) - value * (other[k] ?? 0)), 0);
    const row = Float64Array.from(open, (i) => onLine(i) * (scaled[i] ?? 0));
    const known = lines.reduce((sum, line, i) => sum + (open.includes(i) ? 0 : onLine(i) * (line.weighed ?? 0)), 0);
    if (row.some((coefficient) => coefficient !== 0)) rows.push({ row, value: -known });
  }
  // In shares of the scaled masses: where nothing else is said, one.
  for (const at of open) rows.push({ row: Float64Array.from(open, (one) => (one === at ? 1 : 0)), value: 1 });
  const { independent } = eliminate(
    rows.map((one) => one.row),
    open.length,
  );
  const chosen = independent.flatMap((at) => rows[at] ?? []);
  const inverse = invert(chosen.map((one) => one.row));
  const factors = inverse?.map((line) => chosen.reduce((sum, one, k) => sum + (line[k] ?? 0) * one.value, 0));
  // What was weighed can exclude what the recipe says; then the scale alone is left.
  if (factors === undefined || !factors.every((one) => one > 0 && Number.isFinite(one))) return scaled;
  const adapted = [...scaled];
  open.forEach((at, k) => {
    adapted[at] = (scaled[at] ?? 0) * (factors[k] ?? 1);
  });
  return adapted;
}

/** How many times the sheet what was weighed is, by the mass of what stays; one where nothing of it was. */
export function scaleOf(lines: readonly WeighedLine[], masses: readonly number[]): number {
  const stays = lines.map((line) => (line.weighed === undefined ? 0 : line.stays));
  const target = dot(stays, masses);
  const made = dot(
    stays,
    lines.map((line) => line.weighed ?? 0),
  );
  return target > 0 && made > 0 ? made / target : 1;
}
