import { type Limit, leastAddition } from './least-addition.ts';
import { leastWeighable } from './least-weighable.ts';
import type { Made, MadeFigure, MadeLine, TopUp } from './made.ts';
import { dot } from './made-figures.ts';

/** An addition below this share of the batch is none. */
const nothing = 1e-9;
/** More steps of a balance than these are not searched one by one for the least. */
const mostSteps = 2000;
/** Of limits that hang on what reaches them; two are usual. */
const mostRounds = 6;
/** As many standard uncertainties are kept from the edge of a tolerance: what is topped up is to pass (`judgeFigure`). */
const coverage = 2;

/**
 * The smallest masses, by their sum, that repair what was made, by adding only: to the target exactly, and to where the
 * tolerances begin, where that is less.
 *
 * Masses are whole steps of what each is weighed on and no less than that is used for, where the lab says so; else whole
 * steps of what the readings can tell (`made.step`), finer ones only where that leaves a tolerance. Nothing comes back where
 * nothing is off, where no addition helps, or where a reading is a slip; nothing is added of what is closed.
 */
export async function smallestTopUp(made: Made): Promise<TopUp[]> {
  const known = made.figures.filter((one) => one.made !== undefined);
  const judged = known.filter((one) => one.tolerance !== undefined);
  const canAdd = made.lines.map((line) => line.weighed !== undefined && !line.isClosed);
  const masses = made.lines.map((line) => line.weighed ?? 0);
  const isOff = judged.length === 0 || judged.some((one) => one.verdict !== 'pass');
  if (!isOff || made.isClosed || made.hasSlip || known.length === 0) return [];
  const counted = made.lines.map((_, i) => known.some((one) => (one.top[i] ?? 0) !== 0 || (one.bottom[i] ?? 0) !== 0));
  const addable = canAdd.map((can, i) => can && counted[i] === true);
  const batch: Batch = { made, masses, addable, judged };

  const target = await toTarget(batch, known);
  const inside = judged.length > 0 ? await intoTolerance(batch) : undefined;
  const isLess = inside && (target === undefined || inside.added < target.added * (1 - nothing));
  return [target, isLess ? inside : undefined].filter(
    (one) => one !== undefined && one.additions.length > 0,
  ) as TopUp[];
}

interface Batch {
  readonly made: Made;
  readonly masses: readonly number[];
  readonly addable: readonly boolean[];
  readonly judged: readonly MadeFigure[];
}

/** To every target exactly, as far as the balances can tell. */
async function toTarget(
  { made, masses, addable, judged }: Batch,
  known: readonly MadeFigure[],
): Promise<TopUp | undefined> {
  const limits = known.map((one) => ({ ...one, allowed: 0 }));
  const minimum = minimaOf(made);
  const exact = await leastWeighable(limits, masses, addable, { minimum });
  if (exact === undefined) return undefined;
  const bare = minimum.some((least) => least > 0) ? await leastAddition(limits, masses, addable) : undefined;
  const within = judged.map((one) => ({ ...one, allowed: one.tolerance?.allowed ?? 0 }));
  for (const steps of stepsFrom(made, addable)) {
    const rounded = exact.map((mass, i) =>
      steps === undefined ? mass : Math.round(mass / (steps[i] ?? 1)) * (steps[i] ?? 1),
    );
    if (within.every((one) => isInside(one, plus(masses, rounded)))) return describe('target', rounded, made, bare);
  }
  // On balances that cannot tell so little there is no target, only what is within tolerance.
  return undefined;
}

/** In whole steps of the balances where there are such; else in finer ones, as far as it takes. */
async function intoTolerance(batch: Batch): Promise<TopUp | undefined> {
  const { made, masses, addable, judged } = batch;
  // What is added is not known exactly either: with it the limits are narrower, and what reaches them is a little more.
  let limits = limitsOf(judged, made, masses);
  let found = await leastWithin(limits, batch);
  for (let round = 0; found !== undefined && round < mostRounds; round++) {
    const after = plus(masses, found);
    limits = limitsOf(judged, made, after, found);
    if (limits.every((one) => isInside(one, after))) break;
    found = await leastWithin(limits, batch);
  }
  if (found === undefined) return undefined;
  const bare = minimaOf(made).some((least) => least > 0) ? await leastAddition(limits, masses, addable) : undefined;
  return describe('tolerance', found, made, bare);
}

async function leastWithin(limits: readonly Limit[], { made, masses, addable }: Batch): Promise<number[] | undefined> {
  const minimum = minimaOf(made);
  const least = await leastWeighable(limits, masses, addable, { minimum });
  if (least === undefined) return undefined;
  for (const steps of stepsFrom(made, addable)) {
    if (steps === undefined) return least;
    const isFew = least.reduce((sum, mass, i) => sum + mass / (steps[i] ?? 1), 0) < mostSteps;
    const whole = isFew ? await leastWeighable(limits, masses, addable, { minimum, steps }) : undefined;
    // Among many steps the next whole ones are as good as the best.
    const found = whole ?? least.map((mass, i) => Math.ceil(mass / (steps[i] ?? 1) - nothing) * (steps[i] ?? 1));
    if (limits.every((one) => isInside(one, plus(masses, found)))) return found;
  }
  return undefined;
}

/** The tolerances, less what the readings leave open, where that leaves anything; `added` are more readings. */
function limitsOf(
  judged: readonly MadeFigure[],
  { lines }: Made,
  masses: readonly number[],
  added: readonly number[] = [],
): Limit[] {
  const doubt = lines.map((line, i) => Math.hypot(line.uncertainty ?? 0, (added[i] ?? 0) > 0 ? ofOneReading(line) : 0));
  return judged.map((one) => {
    const { top, bottom } = one;
    const [whole, allowed] = [dot(bottom, masses), one.tolerance?.allowed ?? 0];
    const value = dot(top, masses) / whole;
    const slopes = doubt.map((own, i) => (((top[i] ?? 0) - value * (bottom[i] ?? 0)) / whole) * own);
    const sure = allowed - coverage * Math.hypot(...slopes);
    return { ...one, allowed: sure > 0 ? sure : allowed };
  });
}

/** kg, standard, of one more reading of a line; nothing is known of it where no reading and no balance says it. */
function ofOneReading({ instrument, uncertainty = 0, portions }: MadeLine): number {
  return uncertainty > 0 && portions > 0 ? uncertainty / Math.sqrt(portions) : (instrument?.uncertainty ?? 0);
}

function minimaOf({ lines }: Made): number[] {
  return lines.map((line) => line.instrument?.minimum ?? 0);
}

/** Steps of each line: of its balance, and only these, where that of all is known; else of the readings, and finer ones. */
function stepsFrom({ lines, step }: Made, addable: readonly boolean[]): (readonly number[] | undefined)[] {
  // What nothing is added of has a step that is never taken.
  const own = lines.map((line, i) => (addable[i] ? line.instrument?.step : 1));
  if (own.every((one) => one !== undefined)) return [own as number[]];
  return step === undefined
    ? [undefined]
    : [...[1, 10, 100].map((finer) => own.map((one) => one ?? step / finer)), undefined];
}

function plus(masses: readonly number[], additions: readonly number[]): number[] {
  return masses.map((mass, i) => mass + (additions[i] ?? 0));
}

function isInside({ top, bottom, target, allowed }: Limit, masses: readonly number[]): boolean {
  return Math.abs(dot(top, masses) / dot(bottom, masses) - target) <= allowed * (1 + 1e-7);
}

/** `bare` is what would do on a balance that weighs anything. */
function describe(to: TopUp['to'], additions: readonly number[], made: Made, bare?: readonly number[]): TopUp {
  const after = made.lines.map((line, i) => (line.weighed ?? 0) + (additions[i] ?? 0));
  const least = nothing * made.dryMass;
  const told = (some: readonly number[]) =>
    made.lines.flatMap((line, i) => {
      const mass = some[i] ?? 0;
      return mass > least ? [{ line, mass }] : [];
    });
  const tooLittle = bare && told(bare);
  const isRefused = tooLittle?.some(({ line, mass }) => mass < (line.instrument?.minimum ?? 0) * (1 - 1e-9)) === true;
  return {
    to,
    additions: told(additions),
    ...(isRefused && tooLittle ? { tooLittle } : {}),
    added: additions.reduce((sum, one) => sum + one, 0),
    dryMass: dot(
      made.lines.map((line) => line.stays),
      after,
    ),
    figures: made.figures.map(({ name, top, bottom, made: value }) =>
      value === undefined ? { name } : { name, value: dot(top, after) / dot(bottom, after) },
    ),
  };
}
