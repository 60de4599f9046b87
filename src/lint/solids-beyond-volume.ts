import type { Figure } from '../calculation/calculation.ts';
import type { Facts } from '../diagnostics/facts.ts';
import { sayFigure } from './say-figure.ts';
import { type Evaluated, isSurelyAbove } from './surely-above.ts';
import type { Formula } from './written-reach.ts';

/** Facts of a layer that is denser than its solids without any pore (both kg/m3), which leaves a porosity below zero. */
export function solidsBeyondVolume(
  what: string,
  density: Figure | undefined,
  solid: Figure | undefined,
  evaluated: Evaluated,
): Facts['volume-overflow'] | undefined {
  if (density === undefined || solid === undefined) return undefined;
  const of =
    (figure: Figure): Formula =>
    (at) =>
      at(figure);
  if (!isSurelyAbove(evaluated, of(density), of(solid))) return undefined;
  const say = (figure: Figure): string => sayFigure(evaluated.values[figure] ?? Number.NaN, 'g/cm^3');
  return { what, filled: say(density), room: say(solid), of: 'solids' };
}
