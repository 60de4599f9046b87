import type { Composition } from '../solve/composition.ts';
import type { Lot, Reagent, Sheet } from '../weigh/sheet.ts';
import { weighOut } from '../weigh/weigh-out.ts';
import { compositionAt, type StudySpace } from './study-space.ts';

/** A day's weighing: what is weighed into every point, and of each reagent in all; kg, as it is in its bottle. */
export interface WeighMatrix {
  readonly title: string;
  readonly reagents: readonly {
    readonly name: string;
    readonly material: string;
    readonly removed: boolean;
    readonly total: number;
    /** Taken from a solution already. */
    readonly isDissolved: boolean;
    /** The bottle, where that is known. */
    readonly lot?: Lot;
  }[];
  readonly points: readonly { readonly id: string; readonly shares: readonly number[] }[];
  /** Reagent by reagent, point by point. */
  readonly masses: readonly Float64Array[];
  /** kg of what stays, in each point. */
  readonly batch: number;
  /** What the lots were taken from. */
  readonly stock?: NonNullable<Sheet['stock']>;
}

/** One point with its own sheet, which its row of the matrix is. */
export interface PointSheet {
  readonly id: string;
  readonly shares: readonly number[];
  readonly composition: Composition;
  readonly sheet: Sheet;
}

/** What to weigh for points of a study, each in a batch of so many kg of what stays. */
export function weighMatrix(
  space: StudySpace,
  points: WeighMatrix['points'],
  batch: number,
  stock?: WeighMatrix['stock'],
): WeighMatrix {
  return tabulate(space, pointSheets(space, points, batch), batch, stock);
}

/** The sheet of every point. */
export function pointSheets(space: StudySpace, points: WeighMatrix['points'], batch: number): PointSheet[] {
  const size = { size: '', sizing: { by: 'mass' as const, asked: '', densities: [] } };
  return points.map(({ id, shares }) => {
    const composition = compositionAt(space, shares, batch);
    return { id, shares, composition, sheet: weighOut({ composition, ...size }) };
  });
}

/** Sheets of points as one matrix. */
export function tabulate(
  { study }: Pick<StudySpace, 'study'>,
  sheets: readonly PointSheet[],
  batch: number,
  stock?: WeighMatrix['stock'],
): WeighMatrix {
  const known = new Map<string, Reagent>();
  const lines = sheets.map(({ sheet }) => {
    const own = new Map<string, Reagent>();
    for (const line of sheet.lines) if (line.kind === 'reagent') own.set(line.id, line);
    for (const [id, line] of own) if (!known.has(id)) known.set(id, line);
    return own;
  });
  const masses = [...known.keys()].map((id) => Float64Array.from(lines, (own) => own.get(id)?.weigh ?? 0));
  const reagents = [...known.values()].map(({ id, material, removed, lot }, i) => ({
    name: id,
    material,
    removed,
    total: (masses[i] ?? new Float64Array()).reduce((a, b) => a + b, 0),
    isDissolved: lot?.solution !== undefined,
    ...(lot ? { lot } : {}),
  }));
  const points = sheets.map(({ id, shares }) => ({ id, shares }));
  return { title: study.title, reagents, points, masses, batch, ...(stock ? { stock } : {}) };
}
