import { solutionShare, strengthKind } from '../chemistry/solution-share.ts';
import type { Problem } from '../diagnostics/facts.ts';
import type { Path } from '../diagnostics/finding.ts';
import { elementsOf, molarMassOf } from '../materials/elements-of.ts';
import type { Material } from '../materials/material.ts';
import type { Bottle, OpenBottle } from './bottle.ts';
import { openBottle } from './open-bottle.ts';
import { relativeUncertainty } from './relative-uncertainty.ts';

/** The same of a bottle that may hold a solution of it: its strength takes molar mass and density. */
export function openSolution(
  bottle: Bottle,
  material: Material,
): { ok: true; value: OpenBottle } | { ok: false; problem: Problem; path: Path } {
  const { solution } = bottle;
  if (solution === undefined) {
    const path = bottle.ignitionLoss?.path;
    const burns = ['C', 'H', 'N'].find((element) => Object.hasOwn(elementsOf(material) ?? { C: 1 }, element));
    if (path === undefined || burns === undefined) return { ok: true, value: openBottle(bottle) };
    // A nitrate loses most of itself, too: the figure would say nothing of what it has taken up.
    const expected = `the loss on ignition of an oxide; of ${material.id} say the water, or an assay such as "36 wt% ZrO2"`;
    const found = `"${bottle.ignitionLoss?.quantity.text}"`;
    return { ok: false, problem: { code: 'wrong-value', facts: { expected, found } }, path };
  }
  const kind = strengthKind(solution.strength);
  const density = solution.density?.quantity.value;
  const molarMass = molarMassOf(material);
  const share = solutionShare(solution.strength, molarMass, density);
  const problem = ((): Problem | undefined => {
    const isByVolume = kind === 'molarity' || kind === 'mass per volume';
    if (isByVolume && density === undefined) {
      return { code: 'solution-density-missing', facts: { text: solution.text, solvent: solution.solvent } };
    }
    if ((kind === 'molarity' || kind === 'molality') && molarMass === undefined) {
      const facts = { material: material.id, property: 'formula', why: `"${solution.text}"` };
      return { code: 'property-missing', facts };
    }
    if (share > 0 && share < 1) return undefined;
    const expected = 'a solution that weighs more than what is dissolved in it';
    const found = `"${solution.text}" at ${solution.density?.quantity.text ?? 'that strength'}`;
    return { code: 'wrong-value', facts: { expected, found } };
  })();
  if (problem) return { ok: false, problem, path: solution.path };
  // w = b M / (1 + b M) moves by (1 - w) of what b does.
  const effect = kind === 'molality' ? 1 - share : 1;
  const factors: OpenBottle['factors'][number][] = [
    { text: `as ${solution.text}`, path: solution.path, effect, ...relativeUncertainty(solution.strength) },
  ];
  if (solution.density && (kind === 'molarity' || kind === 'mass per volume')) {
    const { quantity, path } = solution.density;
    factors.push({ text: `density ${quantity.text}`, path, effect: -1, ...relativeUncertainty(quantity) });
  }
  return { ok: true, value: { ...bottle, share, factors } };
}
