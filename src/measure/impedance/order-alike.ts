import type { Circuit } from './circuit.ts';
import { circuitParameters } from './circuit-parameters.ts';
import { relaxationTime } from './relaxation-time.ts';
import { writeCircuit } from './write-circuit.ts';

/**
 * The same values with those of parts in series that are built alike exchanged so that the fastest comes first: which of
 * two arcs is called R1 is no matter of the data. The very same array where nothing moves.
 */
export function orderAlike(circuit: Circuit, values: readonly number[]): readonly number[] {
  if (!('series' in circuit)) return values;
  let at = 0;
  const parts = circuit.series.map((part) => {
    const count = circuitParameters(part).length;
    at += count;
    const own = values.slice(at - count, at);
    return { shape: writeCircuit(part).replaceAll(/\d/g, ''), own, time: relaxationTime(part, own) };
  });
  const sorted = parts.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0));
  const ordered = parts.flatMap(({ shape }, i) => {
    const rank = parts.slice(0, i).filter((one) => one.shape === shape).length;
    return sorted.filter((one) => one.shape === shape)[rank]?.own ?? [];
  });
  return ordered.every((value, i) => value === values[i]) ? values : ordered;
}
