import type { Figure } from '../calculation/calculation.ts';
import type { Stated } from '../recipe/stated.ts';
import { isSpecific } from './is-specific.ts';
import type { JudgedCoating } from './judged-coating.ts';
import type { Remark } from './rule.ts';
import { sayFigure } from './say-figure.ts';
import { type Band, slipOutside } from './slip-outside.ts';

type Slip = Remark<'magnitude-slip'>;

const wrongLength = { above: 'mm for um, cm for mm', below: 'nm for um, um for mm' };
const thickness: Band = { least: 2e-6, most: 1e-3, say: '2 um to 1 mm', ...wrongLength };
const foil: Band = { least: 1e-6, most: 2e-3, say: '1 um to 2 mm', ...wrongLength };
const loading: Band = {
  least: 2e-3,
  most: 1,
  say: '0.2 to 100 mg/cm^2',
  above: 'g for mg',
  below: 'ug for mg, m^2 for cm^2',
};
const perArea: Band = {
  least: 1800,
  most: 1.08e6,
  say: '0.05 to 30 mAh/cm^2',
  above: 'Ah for mAh',
  below: 'uAh for mAh, m^2 for cm^2',
};
const perMass: Band = {
  least: 36_000,
  most: 1.62e7,
  say: '10 to 4500 mAh/g',
  above: 'Ah for mAh, kg for g',
  below: 'mAh/g for Ah/g',
};

/**
 * What is stated of a coating or a foil far outside of what laboratories make and, where nothing stated is, what follows
 * from it: a density in the wrong unit shows in the thickness. One slip is one remark.
 */
export function coatingSlips(coating: JudgedCoating): Slip[] {
  const stated = statedSlips(coating);
  return stated.length > 0 ? stated : followingSlips(coating).slice(0, 1);
}

function statedSlips({ what, said, isFoil, place }: JudgedCoating): Slip[] {
  const judge = (stated: Stated | undefined, band: Band, of: string): Slip[] =>
    stated ? slipOutside(stated.quantity, band, `the ${of} of ${what}`, place(stated.path)) : [];
  const capacity = said.capacity?.kind === 'value' ? said.capacity.stated : undefined;
  return [
    ...judge(said.thickness, isFoil ? foil : thickness, 'thickness'),
    ...(isFoil
      ? []
      : [...judge(said.loading, loading, 'loading'), ...judge(said.arealCapacity, perArea, 'areal capacity')]),
    ...judge(capacity, perMass, 'capacity'),
    ...judge(said.oneC && isSpecific(said.oneC.quantity) ? said.oneC : undefined, perMass, '1C base'),
  ];
}

function followingSlips({ what, said, plan, isFoil, place, values }: JudgedCoating): Slip[] {
  const cause = said.density ?? said.loading ?? said.arealCapacity ?? said.disc?.mass;
  const judge = (figure: Figure | undefined, band: Band, unit: string, of: string): Slip[] => {
    const value = figure === undefined ? undefined : values[figure];
    if (value === undefined || !Number.isFinite(value)) return [];
    return slipOutside(
      { value, text: sayFigure(value, unit) },
      band,
      `the ${of} of ${what}`,
      place(cause?.path ?? said.path),
    );
  };
  return [
    ...judge(plan.thickness, isFoil ? foil : thickness, 'um', 'thickness'),
    ...(isFoil
      ? []
      : [
          ...judge(plan.activeMass, loading, 'mg/cm^2', 'loading'),
          ...judge(plan.arealCapacity, perArea, 'mAh/cm^2', 'areal capacity'),
        ]),
  ];
}
