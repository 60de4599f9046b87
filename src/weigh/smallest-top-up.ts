import { leastAddition } from './least-addition.ts';
import type { Made, MadeFigure, TopUp } from './made.ts';
import { dot } from './made-figures.ts';

/** An addition below this share of the batch is none. */
const nothing = 1e-9;
/** More steps of a balance than these are not searched one by one for the least. */
const mostSteps = 2000;

/**
 * The smallest masses that repair what was made, by adding only: to the target exactly, and to where the tolerances
 * begin, where that is less.
 *
 * Masses are whole steps of what the readings can tell (`made.step`), finer ones only where that leaves a tolerance.
 * Nothing comes back where nothing is off or where no addition helps; nothing is added of what is closed.
 */
export async function smallestTopUp(made: Made): Promise<TopUp[]> {
  const known = made.figures.filter((one) => one.made !== undefined);
  const judged = known.filter((one) => one.tolerance !== undefined);
  const canAdd = made.lines.map((line) => line.weighed !== undefined && !line.isClosed);
  const masses = made.lines.map((line) => line.weighed ?? 0);
  const isOff = judged.length === 0 || judged.some((one) => one.verdict !== 'pass');
  if (!isOff || made.isClosed || known.length === 0) return [];
  const counted = made.lines.map((_, i) => known.some((one) => (one.top[i] ?? 0) !== 0 || (one.bottom[i] ?? 0) !== 0));
  const addable = canAdd.map((can, i) => can && counted[i] === true);

  const exact = await leastAddition(
    known.map((one) => ({ ...one, allowed: 0 })),
    masses,
    addable,
  );
  const target = exact && describe('target', roundInside(exact, judged, masses, made.step), made);
  const inside = judged.length > 0 ? await intoTolerance(judged, masses, addable, made) : undefined;
  const isLess = inside && (target === undefined || inside.added < target.added * (1 - nothing));
  return [target, isLess ? inside : undefined].filter(
    (one) => one !== undefined && one.additions.length > 0,
  ) as TopUp[];
}

/** In whole steps of the balance where there are such; else in finer ones, as far as it takes. */
async function intoTolerance(
  judged: readonly MadeFigure[],
  masses: readonly number[],
  addable: readonly boolean[],
  made: Made,
): Promise<TopUp | undefined> {
  const limits = judged.map((one) => ({ ...one, allowed: one.tolerance?.allowed ?? 0 }));
  const least = await leastAddition(limits, masses, addable);
  if (least === undefined) return undefined;
  for (const step of stepsFrom(made.step)) {
    const isFew = step !== undefined && sumOf(least) < mostSteps * step;
    const whole = isFew ? await leastAddition(limits, masses, addable, step) : undefined;
    // Among many steps the next whole ones are as good as the best.
    const found = step === undefined ? least : (whole ?? least.map((mass) => Math.ceil(mass / step) * step));
    const after = masses.map((mass, i) => mass + (found[i] ?? 0));
    if (judged.every((one) => isInside(one, after))) return describe('tolerance', found, made);
  }
  return undefined;
}

/** To what the balance can tell, or as much finer as keeps every figure inside. */
function roundInside(
  additions: readonly number[],
  judged: readonly MadeFigure[],
  masses: readonly number[],
  finest: number | undefined,
): number[] {
  for (const step of stepsFrom(finest)) {
    const rounded = additions.map((mass) => (step === undefined ? mass : Math.round(mass / step) * step));
    const after = masses.map((mass, i) => mass + (rounded[i] ?? 0));
    if (judged.every((one) => isInside(one, after))) return rounded;
  }
  return [...additions];
}

function stepsFrom(step: number | undefined): (number | undefined)[] {
  return step === undefined ? [undefined] : [step, step / 10, step / 100, undefined];
}

function isInside({ top, bottom, target, tolerance }: MadeFigure, masses: readonly number[]): boolean {
  const off = Math.abs(dot(top, masses) / dot(bottom, masses) - target);
  return tolerance === undefined || off <= tolerance.allowed * (1 + 1e-7);
}

function sumOf(masses: readonly number[]): number {
  return masses.reduce((sum, one) => sum + one, 0);
}

function describe(to: TopUp['to'], additions: readonly number[], made: Made): TopUp {
  const after = made.lines.map((line, i) => (line.weighed ?? 0) + (additions[i] ?? 0));
  const added = sumOf(additions);
  const least = nothing * made.dryMass;
  return {
    to,
    additions: made.lines.flatMap((line, i) => {
      const mass = additions[i] ?? 0;
      return mass > least ? [{ line, mass }] : [];
    }),
    added,
    dryMass: dot(
      made.lines.map((line) => line.stays),
      after,
    ),
    figures: made.figures.map(({ name, top, bottom, made: value }) =>
      value === undefined ? { name } : { name, value: dot(top, after) / dot(bottom, after) },
    ),
  };
}
