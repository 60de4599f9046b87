import type { Line, Reagent, Sheet } from './sheet.ts';

/** What of a sheet follows from masses alone. */
export interface BlendedSheet extends Pick<Sheet, 'dryMass' | 'lines'> {
  readonly live: Pick<Sheet['live'], 'constituents'>;
}

/**
 * What to weigh for a blend, from the sheets of what is blended: masses are linear in the shares, so that this is the sheet
 * that the blend's own composition has.
 *
 * `corners` are sheets of the same recipe, each of a varied sum of one, whatever that counts; `batch` is kg of what stays.
 * Undefined where nothing would stay. What a stock solution brings too much of is below zero.
 */
export function blendSheets(
  corners: readonly BlendedSheet[],
  shares: ArrayLike<number>,
  batch: number,
): BlendedSheet | undefined {
  const over = (of: (sheet: BlendedSheet) => number): number =>
    corners.reduce((sum, corner, k) => sum + (shares[k] ?? 0) * of(corner), 0);
  const dry = over(({ dryMass }) => dryMass);
  const [sample] = corners;
  if (!(dry > 0) || sample === undefined) return undefined;
  const factor = batch / dry;
  const lines = sample.lines.map((first, i): Line => {
    if (first.kind === 'action') return first;
    const sum = (of: (line: Reagent) => number): number => {
      const total = over(({ lines }) => {
        const line = lines[i];
        return line?.kind === 'reagent' ? of(line) : Number.NaN;
      });
      return factor * total;
    };
    const { stays: _, ...rest } = first;
    const mass = sum((line) => line.mass);
    const stays = first.removed ? 0 : sum((line) => line.stays ?? line.mass);
    return {
      ...rest,
      mass,
      weigh: sum((line) => line.weigh),
      brings: first.brings.map(({ id }, at) => {
        const brought = sum((line) => (line.brings[at]?.share ?? 0) * line.weigh);
        const own = sum((line) => line.weigh);
        return { id, share: own > 0 ? brought / own : (first.brings[at]?.share ?? 0) };
      }),
      ...(first.volume === undefined ? {} : { volume: sum(({ volume = Number.NaN }) => volume) }),
      ...(first.moles === undefined ? {} : { moles: sum(({ moles = Number.NaN }) => moles) }),
      ...(first.removed
        ? {}
        : {
            cumulative: sum((line) => line.cumulative ?? Number.NaN),
            fraction: stays / batch,
            ...(Math.abs(stays - mass) <= 1e-15 * mass ? {} : { stays }),
          }),
    };
  });
  return { dryMass: batch, lines, live: sample.live };
}

/** The sheet of a composition of another size: `factor` times all of it. */
export function scaleSheet(sheet: BlendedSheet, factor: number): BlendedSheet {
  return {
    ...sheet,
    dryMass: sheet.dryMass * factor,
    lines: sheet.lines.map((line) =>
      line.kind === 'action'
        ? line
        : {
            ...line,
            mass: line.mass * factor,
            weigh: line.weigh * factor,
            ...(line.stays === undefined ? {} : { stays: line.stays * factor }),
            ...(line.volume === undefined ? {} : { volume: line.volume * factor }),
            ...(line.cumulative === undefined ? {} : { cumulative: line.cumulative * factor }),
            ...(line.moles === undefined ? {} : { moles: line.moles * factor }),
          },
    ),
  };
}
