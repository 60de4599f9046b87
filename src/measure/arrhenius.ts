import { loadDistributions } from '../calculation/load-distributions.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Reading, Readings } from '../recipe/reading.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import { arrheniusChart } from './arrhenius-chart.ts';
import { arrheniusGroup, perMole } from './arrhenius-group.ts';
import { arrheniusNeighbours } from './arrhenius-neighbours.ts';
import { comparePrinted } from './compare-printed.ts';
import { type ArrheniusForm, conductivityArrhenius, reference } from './conductivity-arrhenius-1889.ts';
import { conductivitySeries, type SeriesPoint, seriesReadings } from './conductivity-series.ts';
import { type ArrheniusFit, fitArrhenius } from './fit-arrhenius.ts';
import { judgeCurvature } from './judge-curvature.ts';
import type { Measured, MeasuredGroup } from './measured.ts';
import type { Measurement } from './measurement.ts';
import { pointsTooFew } from './points-too-few.ts';
import { spanOf } from './span-of.ts';
import { splitAt, splitSeries } from './split-series.ts';

interface Asked {
  /** How many straight pieces. */
  readonly segments?: number | undefined;
  /** Or where they meet, K. */
  readonly breaks?: readonly number[] | undefined;
}

/** What an activation energy is read from. */
export const arrheniusReadings: readonly Reading[] = [
  ...seriesReadings,
  {
    name: 'printed',
    description: 'the activation energy that somebody printed, to compare with',
    measures: ['energy'],
    example: '0.25 eV',
    sign: 'any',
  },
];

const forms: readonly ArrheniusForm[] = ['ln sigma', 'ln(sigma T)'];
/** So many pairs of neighbours are looked at one by one. */
const fewPairs = 12;

/** The activation energy of conductivity, in both forms that are in use, over all temperatures and by segments. */
export function arrhenius({ segments = 1, breaks = [] }: Asked = {}): Measurement {
  return {
    topic: 'arrhenius',
    readings: arrheniusReadings,
    measure: async (rows) => {
      const { points, findings } = conductivitySeries(rows, 2);
      if (points.length === 0) return { ...head, groups: [], notes: [], findings };
      const pieces =
        breaks.length > 0
          ? splitAt(points, breaks)
          : segments > 1
            ? splitSeries(points, segments)
            : ([] as SeriesPoint[][]);
      const needed = 2 * (breaks.length > 0 ? breaks.length + 1 : segments);
      if (pieces === undefined || pieces.some((piece) => countOf(piece) < 2)) {
        return { ...head, groups: [], notes: [], findings: [...findings, pointsTooFew(countOf(points), needed, rows)] };
      }
      return { ...head, ...(await fitted(points, pieces, rows, findings)) };
    },
  };
}

const head = {
  topic: 'arrhenius',
  title: 'Activation energy of conductivity',
  equations: ['sigma = A exp(-Ea / (R T))', 'sigma = (A / T) exp(-Ea / (R T))'],
  references: [reference],
} as const;

async function fitted(
  points: readonly SeriesPoint[],
  pieces: readonly (readonly SeriesPoint[])[],
  rows: readonly Readings[],
  findings: readonly Finding[],
): Promise<Pick<Measured, 'groups' | 'notes' | 'findings' | 'chart'>> {
  const { studentQuantile } = await loadDistributions();
  const group = (fit: ArrheniusFit, span: string): MeasuredGroup => {
    const { degreesOfFreedom } = fit.line;
    const times = degreesOfFreedom > 0 ? studentQuantile(0.975, degreesOfFreedom) : undefined;
    return arrheniusGroup(fit, `${fit.form} against 1/T${span}`, times);
  };
  const whole = forms.map((form) => fitArrhenius(points, form));
  const parts = pieces.map((piece) => forms.map((form) => fitArrhenius(piece, form)));
  const groups = [
    ...whole.map((fit) => group(fit, '')),
    ...parts.flatMap((both) => both.map((fit) => group(fit, `, ${spanOf(fit.points)}`))),
  ];
  const compared = comparedWith(groups, rows);
  const pairs = points.length <= fewPairs ? arrheniusNeighbours(points) : [];
  const [first] = whole;
  const drawn = parts.length > 0 ? parts.flatMap(([one]) => one ?? []) : first ? [first] : [];
  return {
    groups: [
      ...compared.groups,
      ...(pairs.length > 1 ? [{ name: 'ln sigma between neighbours', given: [], figures: pairs }] : []),
    ],
    notes: notesOf(points, pieces),
    findings: [...findings, ...(first ? judgeCurvature(first) : []), ...compared.findings],
    chart: arrheniusChart(points, drawn.map(lineOf)),
  };
}

const countOf = (points: readonly SeriesPoint[]) => new Set(points.map(({ temperature }) => temperature)).size;

function lineOf({ energy, logarithm, points, form }: ArrheniusFit) {
  const prefactor = Math.exp(logarithm);
  return {
    name: sayEstimate({ value: energy / perMole, rounding: 5e-3 * 1.6e-19 }, 'eV'),
    conductivityAt: (temperature: number) => conductivityArrhenius(temperature, { form, prefactor, energy }),
    from: points.at(-1)?.temperature ?? Number.NaN,
    to: points[0]?.temperature ?? Number.NaN,
  };
}

/** A printed energy agrees where it is that of either form. */
function comparedWith(groups: readonly MeasuredGroup[], [row]: readonly Readings[]) {
  const done = groups.slice(0, forms.length).map((group) => {
    const [figure, ...rest] = group.figures;
    if (figure === undefined || row === undefined) return { group, findings: [] };
    const { figure: compared, findings } = comparePrinted(figure, row);
    return { group: { ...group, figures: [compared, ...rest] }, findings };
  });
  const isMet = done.some(({ findings }) => findings.length === 0);
  return {
    groups: [...done.map(({ group }) => group), ...groups.slice(forms.length)],
    findings: isMet ? [] : (done[0]?.findings ?? []),
  };
}

function notesOf(points: readonly SeriesPoint[], pieces: readonly unknown[]): string[] {
  return [
    'The energy of ln(sigma T) is greater by about R T: say which form it is.',
    ...(points.length === 2 ? ['Two temperatures leave nothing to say how sure it is.'] : []),
    ...(pieces.length > 1 ? ['Where segments were sought, their standard errors do not count the search.'] : []),
  ];
}
