import type { Circuit } from './circuit.ts';
import { circuitParameters } from './circuit-parameters.ts';

/**
 * The time (s) in which a part of a circuit relaxes: R C of its first resistor and its first capacitor, (R Q)^(1/alpha)
 * with a constant phase element, or tau of a diffusion with an end; undefined where it has none of them.
 */
export function relaxationTime(part: Circuit, values: readonly number[]): number | undefined {
  const known = circuitParameters(part).map(({ element, symbol }, i) => ({
    kind: element.kind,
    symbol,
    value: values[i] ?? 0,
  }));
  const sizeOf = (kind: string, symbol: string) =>
    known.find((one) => one.kind === kind && one.symbol === symbol)?.value;
  const resistance = sizeOf('R', '');
  const [q, alpha, capacitance] = [sizeOf('CPE', 'Q'), sizeOf('CPE', 'alpha'), sizeOf('C', '')];
  if (resistance !== undefined && capacitance !== undefined) return resistance * capacitance;
  if (resistance !== undefined && q !== undefined && alpha !== undefined) return (resistance * q) ** (1 / alpha);
  return known.find((one) => one.symbol === 'tau')?.value;
}
