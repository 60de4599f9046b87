import { formatNumber } from '../units/format-number.ts';
import { groupReplicates } from './group-replicates.ts';
import { sharesOf } from './outline-region.ts';
import type { StudyPicture } from './study-picture.ts';

/** Values that span less than so many times the least are told apart better by a plain scale. */
const wide = 20;

/** Measured mixtures of a study, and what was measured of them. */
interface MeasuredMixtures {
  readonly rows: readonly { readonly shares: Float64Array; readonly response?: number; readonly row: number }[];
  readonly response: { readonly name: string; readonly unit: string };
  readonly isLogarithm: boolean;
}

/**
 * A study's picture coloured by what was measured: each mixture once, with the mean of its replicates (the geometric one of a
 * response on a log scale). Between the mixtures nothing is known, so nothing is coloured.
 */
export function pictureMeasured(
  picture: StudyPicture,
  { rows, response, isLogarithm }: MeasuredMixtures,
): StudyPicture {
  const known = rows.flatMap(({ shares, row, response: value }) =>
    value === undefined ? [] : [{ shares, row, value }],
  );
  const scaled = isLogarithm && known.every(({ value }) => value > 0) ? Math.log : Number;
  const back = scaled === Math.log ? Math.exp : Number;
  const measured = groupReplicates(known.map(({ shares }) => shares)).flatMap((group) => {
    const own = group.flatMap((at) => known[at] ?? []);
    const [first] = own;
    if (first === undefined) return [];
    const value = back(own.reduce((sum, one) => sum + scaled(one.value), 0) / own.length);
    const label = formatNumber(value, { significant: 3 });
    const times = own.length === 1 ? label : `${label} (${own.length} times)`;
    return [{ id: `lines ${own.map(({ row }) => row).join(', ')}`, at: sharesOf(first.shares), value, label: times }];
  });
  if (measured.length === 0) return picture;
  const { name, unit } = response;
  const values = measured.map((one) => one.value);
  const log = scaled === Math.log && Math.max(...values) >= wide * Math.min(...values);
  return { ...picture, measured, colour: { name, unit, log } };
}
