import type { Finding } from '../diagnostics/finding.ts';
import type { Expectation } from '../recipe/recipe.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Quantity } from '../units/quantity.ts';

/** How one `expect` line came out. */
export interface Checked {
  readonly expectation: Expectation;
  /** In SI; undefined where it could not be computed (the finding says why). */
  readonly computed?: number;
  readonly outcome: 'holds' | 'differs as said' | 'fails' | 'unknown';
  readonly finding?: Finding;
  /** Both values in the unit that is stated, the difference in per cent, the tolerance; put into words when asked. */
  readonly say?: () => {
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
    readonly tolerance: string;
  };
}

/** An expectation that cannot be held against anything, and why. */
export function unknownExpectation(
  expectation: Expectation,
  file: string,
  why: string,
  examples: readonly string[] = [],
): Checked {
  const place = { file, path: expectation.path };
  const facts = { quantity: expectation.phrase, ...(why === '' ? {} : { why }), examples };
  return { expectation, outcome: 'unknown', finding: { code: 'expectation-unknown', severity: 'error', place, facts } };
}

/** Holds what a recipe states against the `computed` SI value; `imply` says what the stated value would mean. */
export function judgeExpectation(
  expectation: Expectation,
  computed: number,
  file: string,
  imply?: () => string | undefined,
): Checked {
  const { stated, tolerance, differs, phrase: quantity, path } = expectation;
  const place = { file, path };
  const off = Math.abs(computed - stated.value);
  // The last digit is a rounded one: half of it, and the noise of doubles.
  const holds = off <= tolerance.value * (1 + 1e-9) + 1e-12 * Math.abs(stated.value);
  if (!Number.isFinite(computed)) return unknownExpectation(expectation, file, 'has no value: it divides by nothing');
  const say = () => {
    const range = tolerance.kind === 'stated' ? tolerance.text : 'its last digit';
    return { ...sayBoth(stated, computed), tolerance: range };
  };
  const came = (outcome: Checked['outcome'], finding?: Finding): Checked =>
    finding ? { expectation, computed, say, outcome, finding } : { expectation, computed, say, outcome };
  const differing = () => {
    const implies = imply?.();
    const { tolerance: _, ...both } = say();
    return { quantity, ...both, ...(implies ? { implies } : {}) };
  };
  if (differs === undefined && !holds) {
    return came('fails', { code: 'expectation-failed', severity: 'error', place, facts: { quantity, ...say() } });
  }
  if (differs === undefined) {
    const isVisible = off > stated.halfStep * stated.unit.factor * (1 + 1e-9);
    if (!isVisible) return came('holds');
    return came('holds', { code: 'print-differs', severity: 'note', place, facts: differing() });
  }
  if (holds) {
    const facts = { quantity, stated: say().stated, computed: say().computed, why: differs };
    return came('fails', { code: 'expectation-agrees', severity: 'warning', place, facts });
  }
  const drift = expectation.gives && driftFrom(expectation.gives, expectation, computed, file);
  if (drift) return came('fails', drift);
  const facts = { ...differing(), why: differs };
  return came('differs as said', { code: 'print-differs', severity: 'note', place, facts });
}

/** A value that is known to differ still has to differ as it did: the finding where it has moved. */
function driftFrom(gives: Quantity, expectation: Expectation, computed: number, file: string): Finding | undefined {
  const tolerance = gives.halfStep * gives.unit.factor;
  if (Math.abs(computed - gives.value) <= tolerance * (1 + 1e-9)) return undefined;
  const place = { file, path: ['expect', expectation.phrase, 'gives'] };
  const facts = { quantity: expectation.phrase, ...sayBoth(gives, computed), tolerance: 'its last digit' };
  return { code: 'expectation-failed', severity: 'error', place, facts };
}

/** Both values in the stated unit, and how far they are apart. */
function sayBoth(stated: Quantity, computed: number) {
  const { unit } = stated;
  // One digit more than the source prints shows which way it rounds.
  const decimals = Math.min(8, Math.max(0, Math.ceil(-Math.log10(2 * stated.halfStep))) + 1);
  return {
    stated: stated.text.replace(/\s*(±|\+\/-|\+-).*$/, ''),
    computed: `${formatNumber(computed / unit.factor, { decimals })} ${unit.symbol}`.trimEnd(),
    difference: sayDifference(stated.value, computed, unit),
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
