import type { Finding } from '../diagnostics/finding.ts';
import type { ResolvedExpectation } from '../recipe/formulation.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Quantity } from '../units/quantity.ts';
import { MissingFigure } from './coefficients.ts';
import { type Composition, functionalValue, targetValue } from './composition.ts';

/** How one `expect` line came out. */
export interface Checked {
  readonly expectation: ResolvedExpectation;
  /** In SI; undefined where it could not be computed (the finding says why). */
  readonly computed?: number;
  readonly outcome: 'holds' | 'differs as said' | 'fails' | 'unknown';
  readonly finding?: Finding;
  /** Both values in the unit that is stated, the difference in per cent, the tolerance. */
  readonly said?: {
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
    readonly tolerance: string;
  };
}

/** Computes every expectation and holds it against what is stated. */
export function checkExpectations(composition: Composition): Checked[] {
  return composition.formulation.expectations.map((expectation) => check(expectation, composition));
}

function check(expectation: ResolvedExpectation, composition: Composition): Checked {
  const { stated, tolerance, differs, phrase, path } = expectation;
  const place = { file: composition.formulation.recipe.file, path };
  const unknown = (why: string): Checked => ({
    expectation,
    outcome: 'unknown',
    finding: { code: 'expectation-unknown', severity: 'error', place, facts: { quantity: phrase, why, examples: [] } },
  });
  const kind = kindOf(expectation);
  if (kind !== undefined) return unknown(kind);
  if (composition.scale === 'free' && expectation.target.kind === 'sum') {
    return unknown('is open: the recipe fixes proportions and no amount');
  }
  let computed: number;
  try {
    computed = targetValue(expectation.target, composition);
  } catch (error) {
    if (!(error instanceof MissingFigure)) throw error;
    return unknown(`cannot be computed: the ${error.property} of ${error.material.id} is not known`);
  }
  const off = Math.abs(computed - stated.value);
  // The last digit is a rounded one: half of it, and the noise of doubles.
  const holds = off <= tolerance.value * (1 + 1e-9) + 1e-12 * Math.abs(stated.value);
  if (!Number.isFinite(computed)) return unknown('has no value: it divides by nothing');
  const { quantity, implies, ...values } = sayBoth(expectation, computed, composition);
  const said = { ...values, tolerance: tolerance.kind === 'stated' ? tolerance.text : 'its last digit' };
  const result = { expectation, computed, said };
  const { stated: printed, computed: own, difference } = values;
  const differing = { quantity, stated: printed, computed: own, difference, ...(implies ? { implies } : {}) };
  if (differs === undefined && !holds) {
    const finding: Finding = { code: 'expectation-failed', severity: 'error', place, facts: { quantity, ...said } };
    return { ...result, outcome: 'fails', finding };
  }
  if (differs === undefined) {
    const isVisible = off > stated.halfStep * stated.unit.factor * (1 + 1e-9);
    const finding: Finding = { code: 'print-differs', severity: 'note', place, facts: differing };
    return { ...result, outcome: 'holds', ...(isVisible ? { finding } : {}) };
  }
  if (holds) {
    const facts = { quantity, stated: printed, computed: own, why: differs };
    return { ...result, outcome: 'fails', finding: { code: 'expectation-agrees', severity: 'warning', place, facts } };
  }
  const drift = expectation.gives && driftFrom(expectation.gives, expectation, computed, composition);
  if (drift) return { ...result, outcome: 'fails', finding: drift };
  const facts = { ...differing, why: differs };
  return { ...result, outcome: 'differs as said', finding: { code: 'print-differs', severity: 'note', place, facts } };
}

/** A value that is known to differ still has to differ as it did: the finding where it has moved. */
function driftFrom(
  gives: Quantity,
  expectation: ResolvedExpectation,
  computed: number,
  composition: Composition,
): Finding | undefined {
  const tolerance = gives.halfStep * gives.unit.factor;
  if (Math.abs(computed - gives.value) <= tolerance * (1 + 1e-9)) return undefined;
  const place = { file: composition.formulation.recipe.file, path: ['expect', expectation.phrase, 'gives'] };
  const { implies: _, ...said } = sayBoth({ ...expectation, stated: gives }, computed, composition);
  return { code: 'expectation-failed', severity: 'error', place, facts: { ...said, tolerance: 'its last digit' } };
}

/** Why the stated unit cannot be that of the quantity, or undefined where it can. */
function kindOf({ stated, target }: ResolvedExpectation): string | undefined {
  const dimension = stated.unit.dimension.join();
  const wanted =
    target.kind === 'quotient'
      ? target.top.measure === 'mass' && target.bottom.measure === 'volume'
        ? '1,-3,0,0,0,0'
        : '0,0,0,0,0,0'
      : ({ mass: '1,0,0,0,0,0', volume: '0,3,0,0,0,0' }[target.what.measure as 'mass' | 'volume'] ?? '0,0,0,0,0,1');
  if (dimension !== wanted) return `cannot be ${stated.text}`;
  if (target.kind === 'quotient' && target.share !== undefined && stated.unit.share !== target.share) {
    return `cannot be ${stated.text}: say wt%, vol% or mol%`;
  }
  return undefined;
}

function sayBoth(expectation: ResolvedExpectation, computed: number, composition: Composition) {
  const { stated, phrase } = expectation;
  const { unit } = stated;
  // One digit more than the source prints shows which way it rounds.
  const decimals = Math.min(8, Math.max(0, Math.ceil(-Math.log10(2 * stated.halfStep))) + 1);
  const text = stated.text.replace(/\s*(±|\+\/-|\+-).*$/, '');
  const implies = impliedRatio(expectation, composition);
  return {
    quantity: phrase,
    stated: text,
    computed: [formatNumber(computed / unit.factor, { decimals }), unit.symbol].filter(Boolean).join(' '),
    difference: sayDifference(stated.value, computed, unit),
    ...(implies ? { implies } : {}),
  };
}

/** How much more or less is stated than computed: in per cent, or in its unit where nothing was computed. */
function sayDifference(stated: number, computed: number, unit: Quantity['unit']): string {
  const word = stated > computed ? 'more' : 'less';
  // Apart by the noise of doubles is not apart.
  if (Math.abs(stated - computed) <= 1e-9 * Math.abs(stated)) return 'none';
  if (computed !== 0) return `${formatNumber(Math.abs(100 * (stated / computed - 1)), { significant: 2 })} % ${word}`;
  return `${formatNumber(Math.abs(stated) / unit.factor, { significant: 2 })} ${unit.symbol} ${word}`.replace(
    '  ',
    ' ',
  );
}

/** What a stated mass makes of the ratio that its component is given by, as `O/Li = 15.87`. */
function impliedRatio({ target, stated }: ResolvedExpectation, composition: Composition): string | undefined {
  if (target.kind !== 'sum' || target.what.measure !== 'mass') return undefined;
  const { formulation, masses } = composition;
  const names = target.what.over.map((index) => formulation.constituents[index]?.name);
  const ratio = formulation.equations.find((one) => one.kind === 'ratio' && names.includes(one.owner));
  if (ratio?.right === undefined) return undefined;
  const factor = stated.value / functionalValue(target.what, composition);
  const printed = {
    ...composition,
    masses: masses.map((mass, i) => (target.what.over.includes(i) ? mass * factor : mass)),
  };
  const value = functionalValue(ratio.left, printed) / functionalValue(ratio.right, printed);
  if (!Number.isFinite(value)) return undefined;
  return `${ratio.text.slice(0, ratio.text.indexOf('=')).trim()} = ${formatNumber(value, { significant: 4 })}`;
}
