import type { Circuit } from './circuit.ts';
import { circuitElements } from './circuit-elements.ts';
import { type Complex, complex } from './complex.ts';

/** Impedance in ohm, and its slope by each parameter in the order of `circuitParameters`. */
interface Response {
  readonly z: Complex;
  readonly slopes: readonly Complex[];
}

/** The impedance of a circuit with these values (SI, by `circuitParameters`) at an angular frequency (1/s). */
type Impedance = (values: readonly number[], omega: number) => Response;

const { divide, multiply } = complex;
const one: Complex = [1, 0];

/** The impedance of a circuit as a function, with exact slopes. */
export function circuitImpedance(circuit: Circuit): Impedance {
  return build(circuit, 0).impedance;
}

/** The function of a part whose parameters start at an index, and where those of the next start. */
function build(circuit: Circuit, from: number): { readonly impedance: Impedance; readonly to: number } {
  if ('element' in circuit) {
    const { parameters, impedance } = circuitElements[circuit.element.kind];
    const to = from + parameters.length;
    return { impedance: (values, omega) => impedance(omega, values.slice(from, to)), to };
  }
  const parts: Impedance[] = [];
  let to = from;
  for (const part of 'series' in circuit ? circuit.series : circuit.parallel) {
    const built = build(part, to);
    parts.push(built.impedance);
    to = built.to;
  }
  return { impedance: 'series' in circuit ? inSeries(parts) : inParallel(parts), to };
}

function inSeries(parts: readonly Impedance[]): Impedance {
  return (values, omega) => {
    let [real, imaginary] = [0, 0];
    const slopes: Complex[] = [];
    for (const part of parts) {
      const { z, slopes: own } = part(values, omega);
      real += z[0];
      imaginary += z[1];
      for (const slope of own) slopes.push(slope);
    }
    return { z: [real, imaginary], slopes };
  };
}

function inParallel(parts: readonly Impedance[]): Impedance {
  return (values, omega) => {
    let [real, imaginary] = [0, 0];
    const responses = parts.map((part) => part(values, omega));
    for (const { z } of responses) {
      const admittance = divide(one, z);
      real += admittance[0];
      imaginary += admittance[1];
    }
    const z = divide(one, [real, imaginary]);
    const slopes: Complex[] = [];
    for (const response of responses) {
      const share = divide(z, response.z);
      const square = multiply(share, share);
      for (const slope of response.slopes) slopes.push(multiply(square, slope));
    }
    return { z, slopes };
  };
}
