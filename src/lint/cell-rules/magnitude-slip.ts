import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import type { ElectrodePlan } from '../../cell/plan-electrode.ts';
import type { Place } from '../../diagnostics/finding.ts';
import type { CellRecipe } from '../../recipe/cell-recipe.ts';
import type { Size } from '../../recipe/electrode.ts';
import type { Stated } from '../../recipe/stated.ts';
import { cellRule } from '../cell-rule.ts';
import { coatingSlips } from '../coating-slips.ts';
import { coatingsOf } from '../judged-coating.ts';
import { placeInCell } from '../place-in-cell.ts';
import type { Remark } from '../rule.ts';
import { sayFigure } from '../say-figure.ts';
import { type Band, slipOutside } from '../slip-outside.ts';

type Slip = Remark<'magnitude-slip'>;

const wrongLength = { above: 'mm for um, cm for mm', below: 'nm for um, um for mm' };
const layer: Band = { least: 1e-6, most: 1e-3, say: '1 um to 1 mm', ...wrongLength };
const collector: Band = { least: 4e-6, most: 1e-4, say: '4 to 100 um', ...wrongLength };
const disc: Band = {
  least: 8e-3,
  most: 30e-3,
  say: '8 to 30 mm',
  above: 'cm for mm',
  below: 'mm for cm, or a radius for the diameter',
};

/** A thickness, a disc, a loading or a capacity far outside of what laboratories make. */
export const magnitudeSlipInCell = cellRule({
  code: 'magnitude-slip',
  severity: 'warning',
  check: (cell) => [
    ...coatingsOf(cell).flatMap(coatingSlips),
    ...layerSlips(cell),
    ...foilSlips(cell),
    ...discSlips(cell),
  ],
});

function layerSlips({ plan }: EvaluatedCell): Slip[] {
  const { recipe } = plan.formulation;
  return plan.stack.separators.flatMap(({ label, layer: { thickness } }) =>
    slipOutside(thickness.quantity, layer, `the thickness of ${label}`, { file: recipe.file, path: thickness.path }),
  );
}

function foilSlips(cell: EvaluatedCell): Slip[] {
  const { cathode, anode } = cell.plan.stack;
  return [cathode, anode].flatMap(({ side, said }: ElectrodePlan) => {
    if (said.collector === undefined) return [];
    const { material, thickness } = said.collector;
    return slipOutside(
      thickness.quantity,
      collector,
      `the ${material.name} foil`,
      placeInCell(cell, side, thickness.path),
    );
  });
}

/** Every disc that is stated: of the cell, of an electrode or layer, and what was weighed. */
function discSlips(cell: EvaluatedCell): Slip[] {
  const { recipe } = cell.plan.formulation;
  const { cathode, anode } = cell.plan.stack;
  const band = discBand(cell);
  const sizes: readonly (Size | undefined)[] = [
    recipe.size,
    recipe.cathode.size,
    recipe.anode.size,
    ...recipe.separator.map((one) => one.size),
  ];
  const own = sizes.flatMap((size) => (size?.form === 'disc' ? [size.diameter] : []));
  const judge = ({ quantity, path }: Stated, place: Place = { file: recipe.file, path }): Slip[] =>
    slipOutside(quantity, band, 'the diameter', place);
  const weighed = [cathode, anode].flatMap(({ side, said }) =>
    said.disc ? judge(said.disc.diameter, placeInCell(cell, side, said.disc.diameter.path)) : [],
  );
  return [...own.flatMap((one) => judge(one)), ...weighed];
}

/** What is punched for a coin fits in, and is more than half as wide: below, it is as good as always a radius. */
function discBand({ plan }: EvaluatedCell): Band {
  const coin = coinDiameter(plan.formulation.recipe);
  if (coin === undefined) return disc;
  const say = `${sayFigure(coin / 2, 'mm')} to ${sayFigure(coin, 'mm')} in this coin`;
  return { ...disc, least: coin / 2, most: coin, say };
}

/** m; as stated, or by a part that is called as coins are: CR2032 is 20 mm wide and 3.2 mm high (IEC 60086). */
function coinDiameter({ housing }: CellRecipe): number | undefined {
  if (housing?.coin) return housing.coin.diameter.quantity.value;
  const names = housing?.parts.map((part) => part.name).join(' ') ?? '';
  const [, digits] = /\b(?:CR|LIR|BR)?(12|16|20|23|24)(?:16|20|25|30|32|50)\b/i.exec(names) ?? [];
  return digits === undefined ? undefined : Number(digits) / 1000;
}
