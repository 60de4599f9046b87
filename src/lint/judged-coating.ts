import type { CoatingPlan } from '../cell/coating-plan.ts';
import type { EvaluatedCell } from '../cell/evaluate-cell.ts';
import type { EvaluatedElectrode } from '../cell/evaluate-electrode.ts';
import type { Path, Place } from '../diagnostics/finding.ts';
import type { Coating } from '../recipe/electrode.ts';
import { placeInCell } from './place-in-cell.ts';
import type { Evaluated } from './surely-above.ts';

/** A coating with its numbers: what a rule about coatings looks at, be it in a cell or in a mixture's own recipe. */
export interface JudgedCoating extends Evaluated {
  /** In words: `the cathode`, `the coating`. */
  readonly what: string;
  readonly said: Coating;
  readonly plan: CoatingPlan;
  /** Of one material: its areal capacity is as large as it is thick. */
  readonly isFoil: boolean;
  /** Where something stands that is said of it. */
  place(path: Path): Place;
}

/** The coatings (and foils) of a cell. */
export function coatingsOf(cell: EvaluatedCell): JudgedCoating[] {
  const { plan, values } = cell;
  const { planning, stack } = plan;
  return [stack.cathode, stack.anode].flatMap(({ side, said, coating }) => {
    if (coating === undefined) return [];
    const place = (path: Path): Place => placeInCell(cell, side, path);
    return [{ what: `the ${side}`, said, plan: coating, isFoil: said.material !== undefined, planning, values, place }];
  });
}

/** The coating that a mixture's recipe states under `electrode:`. */
export function coatingOfRecipe({ composition, said, coating, planning, values }: EvaluatedElectrode): JudgedCoating {
  const { file } = composition.formulation.recipe;
  const place = (path: Path): Place => ({ file, path });
  return { what: 'the coating', said, plan: coating, isFoil: false, planning, values, place };
}
