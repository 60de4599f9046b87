import type { Circuit } from './circuit.ts';

/** A circuit in the spelling that `parseCircuit` reads. */
export function writeCircuit(circuit: Circuit): string {
  if ('element' in circuit) return circuit.element.name;
  if ('series' in circuit) return circuit.series.map(writeCircuit).join('-');
  return `p(${circuit.parallel.map(writeCircuit).join(',')})`;
}
