import { findCulprit, signed } from './charge-culprit.ts';
import type { Candidate, Choice } from './choose-states.ts';
import { chooseStates } from './choose-states.ts';
import type { FoundIons } from './find-ions.ts';
import type { Formula } from './formula.ts';
import { ionReadings } from './ion-readings.ts';
import { ordinaryStates } from './ordinary-states.ts';
import { whyNotJudged } from './why-not-judged.ts';

/** Whether a formula is neutral, or has the charge it is written with, in ordinary oxidation states. */
export type ChargeBalance =
  | { readonly judged: false; readonly why: string }
  | {
      readonly judged: true;
      /** Charge in excess of the written one, in elementary charges; 0 where ordinary states balance it. */
      readonly net: number;
      /** The states used: "La +3, Zr +4, O -2". */
      readonly states: string;
      /** Where it does not balance, the element that would have to change and the state it would need: "Zr +5". */
      readonly culprit?: string;
    };

/**
 * Sums ordinary oxidation states over a formula; `states` fixes the state of elements outside polyatomic ions.
 * Organic and covalent formulas, hydrides, alloys and elements are not judged. Sources: oxidation-states.ts,
 * polyatomic-ions.ts.
 */
export function balanceCharge(formula: Formula, states: Readonly<Record<string, number>> = {}): ChargeBalance {
  let verdict: ChargeBalance | undefined;
  for (const found of ionReadings(formula)) {
    const next = judge(formula, found, states);
    if (next.judged && next.net === 0) return next;
    // Of two readings that fail, the one as written; but a judgement before none.
    if (!verdict || (!verdict.judged && next.judged)) verdict = next;
  }
  return verdict ?? { judged: false, why: 'no atoms' };
}

function judge(formula: Formula, found: FoundIons, fixed: Readonly<Record<string, number>>): ChargeBalance {
  const why = whyNotJudged(formula, found);
  if (why) return { judged: false, why };

  const candidates = candidatesOf(formula, found, fixed);
  let wanted = formula.charge;
  for (const [ion, count] of found.ions) wanted -= ion.charge * count;
  const choice = chooseStates(candidates, wanted, tolerance(found, candidates));
  const states = describe(candidates, choice, wanted, found);
  if (choice.gap === 0) return { judged: true, net: 0, states };
  const net = tidy(choice.low > wanted ? choice.low - wanted : choice.high - wanted);
  return { judged: true, net, states, culprit: findCulprit(candidates, choice, net, found, fixed) };
}

function candidatesOf(formula: Formula, found: FoundIons, fixed: Readonly<Record<string, number>>): Candidate[] {
  const compound = new Set(Object.keys(formula.elements));
  const counts = new Map<string, number>();
  for (const { element, count } of found.loose) counts.set(element, (counts.get(element) ?? 0) + count);
  return [...counts].map(([element, count]) => {
    const state = Object.hasOwn(fixed, element) ? fixed[element] : undefined;
    const ordinary = ordinaryStates(element, compound) ?? { states: [0] };
    return { element, count, ordinary: state === undefined ? ordinary : { states: [state] } };
  });
}

/**
 * The charge that rounded subscripts may leave: Li0.33La0.56TiO3 is 0.01 off and right. Subscripts of at most one
 * decimal (Li6.4La3Zr1.4Ta0.6O12) are a composition by design and taken as exact.
 */
function tolerance(found: FoundIons, candidates: readonly Candidate[]): number {
  if (!found.loose.some(({ decimals }) => decimals >= 2)) return 1e-6;
  let squares = 0;
  for (const { element, rounding } of found.loose) {
    const state = candidates.find((candidate) => candidate.element === element)?.ordinary.states[0] ?? 0;
    squares += (rounding * state) ** 2;
  }
  return Math.sqrt(squares) + 1e-6;
}

function describe(candidates: readonly Candidate[], choice: Choice, wanted: number, found: FoundIons): string {
  // How two elements of mixed valence share the charge is not for arithmetic to say.
  const sharing = candidates.filter(({ ordinary }, i) => ordinary.mixed && inMixed(ordinary.mixed, choice.ranges[i]));
  const shared = choice.gap === 0 && (sharing.length > 1 || sharing.some((one) => isRange(candidates, choice, one)));
  const words: string[] = [];
  let rest = wanted;
  for (const [i, candidate] of candidates.entries()) {
    const [low, high] = choice.ranges[i] ?? [0, 0];
    if (shared && sharing.includes(candidate)) {
      if (candidate === sharing[0]) words.push('');
      continue;
    }
    const state = choice.low > wanted ? low : high;
    rest -= state * candidate.count;
    words.push(`${candidate.element} ${signed(state)}`);
  }
  if (shared) {
    const average = rest / sharing.reduce((sum, { count }) => sum + count, 0);
    const names = sharing.map(({ element }) => element).join(', ');
    words[words.indexOf('')] = `${names} ${signed(average)}${sharing.length > 1 ? ' on average' : ''}`;
  }
  for (const ion of found.ions.keys()) words.push(`${ion.name} ${signed(ion.charge)}`);
  return words.join(', ');
}

function inMixed([low, high]: readonly [number, number], range: readonly [number, number] = [0, 0]): boolean {
  return range[0] >= low && range[1] <= high;
}

function isRange(candidates: readonly Candidate[], choice: Choice, candidate: Candidate): boolean {
  const [low, high] = choice.ranges[candidates.indexOf(candidate)] ?? [0, 0];
  return low !== high;
}

function tidy(value: number): number {
  return Number(value.toFixed(6));
}
