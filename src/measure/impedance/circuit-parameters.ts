import type { Circuit, CircuitElement } from './circuit.ts';
import { circuitElements, type ElementParameter } from './circuit-elements.ts';

/** A parameter of a circuit, as it is called: `R1`, `CPE1 Q`. */
export interface CircuitParameter extends ElementParameter {
  readonly name: string;
  readonly element: CircuitElement;
}

/** The parameters of a circuit, in the order in which its elements are written. */
export function circuitParameters(circuit: Circuit): CircuitParameter[] {
  if ('element' in circuit) {
    const { element } = circuit;
    return circuitElements[element.kind].parameters.map((one) => ({
      ...one,
      element,
      name: one.symbol === '' ? element.name : `${element.name} ${one.symbol}`,
    }));
  }
  return ('series' in circuit ? circuit.series : circuit.parallel).flatMap(circuitParameters);
}
