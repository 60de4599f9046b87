import type { Finding } from '../diagnostics/finding.ts';
import type { DiscTable, WeighedDisc } from '../recipe/read-discs.ts';
import type { Side } from '../recipe/read-sides.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { discArea } from './disc-area.ts';
import { type DiscBasis, discBasis } from './disc-basis.ts';
import type { Disc } from './disc-match.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';
import { judgeDiscs } from './judge-discs.ts';

interface DiscCapacities {
  /** Absent where the cell or the table leaves open what one of them holds. */
  readonly discs?: Readonly<Record<Side, readonly Disc[]>>;
  readonly findings: readonly Finding[];
}

/** So many discs below their foil are told one by one; of more, the first stands for all. */
const mostAlike = 5;

/**
 * What weighed discs hold by the electrodes of a cell:
 *
 *     (mass - foil) / area / coated faces  ×  active share × specific capacity   = areal capacity of one face
 *
 * The foil is the disc's own where it was weighed, else the cell's collector on the disc's area; the area is by the disc's
 * own diameter, else by that of the electrode, else of the cell. A disc no heavier than its foil has a capacity of zero or
 * less, and a finding.
 */
export function discCapacities(table: DiscTable, cell: EvaluatedCell): DiscCapacities {
  const bases = { cathode: discBasis('cathode', cell), anode: discBasis('anode', cell) };
  const open = judgeDiscs(table, bases, cell);
  if (open.length > 0) return { findings: open };

  const light: Finding<'disc-below-foil'>[] = [];
  const weighed: Record<Side, Disc[]> = { cathode: [], anode: [] };
  for (const disc of table.discs) {
    const own = weigh(disc, bases[disc.side]);
    weighed[disc.side].push(own);
    if (own.weighed.mass <= own.weighed.foil) light.push(belowFoil(disc, own));
  }
  return { discs: weighed, findings: foldLight(light) };
}

function weigh({ id, line, mass, foil, diameter }: WeighedDisc, basis: DiscBasis): Disc {
  const area = diameter === undefined ? (basis.area ?? Number.NaN) : discArea(diameter);
  const bare = foil ?? (basis.foil ?? Number.NaN) * area;
  const loading = (mass - bare) / (area * basis.faces);
  const arealCapacity = loading * (basis.capacity ?? Number.NaN);
  return { id, line, arealCapacity, weighed: { mass, foil: bare, loading } };
}

function belowFoil(disc: WeighedDisc, { weighed }: Disc): Finding<'disc-below-foil'> {
  const say = (mass: number): string => `${formatNumber(Number(fromSI(mass, 'mg').toPrecision(6)))} mg`;
  const by = disc.foil === undefined ? 'collector' : 'table';
  const facts = { id: disc.id, mass: say(weighed.mass), foil: say(weighed.foil), by, more: 0 } as const;
  return { code: 'disc-below-foil', severity: 'error', place: disc.place, facts };
}

/** Many of them are one mistake: exchanged columns, or another foil. */
function foldLight(light: readonly Finding<'disc-below-foil'>[]): readonly Finding[] {
  const [first] = light;
  if (first === undefined || light.length <= mostAlike) return light;
  return [{ ...first, facts: { ...first.facts, more: light.length - 1 } }];
}
