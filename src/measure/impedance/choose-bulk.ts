import type { Estimate } from '../estimate.ts';
import type { Arc } from './arcs-of.ts';
import type { CircuitFit } from './fit-circuit.ts';
import { fitEstimate } from './fit-estimate.ts';
import { type Geometry, phenomenonOf } from './phenomenon-irvine-1990.ts';

/** The resistance of the bulk, by which resistors and why these. */
type Chosen =
  | { readonly resistors: readonly string[]; readonly resistance: Estimate; readonly why: string }
  | { readonly unclear: string; readonly known: readonly string[] };

/**
 * Which resistance is that of the electrolyte's bulk: the ones asked for, such as `R1` or `R0+R1`; else the fastest arc
 * whose capacitance is that of a bulk; else the resistor that stands before every arc. Where an arc without a geometry may
 * be the bulk of a thin layer, nothing.
 */
export function chooseBulk(fit: CircuitFit, arcs: readonly Arc[], geometry?: Geometry, asked?: string): Chosen {
  const known = fit.parameters.flatMap(({ element, name }) => (element.kind === 'R' ? [name] : []));
  const chosen = (resistors: readonly string[], why: string): Chosen => ({
    resistors,
    resistance: fitEstimate(fit, (value) => resistors.reduce((sum, name) => sum + value(name), 0)),
    why,
  });
  if (asked !== undefined) {
    const names = asked.split('+').map((name) => name.trim());
    const stranger = names.find((name) => !known.includes(name));
    return stranger === undefined
      ? chosen(names, 'as asked for')
      : { unclear: `there is no resistor ${stranger}`, known };
  }
  const resistive = arcs.flatMap(({ resistor, capacitance, top = 0 }) => {
    return resistor === undefined ? [] : [{ resistor, top, phenomenon: phenomenonOf(capacitance.value, geometry) }];
  });
  const [fastest] = resistive.filter(({ phenomenon }) => phenomenon === 'bulk').toSorted((a, b) => b.top - a.top);
  if (fastest) return chosen([fastest.resistor], 'its capacitance is that of a bulk');
  const open = resistive.find(({ phenomenon }) => phenomenon === 'grain boundary' || phenomenon === 'surface layer');
  if (open && geometry === undefined) {
    return {
      unclear: `${open.resistor} may be that of a thin layer or of what lies in it, which thickness and area would tell`,
      known,
    };
  }
  const beside = new Set(arcs.map(({ resistor }) => resistor));
  const before = known.find((name) => !beside.has(name) && isInSeries(fit, name));
  if (before === undefined)
    return { unclear: 'no arc has the capacitance of a bulk, and no resistor stands before them', known };
  return chosen(
    [before],
    arcs.some(({ resistor }) => resistor)
      ? 'it stands before arcs that are not the bulk'
      : 'it stands before the blocking electrodes',
  );
}

function isInSeries({ circuit }: CircuitFit, name: string): boolean {
  const parts = 'series' in circuit ? circuit.series : [circuit];
  return parts.some((part) => 'element' in part && part.element.name === name);
}
