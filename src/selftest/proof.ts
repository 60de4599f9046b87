/** One figure that was computed here and now, beside the independent value that it has to come out as. */
export interface Proof {
  /** What kind of figure, as a heading. */
  readonly group: string;
  readonly name: string;
  readonly expected: string;
  readonly computed: string;
  readonly holds: boolean;
}

/** A number beside its reference: alike to `within` of it, or to the digits that the reference is printed with. */
export function proveNumber(
  group: string,
  name: string,
  computed: number | undefined,
  expected: number,
  within?: number,
): Proof {
  const off = Math.abs((computed ?? Number.NaN) - expected);
  const allowed = within === undefined ? halfStep(expected) : within * Math.abs(expected);
  return { group, name, expected: String(expected), computed: say(computed), holds: off <= allowed };
}

/** A text beside the one that is expected, such as the code of a finding. */
export function proveText(group: string, name: string, computed: string, expected: string): Proof {
  return { group, name, expected, computed, holds: computed === expected };
}

/** Half a unit of the last digit after the point that a number is printed with, and never less than a millionth of it. */
function halfStep(printed: number): number {
  const [digits = '', exponent = '0'] = String(printed).split('e');
  const behindPoint = digits.split('.')[1]?.length ?? 0;
  // A whole number is a count: exact.
  const step = behindPoint === 0 ? 0 : 10 ** (Number(exponent) - behindPoint);
  return Math.max(0.5 * step * (1 + 1e-9), 1e-6 * Math.abs(printed));
}

function say(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? 'nothing' : String(Number(value.toPrecision(9)));
}
