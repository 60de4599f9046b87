import type { HeatMap } from '../../src/report/svg-heat-map.ts';
import type { LineChart } from '../../src/report/svg-lines.ts';
import type { Waterfall, WaterfallRow } from '../../src/report/svg-waterfall.ts';

/**
 * A pouch cell of LFP and lithium, by area: 3.5 mWh/cm^2. Masses in mg/cm^2 from thickness times density: separator
 * 9 um · 1.3 g/cm^3 = 1.17, Li 50 um · 0.534 = 2.67, Al 15 um · 2.70 = 4.05, Cu 8 um · 8.96 = 7.168. Thicknesses of what
 * is in the cathode are volumes by area: 7 mg/cm^2 / 3.6 g/cm^3 = 19.4 um, 0.875 / 1.9 = 4.6, 0.875 / 1.78 = 4.9.
 */
const parts: readonly WaterfallRow[] = [
  { label: 'LFP', group: 'cathode', mass: 7, size: 19.4 },
  { label: 'Super P', group: 'cathode', mass: 0.875, size: 4.6 },
  { label: 'PVDF', group: 'cathode', mass: 0.875, size: 4.9 },
  { label: 'catholyte in its pores', group: 'cathode', mass: 1.61, size: 12.4 },
  { label: 'LSE-HFC separator', group: 'electrolyte', mass: 1.17, size: 9 },
  { label: 'lithium', group: 'anode', mass: 2.67, size: 50 },
  { label: 'Al foil', group: 'collectors', mass: 4.05, size: 15 },
  { label: 'Cu foil', group: 'collectors', mass: 7.168, size: 8 },
  { label: 'pouch and tabs', group: 'housing', mass: 3.2, size: 11.3 },
];

/** 3.5 mWh/cm^2 over the running sums: over 7 mg/cm^2 it is 500 Wh/kg, over 19.4 um 1804 Wh/L. */
function level(name: string, after: number): Waterfall['levels'][number] {
  const so = parts.slice(0, after + 1);
  const mass = so.reduce((sum, one) => sum + one.mass, 0);
  const size = so.reduce((sum, one) => sum + (one.size ?? 0), 0);
  return { name, after, perMass: (3.5 / mass) * 1e3, perSize: (3.5 / size) * 1e4 };
}

const byArea = {
  mass: { label: 'Mass', unit: 'mg/cm^2' },
  perMass: { label: 'Energy density', unit: 'Wh/kg' },
  size: { label: 'Thickness', unit: 'um' },
  perSize: { label: 'Energy density', unit: 'Wh/L' },
};

/** Names that would be markup, a formula or a turned-round text anywhere else, and that go on for too long. */
export const hostile = [
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '&amp; "quoted" \'too\' ]]>',
  '\u202egnp.exe \u0007 bell',
  'ポリエチレンオキシド 固体電解質 セパレータ',
  'поли(этиленоксид) Ω·cm² Å ½ ∑ ⁷Li ﷽',
  `LiTFSI${'-in-PEO'.repeat(30)}`,
  'a component whose name is a whole sentence, because somebody pasted the abstract of the paper into it',
];

/** A cell as it should be drawn, and what nobody should draw but somebody will. */
export const waterfalls: Readonly<Record<string, Waterfall>> = {
  'waterfall-pouch-cell': {
    ...byArea,
    title: 'Who carries the weight: LFP | LSE-HFC 9 um | Li',
    subtitle: '7 mg/cm² of LFP, 3.5 mWh/cm², one side of a pouch cell',
    rows: parts,
    levels: [
      level('active material', 0),
      level('cathode', 3),
      level('stack without collectors', 5),
      level('stack', 7),
      level('cell', 8),
    ],
  },
  'waterfall-mass-only': {
    title: 'A coin cell is mostly steel',
    rows: [
      { label: 'LFP', mass: 0.0079 },
      { label: 'Super P + PVDF', mass: 0.00198 },
      { label: 'PEO/LiTFSI', mass: 0.0152 },
      { label: 'lithium', mass: 0.0107 },
      { label: 'case, spacer, spring', mass: 3.21 },
    ],
    levels: [
      { name: 'active material', after: 0, perMass: 510 },
      { name: 'cell', after: 4, perMass: 1.24 },
    ],
    mass: { label: 'Mass', unit: 'g' },
    perMass: { label: 'Energy density', unit: 'Wh/kg' },
  },
  'waterfall-hostile-names': {
    ...byArea,
    title: `${hostile.join(' ')} ${hostile.join(' ')}`,
    subtitle: hostile.join(' '),
    rows: hostile.map((label, i) => ({
      label,
      group: hostile[(i + 3) % hostile.length] ?? '',
      mass: 1 + i,
      ...(i === 4 ? {} : { size: 8 - i }),
    })),
    levels: hostile.map((name, after) => ({ name, after, perMass: 1e9 / (after + 1), perSize: 1e-7 / (after + 1) })),
    mass: { label: `Mass of ${hostile[7]}`, unit: 'mg/cm^2' },
  },
  'waterfall-nothing-weighs': {
    ...byArea,
    title: 'Nothing weighs anything',
    rows: [
      { label: 'one', mass: 0 },
      { label: 'other', mass: 0 },
    ],
    levels: [{ name: 'cell', after: 1, perMass: 0 }],
  },
};

/** Wh/kg of the stack of `parts` with another loading, in mg/cm^2, and another electrolyte, in um; 0.5 mWh per mg of LFP. */
function stackEnergy(loading: number, electrolyte: number): number {
  const cathode = loading * ((7 + 0.875 + 0.875 + 1.61) / 7);
  return ((0.5 * loading) / (cathode + electrolyte * 0.13 + 2.67 + 4.05 + 7.168)) * 1e3;
}

const range = (count: number, from: number, step: number) => Array.from({ length: count }, (_, i) => from + i * step);

const energyAxis = { label: 'Energy density of the stack', unit: 'Wh/kg' };
const thicknessAxis = { label: 'Electrolyte thickness', unit: 'um' };

/** Made-up Arrhenius lines in S/cm, of the order of polymer electrolytes. */
const conductivity = (prefactor: number, kelvin: number) =>
  range(9, 2.7, 0.1).map((inverse) => [inverse, prefactor * Math.exp((-kelvin * inverse) / 1000)] as const);

/** The markers are made up. */
export const lineCharts: Readonly<Record<string, LineChart>> = {
  'lines-thickness': {
    title: 'A thin electrolyte pays most with a thin cathode',
    subtitle: 'LFP | polymer electrolyte | 50 µm Li, stack with collectors',
    x: thicknessAxis,
    y: energyAxis,
    series: [3.5, 7, 10, 15, 20].map((loading) => ({
      name: `${loading} mg/cm² of LFP`,
      points: range(40, 5, 5).map((um) => [um, stackEnergy(loading, um)] as const),
    })),
    markers: [
      { x: 9, y: 148, label: 'thin film' },
      { x: 60, y: 121, label: 'cast film' },
      { x: 110, y: 172, label: 'pouch cell' },
    ],
  },
  'lines-log': {
    title: 'Conductivity against inverse temperature',
    x: { label: '1000/T', unit: '1/K' },
    y: { label: 'Ionic conductivity', unit: 'S/cm', log: true },
    series: [
      { name: 'PEO/LiTFSI', points: conductivity(1e6 * 3, 8100) },
      { name: 'PEO/LiTFSI + LZO', points: conductivity(3e5, 7100) },
      { name: 'MEMA/SN', points: conductivity(90, 3900) },
    ],
    markers: [{ x: 3.354, y: 1.1e-3, label: 'gel film, 25 °C' }],
  },
  'lines-measured': {
    title: 'Dots that were measured, lines that were fitted, degC above',
    x: { label: '1000 / T', unit: '1/K' },
    y: { label: 'Ionic conductivity', unit: 'S/cm', log: true },
    above: {
      label: 'Temperature (°C)',
      // Some lie outside, and at 5 degrees they do not all have room.
      ticks: range(40, -20, 5).map((celsius) => ({ at: 1000 / (celsius + 273.15), label: `${celsius}` })),
    },
    series: [
      { name: '0.70 eV', points: conductivity(3e6, 8100) },
      { name: 'measured', dots: true, points: conductivity(3.3e6, 8120) },
      { name: `measured again: ${hostile[0]}`, dots: true, points: conductivity(2e6, 8000) },
    ],
  },
  'lines-that-end': {
    title: 'How thick the electrolyte may be until the stack falls below 100 Wh/kg',
    x: thicknessAxis,
    y: energyAxis,
    series: [3.5, 7, 10, 15, 20].map((loading) => ({
      name: `${loading} mg/cm²`,
      points: range(40, 5, 5).map((um) => {
        const energy = stackEnergy(loading, um);
        return [um, energy < 100 ? Number.NaN : energy] as const;
      }),
    })),
    markers: [{ x: 95, y: 101, label: 'in the way' }],
  },
  'lines-crowded': {
    title: 'Everything at once',
    x: { ...thicknessAxis, log: true },
    y: energyAxis,
    series: range(22, 1, 0.35).map((loading, i) => ({
      name: hostile[i] ?? `${loading.toFixed(2)} mg/cm²`,
      points: range(12, 3, 9).map((um) => [um, um === 48 ? Number.NaN : stackEnergy(loading, um)] as const),
    })),
    markers: range(14, 0, 1).map((i) => ({ x: 20 + i / 10, y: 50 + i, label: hostile[i] ?? `published point ${i}` })),
  },
  'lines-one-point': {
    title: 'One point',
    x: thicknessAxis,
    y: energyAxis,
    series: [
      { name: 'single', points: [[10, 0]] },
      { name: 'none', points: [[10, Number.NaN]] },
    ],
  },
  'lines-huge-range': {
    title: 'From next to nothing to more than there is',
    x: { label: 'x', unit: '' },
    y: { label: 'y', unit: 'degC' },
    series: [
      {
        name: 'steep',
        points: [
          [-1e-9, -1e300],
          [0, 0],
          [1e-9, 1e300],
        ],
      },
      {
        name: 'flat',
        points: [
          [-1e-9, 1],
          [1e-9, 1],
        ],
      },
    ],
  },
};

const loadings = Float64Array.from(range(37, 2, 0.5));
const electrolytes = Float64Array.from(range(39, 5, 2.5));
/** Thick electrolytes on thick cathodes cannot be wetted: a corner without values. */
const isDry = (loading: number, um: number) => loading >= 15 && um > 125 - 4 * loading;
const grid = (xs: Iterable<number>, ys: Iterable<number>, of: (x: number, y: number) => number) =>
  Float64Array.from([...ys].flatMap((y) => [...xs].map((x) => of(x, y))));
const loadingAxis = { label: 'Loading of LFP', unit: 'mg/cm^2' };

export const heatMaps: Readonly<Record<string, HeatMap>> = {
  'heat-map-window': {
    title: 'Where a stack reaches 200 Wh/kg',
    subtitle: 'LFP | polymer electrolyte | 50 µm Li, stack with collectors',
    x: loadingAxis,
    y: thicknessAxis,
    z: energyAxis,
    xs: loadings,
    ys: electrolytes,
    values: grid(loadings, electrolytes, (x, y) => (isDry(x, y) ? Number.NaN : stackEnergy(x, y))),
    missing: 'pores do not fill',
  },
  'heat-map-log': {
    title: 'Resistance of the electrolyte',
    x: { ...thicknessAxis, log: true },
    y: { label: 'Ionic conductivity', unit: 'mS/cm', log: true },
    z: { label: 'Resistance', unit: 'ohm cm^2', log: true },
    xs: range(31, 0, 1 / 15).map((e) => 3 * 10 ** e),
    ys: range(31, -3, 1 / 10).map((e) => 10 ** e),
    // d / σ: 10 um / (1 mS/cm) = 1e-3 cm / 1e-3 S/cm = 1 ohm cm^2.
    values: grid(
      range(31, 0, 1 / 15).map((e) => 3 * 10 ** e),
      range(31, -3, 1 / 10).map((e) => 10 ** e),
      (x, y) => (0.1 * x) / y,
    ),
    contours: [0.1, 1, 5, 10, 100, 1000, 10000],
  },
  'heat-map-islands': {
    title: `Hills, a hole and long words: ${hostile[0]}`,
    x: { label: hostile[6] ?? '', unit: 'um' },
    y: { label: hostile[7] ?? '', unit: 'degC' },
    z: { label: `${hostile[7]}, and more`, unit: 'Wh/kg' },
    xs: range(24, -1.2, 0.1),
    ys: range(24, -1.2, 0.1),
    values: grid(range(24, -1.2, 0.1), range(24, -1.2, 0.1), (x, y) =>
      Math.hypot(x - 0.6, y + 0.6) < 0.25 ? Number.NaN : 1e6 * Math.sin(4 * x) * Math.cos(4 * y),
    ),
    missing: hostile[7] ?? '',
  },
  'heat-map-one-value': {
    title: 'One value',
    x: loadingAxis,
    y: thicknessAxis,
    z: energyAxis,
    xs: [7],
    ys: [9],
    values: [-0],
  },
};
