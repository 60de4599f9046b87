import { loadDistributions } from '../calculation/load-distributions.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { gasConstant } from '../transport/gas-constant.ts';
import { formatNumber } from '../units/format-number.ts';
import { arrheniusChart } from './arrhenius-chart.ts';
import { conductivitySeries, type SeriesPoint, seriesReadings } from './conductivity-series.ts';
import { conductivityVogel, range, reference, type VogelForm } from './conductivity-vogel-1921.ts';
import { fitArrhenius } from './fit-arrhenius.ts';
import { fitVogel, type VogelFit } from './fit-vogel.ts';
import type { MeasuredFigure, MeasuredGroup } from './measured.ts';
import type { Measurement } from './measurement.ts';
import { outsideRange } from './outside-range.ts';

const forms: readonly VogelForm[] = ['A', 'A T^-1/2'];

/** The curve of Vogel, Tammann and Fulcher through a series, in both forms that are in use, with the limits of T0. */
export const vtf: Measurement = {
  topic: 'vtf',
  readings: seriesReadings,
  measure: async (rows) => {
    const { points, findings } = conductivitySeries(rows, 4);
    const head = {
      topic: 'vtf',
      title: 'Conductivity of chains in motion (Vogel, Tammann, Fulcher)',
      equations: ['sigma = A exp(-B / (T - T0))', 'sigma = A T^-1/2 exp(-B / (T - T0))'],
      references: [reference],
    };
    if (points.length === 0) return { ...head, groups: [], notes: [], findings };
    const { studentQuantile, fisherAbove } = await loadDistributions();
    const freedom = points.length - 3;
    const fits = forms.map((form) => fitVogel(points, form, studentQuantile(0.975, freedom)));
    const straight = fitArrhenius(points, 'ln sigma').line.residual;
    const [first] = fits;
    const gain = first && (straight - first.residual) / (first.residual / freedom);
    const chance = gain === undefined || !Number.isFinite(gain) ? 0 : fisherAbove(Math.max(0, gain), 1, freedom);
    return {
      ...head,
      groups: fits.map((fit) => groupOf(fit, points, chance)),
      notes: [
        'Least squares of ln sigma: every point counts by its share, not by its size.',
        ...outsideRange(
          points.map(({ temperature }) => temperature),
          range.temperature,
          'The form is that of chains above their glass transition; some of these temperatures are no range of a polymer.',
        ),
      ],
      findings: [...findings, ...(first ? judgeLimits(first, points) : [])],
      ...(first
        ? {
            chart: arrheniusChart(points, [
              {
                name: `T0 ${formatNumber(first.parameters.vanishing, { decimals: 0 })} K`,
                conductivityAt: (temperature) => conductivityVogel(temperature, first.parameters),
                from: points.at(-1)?.temperature ?? 0,
                to: points[0]?.temperature ?? 0,
              },
            ]),
          }
        : {}),
    };
  },
};

function groupOf(fit: VogelFit, points: readonly SeriesPoint[], chance: number): MeasuredGroup {
  const { parameters, logarithm, errors, limits, determination } = fit;
  const { form, pseudoActivation, vanishing } = parameters;
  const coldest = points[0]?.temperature ?? Number.NaN;
  const doubt = (error: number | undefined) => (error === undefined ? {} : { uncertainty: error });
  const figures: MeasuredFigure[] = [
    { name: 'B', unit: 'K', value: pseudoActivation, rounding: 0, ...doubt(errors?.pseudoActivation) },
    {
      ...{ name: 'B as an energy', unit: 'kJ/mol', of: 'R B: no activation energy', rounding: 0 },
      value: pseudoActivation * gasConstant,
      ...doubt(errors && errors.pseudoActivation * gasConstant),
    },
    {
      ...{ name: 'T0', unit: 'K', value: vanishing, rounding: 0 },
      ...doubt(errors?.vanishing),
      interval: { level: 0.95, least: limits.least ?? 0, most: limits.most ?? coldest },
    },
    {
      ...{ name: 'ln A', unit: '', of: form === 'A' ? 'A in S/cm' : 'A in S K^1/2/cm', rounding: 0 },
      value: logarithm - Math.log(100),
      ...doubt(errors?.logarithm),
    },
    { name: 'r2', unit: '', value: determination, rounding: 2e-5, of: `${points.length} points` },
    ...(form === 'A'
      ? [
          {
            name: 'p',
            unit: '',
            value: chance,
            rounding: chance / 20,
            of: 'chance that a straight line leaves so much more',
          },
        ]
      : []),
  ];
  return { name: `prefactor ${form}`, given: [], figures };
}

/** What the data leave open: T0 down to 0 K is a straight line, up to the coldest point a curve through that alone. */
function judgeLimits({ limits, parameters }: VogelFit, points: readonly SeriesPoint[]): Finding[] {
  const place = points[0]?.row.line === undefined ? { path: [] } : points[0].row.placeOf('temperature');
  const facts =
    limits.least === undefined
      ? { what: 'T0', bound: 'T0 = 0 K, a straight line in an Arrhenius plot, fits within the scatter as well' }
      : limits.most === undefined
        ? { what: 'T0', bound: 'T0 just below the coldest point fits within the scatter as well' }
        : parameters.pseudoActivation <= 0
          ? { what: 'B', bound: 'the conductivity falls with temperature' }
          : undefined;
  return facts === undefined ? [] : [{ code: 'vtf-undetermined', severity: 'warning', place, facts }];
}
