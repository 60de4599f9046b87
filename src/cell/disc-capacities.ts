import type { Finding, Place } from '../diagnostics/finding.ts';
import type { DiscTable, WeighedDisc } from '../recipe/read-discs.ts';
import type { Side } from '../recipe/read-sides.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { discArea } from './disc-area.ts';
import { type DiscBasis, discBasis } from './disc-basis.ts';
import type { Disc } from './disc-match.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';

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
export function discCapacities({ discs, sides }: DiscTable, cell: EvaluatedCell): DiscCapacities {
  const bases = { cathode: discBasis('cathode', cell), anode: discBasis('anode', cell) };
  const open = (['cathode', 'anode'] as const).flatMap((side) => {
    const own = discs.filter((disc) => disc.side === side);
    return judgeBasis(side, own, bases[side], cell, sides);
  });
  if (open.length > 0) return { findings: open };

  const light: Finding<'disc-below-foil'>[] = [];
  const weighed: Record<Side, Disc[]> = { cathode: [], anode: [] };
  for (const disc of discs) {
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

/** What stands in the way of any disc of a side. */
function judgeBasis(
  side: Side,
  discs: readonly WeighedDisc[],
  basis: DiscBasis,
  { plan }: EvaluatedCell,
  sides: Place,
): Finding[] {
  const electrode = plan.stack[side];
  const { file } = plan.formulation.recipe;
  const error = { severity: 'error', place: { file, path: [side], at: 'key' } } as const;
  const missing = 'discs-missing';
  if (electrode.said.plated) return [{ code: missing, ...error, facts: { side, why: 'plated' } }];
  if (discs.length === 0 && electrode.isLithium) return [{ code: missing, ...error, facts: { side, why: 'lithium' } }];
  if (discs.length === 0) return [{ code: missing, severity: 'error', place: sides, facts: { side, why: 'none' } }];

  const open = (figure: string, needs: readonly string[]): Finding => {
    return { code: 'figure-open', ...error, facts: { figure, needs } };
  };
  const findings: Finding[] = [];
  if (basis.capacity === undefined) findings.push(open(`specific capacity of the ${side}`, [`${side}.capacity`]));
  if (basis.area === undefined && discs.some((disc) => disc.diameter === undefined)) {
    findings.push(open(`area of the ${side} discs`, ['a column "diameter"', `${side}.size.diameter`]));
  }
  if (basis.foil === undefined && discs.some((disc) => disc.foil === undefined)) {
    findings.push(open(`mass of a bare ${side} disc`, ['a column "foil mass"', `${side}.collector`]));
  }
  return findings;
}

function belowFoil(disc: WeighedDisc, { weighed }: Disc): Finding<'disc-below-foil'> {
  const say = (mass: number): string => `${formatNumber(Number(fromSI(mass, 'mg').toPrecision(5)))} mg`;
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
