import type { Finding, Place } from '../diagnostics/finding.ts';
import type { Equation, Formulation } from '../recipe/formulation.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { Precursor, SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { solveFormulation } from '../solve/solve-formulation.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Balance } from './balance.ts';
import { balanceReaction } from './balance-reaction.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { runReaction } from './run-reaction.ts';
import { readingsOf, withWater } from './water-readings.ts';
import { weighedMoles } from './weighed-moles.ts';

export interface Planned {
  /** Absent where precursors and target do not balance. */
  readonly synthesis?: PlannedSynthesis;
  readonly findings: readonly Finding[];
}

/**
 * Balances a synthesis and says what to weigh: for a batch of product at a yield of 100 %, or, where amounts are stated,
 * as much of the others as they need.
 */
export function planSynthesis(formulation: SynthesisFormulation): Planned {
  const { recipe, precursors } = formulation;
  const { file } = recipe;
  try {
    const open = precursors.find((one) => one.open);
    const balances: PlannedSynthesis['balances'][number][] = [];
    for (const waters of open ? readingsOf(open) : [undefined]) {
      const balanced = balanceReaction(withWater(formulation, waters));
      if (!balanced.ok) return { findings: [balanced.finding] };
      balances.push({ balance: balanced.balance, ...(waters === undefined ? {} : { waters }) });
    }
    const [first] = balances;
    if (first === undefined) return { findings: [] };
    const isStated = precursors.every((one) => one.line.supply.kind === 'amount');
    if (open && (!open.open?.isSaid || !isStated)) return { findings: [waterOpen(open, formulation, balances)] };
    const isFree = recipe.batch === undefined && !precursors.some((one) => one.line.supply.kind === 'amount');
    const aids = [...recipe.aids, ...recipe.solvents];
    if (isFree && aids.length > 0) {
      const facts = { key: 'batch', where: 'a synthesis with aids or solvents' };
      return { findings: [{ code: 'missing-key', severity: 'error', place: { file, path: [], at: 'key' }, facts }] };
    }
    const { composition, findings } = solveFormulation(weighing(formulation, first.balance));
    if (composition === undefined) return { findings };
    const scale = isFree ? 'free' : 'fixed';
    return { synthesis: { formulation, composition: { ...composition, scale }, balances }, findings };
  } catch (error) {
    if (!(error instanceof MissingFigure)) throw error;
    const at = precursors.find((one) => one.material === error.material)?.line.at ?? ['precursors'];
    const facts = { material: error.material.id, property: error.property, why: 'its volume' };
    return { findings: [{ code: 'property-missing', severity: 'error', place: { file, path: at }, facts }] };
  }
}

/** The formulation of what stands on the shelf: an amount for everything. */
function weighing(formulation: SynthesisFormulation, balance: Balance): Formulation {
  const { recipe, shelf } = formulation;
  const { file } = recipe;
  const masses = precursorMasses(formulation, balance);
  const amount = (i: number, value: number, text: string, path: Place['path'], precision = 0): Equation => {
    const owner = shelf.constituents[i]?.name ?? '';
    const left = { measure: 'mass' as const, over: [i], label: owner };
    return { kind: 'amount', text, place: { file, path }, owner, left, value, precision };
  };
  const own = balance.precursors.map(({ precursor }, i) =>
    amount(i, masses[i] ?? 0, precursor.line.supply.text, precursor.line.at),
  );
  const others = [...recipe.aids, ...recipe.solvents].flatMap((one, k) =>
    one.statements.flatMap(({ statement, path }): Equation[] => {
      if (statement.kind !== 'amount') return [];
      const { quantity, text } = statement;
      const plain = amount(own.length + k, quantity.value, text, path, quantity.halfStep / quantity.number);
      const [kg, m] = quantity.unit.dimension;
      const measure = kg === 1 ? 'mass' : m === 3 ? 'volume' : 'moles';
      return [{ ...plain, left: { ...plain.left, measure } }];
    }),
  );
  const { batch, ...words } = recipe;
  return {
    ...shelf,
    recipe: {
      ...words,
      ...(batch ? { batch: batch.quantity } : {}),
      components: [],
      expect: [],
      tolerances: [],
    } satisfies Recipe,
    parts: [],
    equations: [...own, ...others],
    baseless: [],
    expectations: [],
    tolerances: [],
  };
}

/** kg of each pure precursor: as stated, else what the reaction needs of it. */
function precursorMasses({ recipe, target }: SynthesisFormulation, { precursors, excess }: Balance): number[] {
  const stated = precursors.flatMap(({ precursor, coefficient }) => {
    const { supply } = precursor.line;
    return supply.kind === 'amount' ? [weighedMoles(precursor, supply.quantity) / coefficient] : [];
  });
  const stays = excess.filter((one) => one.goes === 'stays');
  const perUnit = stays.reduce((sum, one) => sum + one.coefficient * one.species.molarMass, target.molarMass);
  const extent = stated.length > 0 ? Math.min(...stated) : (recipe.batch?.quantity.value ?? 1) / perUnit;
  return precursors.map(({ precursor, coefficient }) => {
    const { supply } = precursor.line;
    if (supply.kind === 'amount') return weighedMoles(precursor, supply.quantity) * precursor.molarMass;
    return coefficient * extent * (1 + precursor.excess) * precursor.molarMass;
  });
}

/** Water that nobody said, or that a mass would need, with what it would come to. */
function waterOpen(
  open: Precursor,
  formulation: SynthesisFormulation,
  balances: PlannedSynthesis['balances'],
): Finding {
  const at = formulation.precursors.indexOf(open);
  const isFree = formulation.recipe.batch === undefined;
  const isStated = formulation.precursors.every((one) => one.line.supply.kind === 'amount');
  const readings = balances
    .filter(({ waters = 0 }) => waters % 2 === 0 || balances.length < 4)
    .flatMap(({ waters, balance }) => {
      const own = withWater(formulation, waters);
      const masses = precursorMasses(own, balance);
      const { ratios } = runReaction(own, balance, masses);
      const [ratio] = ratios;
      const mass = `${formatNumber(((masses[at] ?? 0) / (open.bottle?.share ?? 1)) * 1e3, { decimals: 4 })} g of it`;
      const gives = isStated
        ? ratio && `${ratio.name} = ${formatNumber(ratio.value, { significant: 3 })}`
        : isFree && !formulation.precursors.some((one) => one.line.supply.kind === 'amount')
          ? `${formatNumber((masses[at] ?? 0) / (open.bottle?.share ?? 1), { significant: 4 })} g of it for 1 g of ${formulation.target.name}`
          : mass;
      return gives === undefined ? [] : [{ waters: formatNumber(waters ?? 0), gives }];
    });
  const { line, name } = open;
  const facts = { formula: line.material ?? name, ...(readings.length > 0 ? { readings } : {}) };
  const place: Place = { file: formulation.recipe.file, path: line.path, at: 'key' };
  return { code: 'hydrate-unknown', severity: 'error', place, facts };
}
