import type { Figure } from '../calculation/calculation.ts';
import type { Facts } from '../diagnostics/facts.ts';
import type { JudgedCoating } from './judged-coating.ts';
import type { Remark } from './rule.ts';
import { sayFigure } from './say-figure.ts';
import { type Evaluated, isSurelyAbove } from './surely-above.ts';

/** Facts of a layer that is denser than its solids without any pore (both kg/m3), which leaves a porosity below zero. */
export function solidsBeyondVolume(
  what: string,
  density: Figure | undefined,
  solid: Figure | undefined,
  evaluated: Evaluated,
): Facts['volume-overflow'] | undefined {
  if (density === undefined || solid === undefined) return undefined;
  if (
    !isSurelyAbove(
      evaluated,
      (at) => at(density),
      (at) => at(solid),
    )
  )
    return undefined;
  const say = (figure: Figure): string => sayFigure(evaluated.values[figure] ?? Number.NaN, 'g/cm^3');
  return { what, filled: say(density), room: say(solid), of: 'solids' };
}

/** The same for a coating or a foil, at what makes it so dense. */
export function solidsBeyondCoating(coating: JudgedCoating): Remark<'volume-overflow'>[] {
  const { what, said, plan, place } = coating;
  const facts = solidsBeyondVolume(what, plan.density, plan.makeup.density, coating);
  if (facts === undefined) return [];
  const amount = said.loading ?? said.arealCapacity ?? said.disc?.mass;
  const stated = said.density ?? said.calenderedTo ?? said.asCoated?.stated ?? said.thickness ?? amount;
  const other = stated === said.thickness ? amount : undefined;
  return [{ place: place(stated?.path ?? said.path), related: other ? [place(other.path)] : [], facts }];
}
