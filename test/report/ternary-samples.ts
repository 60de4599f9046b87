import type { TernaryDiagram, TernaryPoint } from '../../src/report/svg-ternary.ts';
import type { Shares } from '../../src/report/svg-ternary-frame.ts';
import { ternaryMesh } from '../../src/report/svg-ternary-mesh.ts';
import type { TernarySurface } from '../../src/report/svg-ternary-surface.ts';
import { hostile } from './svg-samples.ts';

const wt = 'wt%';
const system = [
  { label: 'MEMA', unit: wt },
  { label: 'SN', unit: wt },
  { label: 'salts', unit: wt },
] as const satisfies TernaryDiagram['corners'];

/** All compositions of so many whole steps, the first component's share falling. */
export function lattice(
  steps: number,
  of: (at: Shares, id: string) => Partial<TernaryPoint> = () => ({}),
): TernaryPoint[] {
  return Array.from({ length: steps + 1 }, (_, row) => row).flatMap((row) =>
    Array.from({ length: row + 1 }, (_, c): TernaryPoint => {
      const at = [(steps - row) / steps, (row - c) / steps, c / steps] as const;
      const id = `P${(row * (row + 1)) / 2 + c + 1}`;
      return { id, at, kind: 'lattice', ...of(at, id) };
    }),
  );
}

/** Values of a function on a mesh. */
export function surfaceOf(steps: number, of: (at: Shares) => number, lower?: Shares): TernarySurface {
  const mesh = ternaryMesh(steps, lower);
  const at = (i: number) => [mesh.at[3 * i] ?? 0, mesh.at[3 * i + 1] ?? 0, mesh.at[3 * i + 2] ?? 0] as const;
  return { ...mesh, values: Float64Array.from({ length: mesh.at.length / 3 }, (_, i) => of(at(i))) };
}

/** O/Li of 16.8 mmol of donor oxygen in a gram of the first and 3.7 mmol of Li in one of the third; both made up. */
const oxygenToLithium = ([a, , c]: Shares) => (16.8 * a) / (3.7 * c);

/** O/Li = r where 16.8 a = 3.7 r c: from the second corner to the side opposite. */
function oxygenLine(value: number): { value: number; through: readonly Shares[] } {
  const a = (3.7 * value) / (16.8 + 3.7 * value);
  return {
    value,
    through: [
      [0, 1, 0],
      [a, 0, 1 - a],
    ],
  };
}

/** A made-up quadratic Scheffé polynomial, in mS/cm: 0.02 a + 0.5 b + 0.15 c + 2.2 a b + 3.6 b c − 0.4 a c. */
const conductivity = ([a, b, c]: Shares) => 0.02 * a + 0.5 * b + 0.15 * c + 2.2 * a * b + 3.6 * b * c - 0.4 * a * c;
const conductivityAxis = { label: 'Conductivity at 25 °C', unit: 'mS/cm' };

const measured: readonly (readonly [Shares, number])[] = [
  [[0.6, 0.3, 0.1], 0.62],
  [[0.2, 0.7, 0.1], 0.98],
  [[0.2, 0.5, 0.3], 1.04],
  [[0.4, 0.3, 0.3], 0.71],
  [[0.4, 0.5, 0.1], 0.86],
  [[0.3, 0.5, 0.2], 1.01],
  [[0.3, 0.5, 0.2], 0.93],
];

/** What lies between 20 and 60, 30 and 70, and 10 and 30 per cent. */
const bounded: readonly Shares[] = [
  [0.6, 0.3, 0.1],
  [0.2, 0.7, 0.1],
  [0.2, 0.5, 0.3],
  [0.4, 0.3, 0.3],
];

export const ternaries: Readonly<Record<string, TernaryDiagram>> = {
  'ternary-lattice': {
    title: 'MEMA, SN and salts in steps of 10 %',
    subtitle: 'LiTFSI/LiDFOB = 19; shares of the mass of the three',
    corners: system,
    points: lattice(10, (_, id) => ({ label: id })),
    isoLines: [{ name: 'O/Li', unit: '', lines: [4, 8, 12, 16, 24, 48].map(oxygenLine) }],
    region: [
      [1 - 0.05 - 0.1, 0.1, 0.05],
      [0.2, 0.75, 0.05],
      [0.2, 0.55, 0.25],
      [0.65, 0.1, 0.25],
    ],
    legend: { lattice: 'grid of 10 %' },
  },
  'ternary-lattice-values': {
    title: 'O/Li of the same grid',
    corners: system,
    points: lattice(10, (at) => ({ value: oxygenToLithium(at) })),
    value: { label: 'O/Li', unit: '', log: true },
    isoLines: [{ name: 'O/Li', unit: '', lines: [4, 8, 16].map(oxygenLine) }],
  },
  'ternary-window': {
    title: 'Where the window is small',
    subtitle: '20–60 % MEMA, 30–70 % SN, 10–30 % salts',
    corners: system,
    window: [0.2, 0.3, 0.1],
    region: bounded,
    points: [
      ...measured.map(
        ([at], i): TernaryPoint => ({ id: `M${i + 1}`, at, kind: i < 4 ? 'done' : 'design', label: `M${i + 1}` }),
      ),
      { id: 'S1', at: [0.35, 0.45, 0.2], kind: 'suggested', label: 'S1' },
      { id: 'far', at: [1, 0, 0], kind: 'done' },
    ],
    isoLines: [
      { name: 'O/Li', unit: '', lines: [4, 8, 16].map(oxygenLine) },
      {
        name: 'SN of the solvents',
        unit: wt,
        // b = s (a + b): through the third corner.
        lines: [50, 60].map((value) => ({
          value,
          through: [
            [0, 0, 1],
            [1 - value / 100, value / 100, 0],
          ],
        })),
      },
    ],
    legend: { outside: 'outside the bounds of the study' },
  },
  'ternary-surface': {
    title: 'A fitted surface with what was measured on top',
    subtitle: 'quadratic Scheffé model; made-up data',
    corners: system,
    points: [
      ...measured.map(
        ([at, value], i): TernaryPoint => ({ id: `M${i + 1}`, at, value, kind: 'done', label: `${value}` }),
      ),
      { id: 'no result yet', at: [0.5, 0.4, 0.1], kind: 'done' },
      {
        id: 'best',
        at: [0.12, 0.56, 0.32],
        value: conductivity([0.12, 0.56, 0.32]),
        kind: 'optimum',
        label: 'optimum',
      },
      { id: 'next', at: [0.1, 0.5, 0.4], kind: 'suggested', label: 'next' },
    ],
    value: conductivityAxis,
    field: surfaceOf(60, conductivity),
    isoLines: [{ name: 'O/Li', unit: '', lines: [8, 16].map(oxygenLine) }],
  },
  'ternary-surface-window': {
    title: 'The same within its bounds',
    corners: system,
    window: [0.2, 0.3, 0.1],
    points: [
      ...measured.map(
        ([at, value], i): TernaryPoint => ({ id: `M${i + 1}`, at, value, kind: 'done', label: `M${i + 1}` }),
      ),
      { id: 'best', at: [0.2, 0.52, 0.28], value: conductivity([0.2, 0.52, 0.28]), kind: 'optimum', label: 'optimum' },
    ],
    value: conductivityAxis,
    field: surfaceOf(60, conductivity, [0.2, 0.3, 0.1]),
    region: bounded,
  },
  'ternary-log-gaps': {
    title: 'Five decades, with a hole in the middle where nothing was computed',
    corners: [{ label: 'PEO' }, { label: 'LiTFSI' }, { label: 'LLZTO' }],
    points: lattice(5, (at) => ({ kind: 'design', value: 10 ** (-6 + 4 * at[1]) })),
    value: { label: 'Conductivity', unit: 'S/cm', log: true },
    field: surfaceOf(80, ([a, b, c]) =>
      Math.hypot(a - 1 / 3, b - 1 / 3, c - 1 / 3) < 0.12 ? Number.NaN : 10 ** (-7 + 5 * b - 8 * (c - 0.4) ** 2 + a),
    ),
    legend: { missing: 'not computed' },
  },
  'ternary-fine': {
    title: 'A cathode in steps of 1 %',
    corners: [
      { label: 'LFP', unit: wt },
      { label: 'catholyte', unit: wt },
      { label: 'carbon', unit: wt },
    ],
    points: lattice(100, (at) => ({ value: 560 * at[0] * (1 - at[1] ** 2) })),
    value: { label: 'Energy of the coating', unit: 'Wh/kg' },
  },
  'ternary-hostile-names': {
    title: `${hostile.join(' ')}`,
    subtitle: hostile.join(' '),
    corners: [
      { label: hostile[7] ?? '', unit: `wt% of ${hostile[7]}` },
      { label: hostile[6] ?? '', unit: wt },
      { label: `${hostile[4]} ${hostile[5]}`, unit: 'mol%' },
    ],
    window: [0.123, 0.2, 0.0456],
    points: [
      ...hostile.map((name, i): TernaryPoint => {
        const at = [0.2 + 0.04 * i, 0.25, 0.55 - 0.04 * i] as const;
        return { id: name, at, kind: i % 2 ? 'done' : 'suggested', label: name, value: i * 1e-9 };
      }),
      ...lattice(20, (_, id) => ({ kind: 'design', label: id })).filter(
        ({ at }) => at[0] > 0.3 && at[1] > 0.25 && at[2] > 0.1,
      ),
    ],
    value: { label: hostile[7] ?? '', unit: 'S/cm' },
    field: surfaceOf(30, ([a, b]) => 1e-8 * Math.sin(9 * a) * Math.cos(7 * b)),
    isoLines: [{ name: hostile[7] ?? '', unit: hostile[0] ?? '', lines: [0.5, 1, 2].map(oxygenLine) }],
    region: bounded,
    legend: {
      done: hostile[7] ?? '',
      suggested: hostile[4] ?? '',
      outside: hostile[0] ?? '',
      missing: hostile[1] ?? '',
    },
  },
  'ternary-one-point': {
    title: 'One point',
    corners: system,
    points: [{ id: 'only', at: [0.3, 0.5, 0.2], kind: 'done', value: 0, label: 'only' }],
    value: conductivityAxis,
  },
  'ternary-nothing': {
    title: 'Nothing can be made',
    corners: system,
    points: [],
    region: [],
  },
};
