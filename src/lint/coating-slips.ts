import type { Figure } from '../calculation/calculation.ts';
import type { Stated } from '../recipe/stated.ts';
import { collectorSlips } from './collector-slips.ts';
import { isSpecific } from './is-specific.ts';
import type { JudgedCoating } from './judged-coating.ts';
import { labBands as bands } from './lab-bands.ts';
import { percentForFraction } from './percent-for-fraction.ts';
import type { Remark } from './rule.ts';
import { sayFigure } from './say-figure.ts';
import { type Band, slipOutside } from './slip-outside.ts';

type Slip = Remark<'magnitude-slip'>;

/** What follows from figures at the edges of their bands may lie so far outside of its own. */
const room = 10;

/**
 * What is stated of a coating or a foil far outside of what laboratories make and, where nothing stated is, what follows
 * from it: a density in the wrong unit shows in the thickness. One slip is one remark.
 */
export function coatingSlips(coating: JudgedCoating): Slip[] {
  const stated = statedSlips(coating);
  const amounts = stated.length > 0 ? stated : followingSlips(coating).slice(0, 1);
  return [...amounts, ...collectorSlips(coating.said, coating.place)];
}

function statedSlips({ what, said, isFoil, place }: JudgedCoating): Slip[] {
  const judge = (stated: Stated | undefined, band: Band, of: string): Slip[] =>
    stated ? slipOutside(stated.quantity, band, `the ${of} of ${what}`, place(stated.path)) : [];
  const fraction = (stated: Stated | undefined, of: string): Slip[] =>
    stated ? percentForFraction(stated, of, place(stated.path)) : [];
  const capacity = said.capacity?.kind === 'value' ? said.capacity.stated : undefined;
  return [
    ...judge(said.thickness, isFoil ? bands.foil : bands.coating, 'thickness'),
    ...(isFoil
      ? []
      : [
          ...judge(said.loading, bands.loading, 'loading'),
          ...judge(said.arealCapacity, bands.arealCapacity, 'areal capacity'),
        ]),
    ...judge(capacity, bands.capacity, 'capacity'),
    ...judge(said.oneC && isSpecific(said.oneC.quantity) ? said.oneC : undefined, bands.capacity, '1C base'),
    ...judge(said.disc?.diameter, bands.disc, 'disc'),
    ...fraction(said.porosity, `the porosity of ${what}`),
    ...fraction(said.filmOfGap, 'the film of the gap'),
  ];
}

function followingSlips({ what, said, plan, isFoil, place, values }: JudgedCoating): Slip[] {
  const cause = said.density ?? said.loading ?? said.arealCapacity ?? said.disc?.mass;
  const judge = (figure: Figure | undefined, band: Band, unit: string, of: string): Slip[] => {
    const value = figure === undefined ? undefined : values[figure];
    if (value === undefined || !Number.isFinite(value)) return [];
    const wide = { ...band, least: band.least / room, most: band.most * room };
    const text = sayFigure(value, unit);
    return slipOutside({ value, text }, wide, `the ${of} of ${what}`, place(cause?.path ?? said.path));
  };
  return [
    ...judge(plan.thickness, isFoil ? bands.foil : bands.coating, 'um', 'thickness'),
    ...(isFoil ? [] : judge(plan.activeMass, bands.loading, 'mg/cm^2', 'loading')),
  ];
}
