import type { Finding } from '../diagnostics/finding.ts';
import type { Reading, Readings } from '../recipe/reading.ts';
import { comparePrinted } from './compare-printed.ts';
import type { Estimate } from './estimate.ts';
import { estimateOf } from './estimate-of.ts';
import { propagate } from './propagate.ts';

/** The area that the current crosses, in the ways that it is known. */
export const areaReadings: readonly Reading[] = [
  {
    name: 'area',
    also: ['A', 'S', 'electrode area'],
    description: 'area of the electrode',
    measures: ['area'],
    example: '2.01 cm^2',
  },
  {
    name: 'diameter',
    also: ['electrode diameter'],
    description: 'or its diameter, where it is round',
    measures: ['length'],
    example: '16 mm',
  },
  {
    name: 'membrane',
    also: ['membrane diameter'],
    description: 'diameter of the membrane between the electrodes',
    measures: ['length'],
    example: '19 mm',
  },
];

/** Discs of this size are cut for coin cells of 20 mm, in which no electrode is larger than their spacers of 16 mm. */
const membranes = { least: 0.018, most: 0.02 };
const largestElectrode = 0.016;

interface ElectrodeArea {
  /** m²; absent where nothing says it. */
  readonly area?: Estimate;
  readonly findings: readonly Finding[];
}

/** The area between the electrodes: the smaller of electrode and membrane. An area and a diameter have to agree. */
export function electrodeArea(row: Readings): ElectrodeArea {
  const [stated, diameter, membrane] = ['area', 'diameter', 'membrane'].map((name) => row.values.get(name));
  const round = diameter && disc(estimateOf(diameter));
  const electrode = stated ? estimateOf(stated) : round;
  const whole = membrane && disc(estimateOf(membrane));
  const area = electrode && whole ? (electrode.value <= whole.value ? electrode : whole) : (electrode ?? whole);
  if (area === undefined) return { findings: [] };
  const findings: Finding[] = [];
  if (stated && round) {
    const figure = { name: `area of a disc of ${diameter.text}`, unit: 'cm^2', ...round };
    const { findings: apart } = comparePrinted(figure, row, 'area');
    findings.push(...apart.map((one) => ({ ...one, severity: 'error' as const })));
  }
  const size = diameter ?? (electrode === undefined ? membrane : undefined);
  const isMembrane =
    electrode === undefined
      ? membrane !== undefined
      : size !== undefined && size.value >= membranes.least && size.value <= membranes.most;
  if (isMembrane && size !== undefined && size.value > largestElectrode) {
    const ratio = (size.value / largestElectrode) ** 2;
    const facts = { diameter: size.text, factor: ratio.toPrecision(2) };
    const place = row.placeOf(electrode === undefined ? 'membrane' : 'diameter');
    findings.push({ code: 'area-is-membrane', severity: 'warning', place, facts });
  }
  return { area, findings };
}

function disc(diameter: Estimate): Estimate {
  return propagate([diameter], (d = Number.NaN) => (Math.PI / 4) * d ** 2);
}
