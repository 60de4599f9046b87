import type { Estimate } from '../estimate.ts';
import type { Circuit } from './circuit.ts';
import { circuitParameters } from './circuit-parameters.ts';
import type { CircuitFit } from './fit-circuit.ts';
import { fitEstimate } from './fit-estimate.ts';
import { relaxationTime } from './relaxation-time.ts';

/** A resistance with the capacitance beside it, or a capacitance that blocks; SI. */
export interface Arc {
  /** The resistor; absent where everything is blocked. */
  readonly resistor?: string;
  /** The capacitor or constant phase element. */
  readonly capacitor: string;
  readonly capacitance: Estimate;
  /** By which formula it follows from a constant phase element. */
  readonly by: 'C' | 'Hsu and Mansfeld' | 'Brug';
  /** Hz, where its top stands in the plot of Nyquist. */
  readonly top?: number;
}

/**
 * The arcs and the tail of a fitted circuit with their capacitances. Of a constant phase element beside a resistor, the one
 * at the top of the arc, Q^(1/alpha) R^(1/alpha - 1) (Hsu and Mansfeld, Corrosion 57 (2001) 747: a distribution through the
 * layer); of one that blocks behind a resistance, Q^(1/alpha) R^(1/alpha - 1) with that one (Brug et al., J. Electroanal.
 * Chem. 176 (1984) 275: a distribution along the surface).
 */
export function arcsOf(fit: CircuitFit): Arc[] {
  const parts = 'series' in fit.circuit ? fit.circuit.series : [fit.circuit];
  // What lies in series with the tail: every resistance that current crosses on its way.
  const before = parts.flatMap(resistorsOf);
  return parts.flatMap((part) => arcOf(part, fit, before) ?? []);
}

function arcOf(part: Circuit, fit: CircuitFit, before: readonly string[]): Arc | undefined {
  const known = circuitParameters(part);
  const capacitor = known.find(({ element }) => element.kind === 'C' || element.kind === 'CPE')?.element;
  const resistor = known.find(({ element }) => element.kind === 'R')?.name;
  if (
    capacitor === undefined ||
    ('element' in part ? before.length === 0 && capacitor.kind === 'CPE' : resistor === undefined)
  ) {
    return undefined;
  }
  const own = known.map(({ name }) => fit.parameters.find((one) => one.name === name)?.value ?? Number.NaN);
  const time = relaxationTime(part, own);
  const beside = resistor === undefined ? before : [resistor];
  const capacitance =
    capacitor.kind === 'C'
      ? fitEstimate(fit, (value) => value(capacitor.name))
      : fitEstimate(fit, (value) => {
          const [q, alpha] = [value(`${capacitor.name} Q`), value(`${capacitor.name} alpha`)];
          const resistance = beside.reduce((sum, name) => sum + value(name), 0);
          return q ** (1 / alpha) * resistance ** (1 / alpha - 1);
        });
  return {
    ...(resistor === undefined ? {} : { resistor }),
    capacitor: capacitor.name,
    capacitance,
    by: capacitor.kind === 'C' ? 'C' : resistor === undefined ? 'Brug' : 'Hsu and Mansfeld',
    ...(time === undefined ? {} : { top: 1 / (2 * Math.PI * time) }),
  };
}

function resistorsOf(part: Circuit): string[] {
  return circuitParameters(part).flatMap(({ element, name }) => (element.kind === 'R' ? [name] : []));
}
