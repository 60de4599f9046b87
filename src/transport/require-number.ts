/** Throws a RangeError, a mistake of the caller's, unless `value` is finite and `holds`; `must` is in its SI unit. */
export function requireNumber(name: string, value: number, holds: boolean, must: string): void {
  if (Number.isFinite(value) && holds) return;
  throw new RangeError(`${name} must be ${must}, not ${value}`);
}
