import type { Expectation } from '../recipe/recipe.ts';
import { type Checked, judgeExpectation, unknownExpectation } from '../solve/judge-expectation.ts';
import { measures } from '../units/describe-unit.ts';
import type { DimensionName } from '../units/dimension.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { runReaction } from './run-reaction.ts';
import { withWater } from './water-readings.ts';

/** Computes every expectation of a synthesis and holds it against what is stated. */
export function checkSynthesisExpectations(synthesis: PlannedSynthesis): Checked[] {
  const { recipe } = synthesis.formulation;
  return recipe.expect.map((expectation) => {
    const found = figureOf(expectation, synthesis);
    if ('why' in found) return unknownExpectation(expectation, recipe.file, found.why, examplesFor(synthesis));
    if (!measures(expectation.stated.unit, found.kind)) {
      return unknownExpectation(expectation, recipe.file, `cannot be ${expectation.stated.text}`);
    }
    return judgeExpectation(expectation, found.value, recipe.file);
  });
}

type Figure = { readonly value: number; readonly kind: DimensionName } | { readonly why: string };

function figureOf({ phrase }: Expectation, synthesis: PlannedSynthesis): Figure {
  const { formulation, composition, balances } = synthesis;
  const [, name = '', waters] = /^(.*?)(?:\s+at\s+x\s*=\s*([\d.]+))?$/.exec(phrase.trim()) ?? [];
  const reading =
    balances.length === 1 && waters === undefined
      ? balances[0]
      : balances.find((one) => waters !== undefined && one.waters === Number(waters));
  const isFree = composition.scale === 'free';
  const named = /^(mass|amount)\s+of\s+(.+)$/.exec(name);
  const at = composition.formulation.constituents.findIndex((one) => one.name === named?.[2]);
  if (named?.[1] === 'mass' && at >= 0) {
    return isFree ? { why: open } : { value: composition.masses[at] ?? 0, kind: 'mass' };
  }
  if (reading === undefined) {
    const known = balances.flatMap((one) => one.waters ?? []);
    return known.length === 0
      ? { why: 'has no x to stand at: no water is open here' }
      : { why: `hangs on x: say "at x = ${known[0]}", or another of ${known.join(', ')}` };
  }
  const own = withWater(formulation, reading.waters);
  const outcome = runReaction(own, reading.balance, composition.masses);
  const ratio = outcome.ratios.find((one) => one.name === name);
  if (ratio) return { value: ratio.value, kind: 'number' };
  if (name === 'mass loss') return { value: outcome.massLoss, kind: 'fraction' };
  if (name === 'yield') {
    return outcome.obtained ? { value: outcome.obtained.yield, kind: 'fraction' } : { why: 'needs "obtained:"' };
  }
  const amounts = [{ formula: formulation.target.name, mass: outcome.mass, moles: outcome.moles }, ...outcome.others];
  const one = amounts.find(({ formula }) => formula === named?.[2]);
  const precursor = formulation.precursors[at];
  const isMoles = named?.[1] === 'amount';
  if (one !== undefined || precursor !== undefined || name === 'product mass') {
    if (isFree) return { why: open };
    if (name === 'product mass') return { value: outcome.product, kind: 'mass' };
    if (one) return isMoles ? { value: one.moles, kind: 'amount' } : { value: one.mass, kind: 'mass' };
    if (precursor && isMoles) {
      const compound = own.precursors[at] ?? precursor;
      return { value: (composition.masses[at] ?? 0) / compound.molarMass, kind: 'amount' };
    }
  }
  return { why: '' };
}

const open = 'is open: the recipe fixes proportions and no amount';

function examplesFor({ formulation, balances }: PlannedSynthesis): string[] {
  const [first] = formulation.precursors;
  const at = balances.length > 1 ? ` at x = ${balances[0]?.waters}` : '';
  return [`mass of ${first?.name}`, `product mass${at}`, `mass loss${at}`];
}
