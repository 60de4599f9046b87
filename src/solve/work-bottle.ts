import { strengthKind } from '../chemistry/solution-share.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import type { OpenBottle } from '../recipe/bottle.ts';
import type { Quantity } from '../units/quantity.ts';
import { standardUncertainty } from '../units/standard-uncertainty.ts';
import { evaluate } from '../worked/evaluate.ts';
import { difference, product, quotient, sum } from '../worked/expression.ts';
import { statedFigure } from '../worked/stated-figure.ts';
import type { Expression, WorkedFigure } from '../worked/worked-figure.ts';
import { workMolarMass } from './work-material.ts';

const shares = new WeakMap<OpenBottle, WorkedFigure>();
const written = new Map<string, WorkedFigure>();

/** kg of the substance in one kg of what is in its bottle: from assay and water, or from the strength of a solution. */
export function workBottleShare(bottle: OpenBottle, material: Material): WorkedFigure {
  const known = shares.get(bottle);
  if (known) return known;
  const lot = bottle.lot === undefined ? '' : ` (lot ${bottle.lot})`;
  const { purity } = bottle;
  const right = shareOf(bottle, material);
  // What a certificate counts as another compound, or gives the water of a hydrate by, is taken as it comes.
  const isCounted = bottle.assay !== undefined && purity === undefined;
  const isWorked = !isCounted && Math.abs(evaluate(right) / bottle.share - 1) < 1e-12;
  const figure: WorkedFigure = {
    name: `${material.id} in its bottle${lot}`,
    unit: 'wt%',
    value: bottle.share,
    from: isWorked ? { kind: 'equation', right } : statedShare(bottle),
  };
  shares.set(bottle, figure);
  return figure;
}

/** The same for a unit of what the amount is written in: a volume of a solution by the solution's own density. */
export function workBottleHolds(bottle: OpenBottle, material: Material, isVolume: boolean): Expression {
  const { density } = bottle.solution ?? {};
  const share = workBottleShare(bottle, material);
  return isVolume && density ? product(share, workSolutionDensity(bottle, material) ?? 1) : share;
}

/** kg/m3 of a solution as it is stated. */
export function workSolutionDensity(bottle: OpenBottle, material: Material): WorkedFigure | undefined {
  const { density } = bottle.solution ?? {};
  return (
    density && stated(bottle, `density of the solution of ${material.id}`, 'g/cm^3', density.quantity, density.path)
  );
}

function statedShare({ file, factors, share }: OpenBottle): WorkedFigure['from'] {
  const doubts = factors.flatMap(({ effect, uncertainty }) =>
    uncertainty === undefined ? [] : [effect * uncertainty],
  );
  const path = factors[0]?.path ?? [];
  return {
    kind: 'leaf',
    is: 'stated',
    key: JSON.stringify([file, ...path, 'share']),
    text: factors.map((one) => one.text).join(', '),
    place: { file, path },
    ...(doubts.length > 0 ? { uncertainty: Math.hypot(...doubts) * share } : {}),
  };
}

function shareOf(bottle: OpenBottle, material: Material): Expression {
  const { purity, water, ignitionLoss, solution } = bottle;
  const put = (name: string, unit: string, { quantity, path }: { quantity: Quantity; path: Path }) =>
    stated(bottle, `${name} of ${material.id}`, unit, quantity, path);
  if (solution) {
    const { strength } = solution;
    const kind = strengthKind(strength);
    const unit = { share: 'wt%', molarity: 'mol/L', molality: 'mol/kg', 'mass per volume': 'g/L' }[kind];
    const given = put('strength', unit, { quantity: strength, path: solution.path });
    const density = workSolutionDensity(bottle, material) ?? Number.NaN;
    if (kind === 'share') return given;
    if (kind === 'mass per volume') return quotient(given, density);
    const solute = product(given, workMolarMass(material));
    return kind === 'molarity' ? quotient(solute, density) : quotient(solute, sum(1, solute));
  }
  const wet = ignitionLoss ? put('loss on ignition', 'wt%', ignitionLoss) : water && put('water', 'wt%', water);
  const assay = purity && put('purity', 'wt%', purity);
  const dry = wet === undefined ? 1 : difference(1, wet);
  if (assay === undefined) return dry;
  return purity?.ofDry ? product(assay, dry) : assay;
}

function stated({ file }: OpenBottle, name: string, unit: string, quantity: Quantity, path: Path): WorkedFigure {
  const parts = [file, ...path, name];
  const key = JSON.stringify(parts);
  const known = written.get(key);
  if (known?.value === quantity.value) return known;
  const said = { ...quantity, uncertainty: standardUncertainty(quantity) };
  const figure = statedFigure(name, unit, said, { file, path }, parts);
  written.set(key, figure);
  return figure;
}
