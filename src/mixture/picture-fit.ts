import { groupReplicates } from './group-replicates.ts';
import type { Observation } from './observation.ts';
import { outlineRegion, type Shares, sharesOf } from './outline-region.ts';
import type { Region } from './region.ts';
import type { Surface } from './surface.ts';

/** What a ternary diagram of a fit shows: plain data, and the surface anywhere; in the unit of the results. */
export interface FitPicture {
  readonly corners: readonly [string, string, string];
  /** Corners of the region, in order around it. */
  readonly region: readonly Shares[];
  /** Each mixture once: of its replicates the mean, of a fit to logarithms the geometric mean. */
  readonly measured: readonly { readonly rows: readonly number[]; readonly at: Shares; readonly value: number }[];
  /** The expected response; of a fit to logarithms its median. */
  valueAt(at: Shares): number;
}

/** The picture of a surface of three components; of more or fewer there is none. */
export function pictureFit(
  surface: Surface,
  region: Region,
  observations: readonly Observation[],
): FitPicture | undefined {
  const [a, b, c, more] = region.names;
  if (a === undefined || b === undefined || c === undefined || more !== undefined) return undefined;
  const isLogarithm = surface.scale === 'log10';
  const back = (value: number) => (isLogarithm ? 10 ** value : value);
  const known = observations.flatMap(({ row, shares, response }) =>
    response === undefined ? [] : [{ row, shares, value: isLogarithm ? Math.log10(response) : response }],
  );
  return {
    corners: [a, b, c],
    region: outlineRegion(region),
    measured: groupReplicates(known.map((one) => one.shares)).flatMap((group) => {
      const own = group.flatMap((at) => known[at] ?? []);
      const [first] = own;
      if (first === undefined) return [];
      const mean = own.reduce((sum, one) => sum + one.value, 0) / own.length;
      return [{ rows: own.map((one) => one.row), at: sharesOf(first.shares), value: back(mean) }];
    }),
    valueAt: (at) => back(surface.meanAt(Float64Array.from(at))),
  };
}
