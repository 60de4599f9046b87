import type { Finding, Place } from '../diagnostics/finding.ts';
import type { DiscTable, WeighedDisc } from '../recipe/read-discs.ts';
import type { Side } from '../recipe/read-sides.ts';
import type { DiscBasis } from './disc-basis.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';

const both = ['cathode', 'anode'] as const;

/** What stands in the way of matching: a side without discs, else what neither the cell nor the discs themselves say. */
export function judgeDiscs(
  { discs, sides }: DiscTable,
  bases: Readonly<Record<Side, DiscBasis>>,
  { plan }: EvaluatedCell,
): Finding[] {
  const own = { cathode: ofSide(discs, 'cathode'), anode: ofSide(discs, 'anode') };
  const at = (side: Side): Place => ({ file: plan.formulation.recipe.file, path: [side], at: 'key' });
  const missing = both.flatMap((side): Finding[] => {
    const { said, isLithium } = plan.stack[side];
    if (own[side].length > 0 && said.plated === undefined) return [];
    const why = said.plated ? 'plated' : isLithium ? 'lithium' : 'none';
    const place = why === 'none' ? sides : at(side);
    return [{ code: 'discs-missing', severity: 'error', place, facts: { side, why } }];
  });
  if (missing.length > 0) return missing;
  return both.flatMap((side) =>
    openFigures(side, own[side], bases[side]).map((facts): Finding => {
      return { code: 'figure-open', severity: 'error', place: at(side), facts };
    }),
  );
}

function ofSide(discs: readonly WeighedDisc[], side: Side): readonly WeighedDisc[] {
  return discs.filter((disc) => disc.side === side);
}

function openFigures(side: Side, discs: readonly WeighedDisc[], { capacity, area, foil }: DiscBasis) {
  const open: { figure: string; needs: readonly string[] }[] = [];
  if (capacity === undefined) open.push({ figure: `specific capacity of the ${side}`, needs: [`${side}.capacity`] });
  if (area === undefined && discs.some((disc) => disc.diameter === undefined)) {
    open.push({ figure: `area of the ${side} discs`, needs: ['a column "diameter"', `${side}.size.diameter`] });
  }
  if (foil === undefined && discs.some((disc) => disc.foil === undefined)) {
    open.push({ figure: `mass of a bare ${side} disc`, needs: ['a column "foil mass"', `${side}.collector`] });
  }
  return open;
}
