import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import type { CellRecipe } from '../../recipe/cell-recipe.ts';
import type { Stated } from '../../recipe/stated.ts';
import { cellRule } from '../cell-rule.ts';
import { coatingSlips } from '../coating-slips.ts';
import { collectorSlips } from '../collector-slips.ts';
import { coatingsOf } from '../judged-coating.ts';
import { labBands } from '../lab-bands.ts';
import { percentForFraction } from '../percent-for-fraction.ts';
import { placeInCell } from '../place-in-cell.ts';
import type { Remark } from '../rule.ts';
import { sayFigure } from '../say-figure.ts';
import { type Band, slipOutside } from '../slip-outside.ts';

type Slip = Remark<'magnitude-slip'>;

/** A thickness, a disc, a loading or a capacity far outside of what laboratories make. */
export const magnitudeSlipInCell = cellRule({
  code: 'magnitude-slip',
  severity: 'warning',
  check: (cell) => [
    ...coatingsOf(cell).flatMap(coatingSlips),
    ...platedSlips(cell),
    ...layerSlips(cell),
    ...discSlips(cell),
    ...fractionSlips(cell),
  ],
});

/** An anode that is plated has a collector and no coating. */
function platedSlips(cell: EvaluatedCell): Slip[] {
  const { said, coating } = cell.plan.stack.anode;
  return coating ? [] : collectorSlips(said, (path) => placeInCell(cell, 'anode', path));
}

function layerSlips({ plan }: EvaluatedCell): Slip[] {
  const { file } = plan.formulation.recipe;
  return plan.stack.separators.flatMap(({ label, layer: { thickness } }) =>
    slipOutside(thickness.quantity, labBands.layer, `the thickness of ${label}`, { file, path: thickness.path }),
  );
}

/** Shares that lost their per cent. A dense layer may have pores of less than 1 %, unless something is to fill them. */
function fractionSlips({ plan }: EvaluatedCell): Slip[] {
  const { file, used, cathode, anode, electrolyte, separator } = plan.formulation.recipe;
  const judge = (stated: Stated | undefined, what: string): Slip[] =>
    stated ? percentForFraction(stated, what, { file, path: stated.path }) : [];
  const fills = [cathode.fill, anode.fill, electrolyte, ...separator.map((one) => one.fill)];
  return [
    ...judge(used, 'the share that is used'),
    ...separator.flatMap(({ fill, porosity }) => (fill ? judge(porosity, 'the porosity of what is filled') : [])),
    ...fills.flatMap((fill) => (fill?.amount.of === 'pores' ? judge(fill.amount, 'the share of the pores') : [])),
  ];
}

/** Every disc that is a size: of the cell, of an electrode or a layer. */
function discSlips({ plan }: EvaluatedCell): Slip[] {
  const { recipe } = plan.formulation;
  const { file, cathode, anode, separator } = recipe;
  const band = discBand(recipe);
  return [recipe.size, cathode.size, anode.size, ...separator.map((one) => one.size)].flatMap((size) =>
    size?.form === 'disc'
      ? slipOutside(size.diameter.quantity, band, 'the diameter', { file, path: size.diameter.path })
      : [],
  );
}

/** What is punched for a coin fits in, and is more than half as wide: below, it is as good as always a radius. */
function discBand(recipe: CellRecipe): Band {
  const coin = coinDiameter(recipe);
  if (coin === undefined) return labBands.disc;
  const say = `${sayFigure(coin / 2, 'mm')} to ${sayFigure(coin, 'mm')} in this coin`;
  return { ...labBands.disc, least: coin / 2, most: coin, say };
}

/** m; as stated, or by a part that is called as coins are: CR2032 is 20 mm wide and 3.2 mm high (IEC 60086). */
function coinDiameter({ housing }: CellRecipe): number | undefined {
  if (housing?.coin) return housing.coin.diameter.quantity.value;
  const names = housing?.parts.map((part) => part.name).join(' ') ?? '';
  if (!/\d{4}/.test(names)) return undefined;
  const [, digits] = /\b(?:CR|LIR|BR)?(12|16|20|23|24)(?:16|20|25|30|32|50)\b/i.exec(names) ?? [];
  return digits === undefined ? undefined : Number(digits) / 1000;
}
