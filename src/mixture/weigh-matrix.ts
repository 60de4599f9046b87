import type { Constituent } from '../recipe/formulation.ts';
import { massesToTake } from '../solve/masses-to-take.ts';
import type { StudySpace } from './study-space.ts';

/** A day's weighing: what is weighed into every point, and of each reagent in all; kg, as it is in its bottle. */
export interface WeighMatrix {
  readonly title: string;
  readonly reagents: readonly {
    readonly name: string;
    readonly material: string;
    readonly removed: boolean;
    readonly total: number;
  }[];
  readonly points: readonly { readonly id: string; readonly shares: readonly number[] }[];
  /** Reagent by reagent, point by point. */
  readonly masses: readonly Float64Array[];
  /** kg of what stays, in each point. */
  readonly batch: number;
}

/** What to weigh for points of a study, each in a batch of so many kg of what stays. */
export function weighMatrix(
  { study, formulation, matrix, names }: StudySpace,
  points: WeighMatrix['points'],
  batch: number,
): WeighMatrix {
  const { constituents } = formulation;
  const massAt = (one: Constituent, shares: readonly number[]): number =>
    shares.reduce((sum, share, k) => sum + share * (matrix[one.index * names.length + k] ?? 0), 0);
  const dry = points.map(({ shares }) =>
    constituents.reduce((sum, one) => (one.removed ? sum : sum + massAt(one, shares)), 0),
  );
  const take = points.map(({ shares }, i) => {
    const pure = Float64Array.from(constituents, (one) => (massAt(one, shares) * batch) / (dry[i] ?? 1));
    return massesToTake(constituents, pure);
  });
  const masses = constituents.map((one) => Float64Array.from(take, (point) => point[one.index] ?? 0));
  const reagents = constituents.map((one, i) => ({
    name: one.id,
    material: one.material.id,
    removed: one.removed,
    total: (masses[i] ?? new Float64Array()).reduce((a, b) => a + b, 0),
  }));
  return { title: study.title, reagents, points, masses, batch };
}
