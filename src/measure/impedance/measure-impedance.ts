import type { Finding, Place } from '../../diagnostics/finding.ts';
import type { Reading, Readings } from '../../recipe/reading.ts';
import type { Spectrum, SpectrumPoint } from '../../recipe/spectrum.ts';
import { formatNumber } from '../../units/format-number.ts';
import { parseUnit } from '../../units/parse-unit.ts';
import type { Quantity } from '../../units/quantity.ts';
import { sayEstimate } from '../../units/say-estimate.ts';
import { conductivity } from '../conductivity.ts';
import { electrodeArea } from '../electrode-area.ts';
import type { Estimate } from '../estimate.ts';
import type { Measured, MeasuredFigure, MeasuredGroup } from '../measured.ts';
import { type Arc, arcsOf } from './arcs-of.ts';
import { chooseBulk } from './choose-bulk.ts';
import type { Circuit } from './circuit.ts';
import { circuitParameters } from './circuit-parameters.ts';
import { compareCircuits, tellsApart } from './compare-circuits.ts';
import { type CircuitFit, fitCircuit } from './fit-circuit.ts';
import type { Weighting } from './fit-weights.ts';
import { type ImpedanceChart, impedanceChart } from './impedance-charts.ts';
import { judgeFit, leftOf, undetermined } from './judge-fit.ts';
import { judgeKramersKronig, scatterOf } from './judge-kramers-kronig.ts';
import { judgeSpectrum } from './judge-spectrum.ts';
import { type KramersKronig, kramersKronig } from './kramers-kronig.ts';
import { parseCircuit } from './parse-circuit.ts';
import { type Geometry, reference as irvine, phenomenonOf } from './phenomenon-irvine-1990.ts';
import { frequencyUnit, sayFrequency } from './say-frequency.ts';
import { usualCircuits } from './usual-circuits.ts';
import { writeCircuit } from './write-circuit.ts';

/** So many circuits are told beside the best. */
const othersTold = 6;

interface Asked {
  /** Those to fit; the usual ones where there are none. */
  readonly circuits?: readonly Circuit[];
  readonly weighting?: Weighting;
  readonly guess?: ReadonlyMap<string, number>;
  /** Hz: what lies outside is left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Resistors that are the bulk: `R1`, `R0+R1`. */
  readonly bulk?: string | undefined;
  readonly chart?: ImpedanceChart;
}

/** What is said beside a spectrum: how the layer is made, and at which temperature. */
export const impedanceReadings: readonly Reading[] = conductivity.readings.filter(({ name }) => name !== 'resistance');

/**
 * Tells what an impedance spectrum says of a cell: whether it obeys the relations of Kramers and Kronig, which circuit
 * describes it and with which elements, what their capacitances are those of, and, where thickness and area are stated, the
 * conductivity that the bulk's resistance leads to.
 */
export async function measureImpedance(spectrum: Spectrum, stated: Readings, asked: Asked): Promise<Measured> {
  const { from = 0, to = Number.POSITIVE_INFINITY, weighting = 'modulus', guess, chart = 'nyquist' } = asked;
  const points = spectrum.points.filter(({ frequency }) => frequency >= from && frequency <= to);
  const place = points[0]?.placeOf() ?? spectrum.points[0]?.placeOf() ?? { path: [] };
  const found = judgeSpectrum(points, place);
  const head = {
    topic: 'impedance',
    title: 'Impedance spectrum',
    equations: [],
    references: references(),
  };
  if (found.some(({ severity }) => severity === 'error'))
    return { ...head, groups: [], notes: spectrum.notes, findings: found };

  const data = points.map(({ frequency, real, imaginary }) => ({
    omega: 2 * Math.PI * frequency,
    z: [real, imaginary] as const,
  }));
  const test = kramersKronig(data);
  const scatter = scatterOf(test);
  const findings: Finding[] = [...found, ...judgeKramersKronig(test, points)];
  const isInductive = found.some(({ code, facts }) => code === 'spectrum-inductive' && facts.isHighest);
  const circuits = asked.circuits ?? usual(isInductive);
  const isSmall = (one: Circuit) => circuitParameters(one).length <= data.length;
  const fits = circuits.filter(isSmall).map((one) => fitCircuit(one, data, { weighting, ...(guess ? { guess } : {}) }));
  if (asked.circuits)
    findings.push(...circuits.filter((one) => !isSmall(one)).map((one) => tooLarge(one, data.length, place)));
  if (fits.length === 0) {
    return {
      ...head,
      groups: [testGroup(test, scatter)],
      notes: spectrum.notes,
      findings,
      chart: impedanceChart(chart, points, { test }),
    };
  }
  const { best, others } = compareCircuits(fits);
  findings.push(...judgeFit(best, data, scatter, place));
  const arcs = arcsOf(best);
  const geometry = geometryOf(stated);
  const bulk = chooseBulk(best, arcs, geometry, asked.bulk);
  const groups: MeasuredGroup[] = [
    { name: `circuit ${writeCircuit(best.circuit)}`, given: [], figures: fitFigures(best, leftOf(best, data)) },
    ...(arcs.length > 0 ? [{ name: 'capacitances', given: [], figures: arcFigures(arcs, geometry) }] : []),
    testGroup(test, scatter),
    ...(others.length > 0
      ? [
          {
            name: 'other circuits, by AICc above this one',
            given: [],
            figures: others.slice(0, othersTold).map((one) => otherFigure(one, best)),
          },
        ]
      : []),
  ];
  const notes = [...spectrum.notes, ...notesOf(best, others, { weighting, asked, points, geometry })];
  const more = await handOver(bulk, stated, place);
  return {
    ...head,
    groups: [...groups, ...more.groups],
    notes: [...notes, ...more.notes],
    findings: [...findings, ...more.findings],
    chart: impedanceChart(chart, points, { fit: best, test }),
  };
}

function references(): string[] {
  return [
    'complex least squares: Boukamp, Solid State Ionics 20 (1986) 31',
    'Kramers-Kronig: Boukamp, J. Electrochem. Soc. 142 (1995) 1885; Schönleber et al., Electrochim. Acta 131 (2014) 20',
    `capacitances: Hsu and Mansfeld, Corrosion 57 (2001) 747; Brug et al., J. Electroanal. Chem. 176 (1984) 275; ${irvine}`,
  ];
}

/** Where leads outweigh the cell, every circuit has them. */
function usual(isInductive: boolean): Circuit[] {
  const texts = isInductive ? usualCircuits.map((text) => `L0-${text.replace(/^L0-/, '')}`) : usualCircuits;
  return [...new Set(texts)].flatMap((text) => {
    const read = parseCircuit(text);
    return read.ok ? [read.value] : [];
  });
}

function tooLarge(circuit: Circuit, frequencies: number, place: Place): Finding {
  const facts = { circuit: writeCircuit(circuit), parameters: circuitParameters(circuit).length, frequencies };
  return { code: 'circuit-too-large', severity: 'error', place, facts };
}

function fitFigures(fit: CircuitFit, left: number): MeasuredFigure[] {
  const { parameters, residual, degreesOfFreedom } = fit;
  const chi2 = residual / Math.max(1, degreesOfFreedom);
  return [
    ...parameters.map(({ name, unit, of, value, error, isBound }): MeasuredFigure => {
      const isKnown = Number.isFinite(error) && !isBound;
      const basis = isBound ? 'at its bound' : isKnown ? of : [of, 'not determined'].filter(Boolean).join('; ');
      return {
        ...{ name, unit, value },
        ...(isKnown ? { uncertainty: error } : {}),
        rounding: Math.abs(value) * 5e-4,
        ...(basis === undefined ? {} : { of: basis }),
      };
    }),
    {
      name: 'reduced chi2',
      unit: '',
      value: chi2,
      rounding: chi2 * 5e-3,
      of: `${degreesOfFreedom} degrees of freedom`,
    },
    { name: 'left', unit: '%', value: left, rounding: left / 20, of: 'of |Z|, root of the mean square of each part' },
  ];
}

function arcFigures(arcs: readonly Arc[], geometry: Geometry | undefined): MeasuredFigure[] {
  return arcs.flatMap(({ resistor, capacitor, capacitance, by, top }): MeasuredFigure[] => {
    const who = resistor === undefined ? capacitor : `${resistor}, ${capacitor}`;
    const formula = by === 'C' ? '' : `${by}; `;
    const means = resistor === undefined ? 'blocks' : `most likely ${phenomenonOf(capacitance.value, geometry)}`;
    return [
      { name: `C of ${who}`, unit: 'F', ...capacitance, rounding: capacitance.value * 5e-3, of: `${formula}${means}` },
      ...(top === undefined
        ? []
        : [{ name: `top of ${who}`, unit: frequencyUnit(top), value: top, rounding: top * 5e-3 }]),
    ];
  });
}

function testGroup({ residuals, elements, mu }: KramersKronig, scatter: number): MeasuredGroup {
  const most = (part: 'real' | 'imaginary') => Math.max(...residuals.map((one) => Math.abs(one[part])));
  const figures: MeasuredFigure[] = [
    ...(['real', 'imaginary'] as const).map((part) => ({
      ...{ name: `largest ${part} residual`, unit: '%', value: most(part), rounding: most(part) * 5e-3 },
      of: 'of |Z|',
    })),
    { name: 'scatter', unit: '%', value: scatter, rounding: scatter * 5e-3, of: 'from point to point' },
    {
      name: 'relaxation times',
      unit: '',
      value: elements,
      rounding: 0.05,
      of: `mu ${formatNumber(mu, { decimals: 2 })}`,
    },
  ];
  return { name: 'Kramers-Kronig test', given: [], figures };
}

function otherFigure(fit: CircuitFit, best: CircuitFit): MeasuredFigure {
  const value = fit.criterion - best.criterion;
  const open = undetermined(fit).map(({ name }) => name);
  const of =
    open.length === 0
      ? 'all determined'
      : `not determined: ${open.slice(0, 3).join(', ')}${open.length > 3 ? ', …' : ''}`;
  return { name: writeCircuit(fit.circuit), unit: '', value, rounding: 0.05, of };
}

interface Told {
  readonly weighting: Weighting;
  readonly asked: Asked;
  readonly points: readonly SpectrumPoint[];
  readonly geometry: Geometry | undefined;
}

function notesOf(
  best: CircuitFit,
  others: readonly CircuitFit[],
  { weighting, asked, points, geometry }: Told,
): string[] {
  const frequencies = points.map(({ frequency }) => frequency);
  const weights = {
    modulus: 'Every residual counts by its share of |Z|',
    unit: 'Every residual counts alike, whatever |Z|',
    proportional: 'Every residual counts by its share of its own part',
  };
  const rival = others.find((one) => {
    return undetermined(one).length === 0 && one.criterion - best.criterion < tellsApart;
  });
  const { agreeing, followed, tried } = best.starts;
  return [
    `${points.length} points from ${sayFrequency(Math.min(...frequencies))} to ${sayFrequency(Math.max(...frequencies))}. ${weights[weighting]}; errors are standard errors of the fit.`,
    ...(asked.circuits && asked.circuits.length < 2
      ? []
      : [
          `${writeCircuit(best.circuit)} is the smallest of ${asked.circuits ? 'the circuits asked for' : 'the usual circuits'} that the data determine and whose AICc is within ${tellsApart} of the best.`,
        ]),
    ...(rival ? [`${writeCircuit(rival.circuit)} fits as well: the data do not tell them apart.`] : []),
    ...(agreeing < 2 ? [`Only one of ${followed} descents (of ${tried} starts) led here: try --guess.`] : []),
    ...(geometry
      ? []
      : [
          'What capacitances are those of holds for a sample of 1 cm thickness and 1 cm^2: say --thickness and --area for yours.',
        ]),
  ];
}

function geometryOf(stated: Readings): Geometry | undefined {
  const thickness = stated.values.get('thickness')?.value;
  const area = electrodeArea(stated).area?.value;
  return thickness !== undefined && area !== undefined ? { thickness, area } : undefined;
}

/** The bulk's resistance, and what `conductivity` makes of it. */
async function handOver(
  bulk: ReturnType<typeof chooseBulk>,
  stated: Readings,
  place: Place,
): Promise<Pick<Measured, 'groups' | 'notes' | 'findings'>> {
  if ('unclear' in bulk) {
    const facts = { why: bulk.unclear, resistances: bulk.known };
    return { groups: [], notes: [], findings: [{ code: 'bulk-unclear', severity: 'warning', place, facts }] };
  }
  const { resistors, resistance, why } = bulk;
  const name = resistors.join('+');
  const figure = { name: 'bulk resistance', unit: 'ohm', ...resistance, of: `${name}: ${why}` };
  const own: MeasuredGroup = { name: 'bulk', given: [], figures: [figure] };
  const isKnown = resistance.uncertainty !== undefined && resistance.uncertainty < resistance.value;
  if (!isKnown) return { groups: [own], notes: [], findings: [] };
  const isEnough = stated.values.has('thickness') || stated.values.has('conductivity');
  const read: Readings = {
    values: new Map([...stated.values, ['resistance', quantityOf(resistance)]]),
    placeOf: (reading) => (reading === 'resistance' ? place : stated.placeOf(reading)),
  };
  if (!isEnough) return { groups: [own], notes: [], findings: [] };
  const measured = await conductivity.measure([read]);
  return {
    groups: [own, ...measured.groups.map((one) => ({ ...one, name: `conductivity by ${name}` }))],
    notes: [],
    findings: measured.findings,
  };
}

/** As one would write it: with its standard error. */
function quantityOf(resistance: Estimate): Quantity {
  const ohm = parseUnit('ohm');
  if (!ohm.ok) throw new RangeError('ohm is no unit');
  const { value, uncertainty } = resistance;
  return {
    ...{ value, number: value, unit: ohm.value, halfStep: 0, text: sayEstimate(resistance, 'ohm') },
    ...(uncertainty === undefined ? {} : { uncertainty }),
  };
}
