import type { Waterfall, WaterfallRow } from './svg-waterfall.ts';

/** From where to where a bar goes, in the unit of its panel; beside a large sum, a small value is not their difference. */
export interface Span {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** A line of a waterfall: a part of the cell, or a level with the sum of all parts above it. */
export interface WaterfallLine {
  readonly label: string;
  readonly isLevel: boolean;
  readonly group: { readonly name: string; readonly index: number } | undefined;
  readonly mass: Span | undefined;
  readonly size: Span | undefined;
  readonly perMass: number | undefined;
  readonly perSize: number | undefined;
}

/** The height of a line in px. */
export const lineHeight = 27;

/** Rows added up in the order given, each level after the row it belongs to. Throws the RangeErrors of `waterfallSvg`. */
export function layLines({ rows, levels }: Waterfall): WaterfallLine[] {
  if (rows.length === 0) throw new RangeError('nothing to draw: the cell has no parts');
  for (const { name, after } of levels) {
    if (rows[after] === undefined) throw new RangeError(`${name} comes after row ${after}, which is not there`);
  }
  const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))];
  const none = { group: undefined, perMass: undefined, perSize: undefined };
  let [mass, size] = [0, 0];
  return rows.flatMap((row, i) => {
    const { label, group } = row;
    const before = { mass, size };
    mass += checked(row.mass, label);
    size += checked(row.size, label);
    const part: WaterfallLine = {
      ...none,
      label,
      isLevel: false,
      group: group === undefined ? undefined : { name: group, index: groups.indexOf(group) },
      mass: { value: row.mass, from: before.mass, to: mass },
      size: row.size === undefined ? undefined : { value: row.size, from: before.size, to: size },
    };
    const hasSize = rows.slice(0, i + 1).some((one) => one.size !== undefined);
    const reached = levels.filter(({ after }) => after === i);
    return [
      part,
      ...reached.map(({ name, perMass, perSize }): WaterfallLine => {
        checked(perMass, name);
        checked(perSize, name);
        const sums = { mass: sum(mass), size: hasSize ? sum(size) : undefined };
        return { ...none, ...sums, label: name, isLevel: true, perMass, perSize };
      }),
    ];
  });
}

function sum(value: number): Span {
  return { value, from: 0, to: value };
}

function checked(value: WaterfallRow['size'], of: string): number {
  if (value === undefined) return 0;
  if (!(value >= 0 && value <= 1e300)) throw new RangeError(`cannot draw ${value} for ${of}`);
  return value;
}
