/** A figure that a document comes to, in its unit. */
export interface DocumentFigure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

/** A figure that differs, in its unit; absent on a side that does not have it. */
export interface DocumentFigureChange {
  readonly quantity: string;
  readonly unit: string;
  readonly old?: number;
  readonly new?: number;
}

/** Figures that differ by less than one part in 10^9 are the same. */
const same = 1e-9;

/** The figures that differ, in the order of the new ones; what is no longer there comes last. */
export function compareDocumentFigures(
  old: readonly DocumentFigure[],
  now: readonly DocumentFigure[],
): DocumentFigureChange[] {
  const keyed = (figures: readonly DocumentFigure[]) =>
    new Map(figures.map((one) => [JSON.stringify([one.name, one.unit]), one]));
  const [before, after] = [keyed(old), keyed(now)];
  const all = new Map([...after, ...[...before].filter(([key]) => !after.has(key))]);
  return [...all].flatMap(([key, { name, unit }]) => {
    const [was, is] = [before.get(key)?.value, after.get(key)?.value];
    if (was !== undefined && is !== undefined && Math.abs(is - was) <= same * Math.max(Math.abs(is), Math.abs(was)))
      return [];
    return [
      { quantity: name, unit, ...(was === undefined ? {} : { old: was }), ...(is === undefined ? {} : { new: is }) },
    ];
  });
}
