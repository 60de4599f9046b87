import type { Finding, Place } from '../../diagnostics/finding.ts';
import { formatNumber } from '../../units/format-number.ts';
import { circuitImpedance } from './circuit-impedance.ts';
import { complex } from './complex.ts';
import type { CircuitFit } from './fit-circuit.ts';
import type { ImpedancePoint } from './impedance-point.ts';
import { writeCircuit } from './write-circuit.ts';

/** Of |Z|: what a fit leaves below this is nobody's concern. */
const small = 0.005;

/** What a fitted circuit leaves of the spectrum: the root of the mean square of the residuals of one part, by |Z|. */
export function leftOf({ circuit, parameters }: CircuitFit, points: readonly ImpedancePoint[]): number {
  const impedance = circuitImpedance(circuit);
  const values = parameters.map(({ value }) => value);
  const squares = points.map(({ omega, z }) => {
    return (complex.size(complex.subtract(impedance(values, omega).z, z)) / complex.size(z)) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / (2 * points.length));
}

/** Parameters that a fit does not determine; and a circuit that leaves more than three times the scatter of the data. */
export function judgeFit(fit: CircuitFit, points: readonly ImpedancePoint[], scatter: number, place: Place): Finding[] {
  const circuit = writeCircuit(fit.circuit);
  const left = leftOf(fit, points);
  const percent = (share: number) => `${formatNumber(100 * share, { significant: 2 })} %`;
  const findings: Finding[] = [];
  if (left > Math.max(small, 3 * scatter)) {
    const facts = { circuit, residual: percent(left), test: percent(scatter) };
    findings.push({ code: 'circuit-unfit', severity: 'warning', place, facts });
  }
  for (const parameter of undetermined(fit)) {
    const facts = { parameter: parameter.name, circuit, with: rivalOf(fit, parameter.name) };
    findings.push({ code: 'circuit-undetermined', severity: 'warning', place, facts });
  }
  return findings;
}

/** Parameters with a standard error of their own size or more. */
export function undetermined({ parameters }: CircuitFit): CircuitFit['parameters'] {
  return parameters.filter(({ value, error }) => !(error < value));
}

/** The parameter that one trades against most, where they are bound to one another closely. */
function rivalOf({ parameters, covariance }: CircuitFit, name: string): string {
  const at = parameters.findIndex((one) => one.name === name);
  const correlations = parameters.map((_, i) => {
    const both = (covariance[at]?.[at] ?? 0) * (covariance[i]?.[i] ?? 0);
    return i === at || !(both > 0) ? 0 : Math.abs((covariance[at]?.[i] ?? 0) / Math.sqrt(both));
  });
  const most = Math.max(...correlations);
  return most > 0.9 ? (parameters[correlations.indexOf(most)]?.name ?? '') : '';
}
