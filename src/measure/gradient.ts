import type { Finding } from '../diagnostics/finding.ts';
import type { Reading, Readings } from '../recipe/reading.ts';
import { concentrationDifference } from '../transport/concentration-difference.ts';
import { concentrationProfile } from '../transport/concentration-profile.ts';
import { diffusionTime } from '../transport/diffusion-time.ts';
import { limitingCurrentDensity } from '../transport/limiting-current-density.ts';
import { relaxationTime } from '../transport/relaxation-time.ts';
import type { Salt } from '../transport/salt.ts';
import { sandTime } from '../transport/sand-time.ts';
import { steadyStateTime } from '../transport/steady-state-time.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import { diffusivitiesNernst, range, reference, totalDiffusivity } from './diffusivity-nernst-1888.ts';
import type { Estimate } from './estimate.ts';
import { judgeTemperatures, temperatureReading } from './judge-temperatures.ts';
import { measureRows, type RowMeasured } from './measure-rows.ts';
import type { MeasuredChart, MeasuredFigure } from './measured.ts';
import { outsideRange } from './outside-range.ts';
import { propagate } from './propagate.ts';
import { readingMissing } from './reading-missing.ts';

/** The share of the steady difference that is still to come when it is called steady. */
const missing = 0.05;

const readings: readonly Reading[] = [
  {
    name: 'current density',
    also: ['i', 'current'],
    description: 'current per area',
    measures: ['current density'],
    example: '0.3 mA/cm^2',
    isRequired: true,
  },
  {
    name: 'thickness',
    also: ['L'],
    description: 'thickness of the electrolyte',
    measures: ['length'],
    example: '37.5 um',
    isRequired: true,
  },
  {
    name: 'concentration',
    also: ['c0', 'c'],
    description: 'of the salt at rest',
    measures: ['concentration'],
    example: '1 M',
    isRequired: true,
  },
  {
    name: 'transference',
    also: ['t+', 'transference number'],
    description: 'transference number of Li+',
    measures: ['number'],
    example: '0.3',
    sign: 'any',
    isRequired: true,
  },
  {
    name: 'salt diffusion',
    also: ['ambipolar diffusion', 'D'],
    description: 'diffusion coefficient of the salt, ambipolar',
    measures: ['diffusivity'],
    example: '6.6e-10 cm^2/s',
  },
  {
    name: 'lithium diffusion',
    also: ['D+', 'self diffusion'],
    description: 'or that of Li+ by itself, as NMR has it',
    measures: ['diffusivity'],
    example: '3e-8 cm^2/s',
  },
  {
    name: 'conductivity',
    also: ['sigma'],
    description: 'or the conductivity: both ions by Nernst and Einstein',
    measures: ['conductivity'],
    example: '5.62e-4 S/cm',
  },
  { ...temperatureReading, description: 'temperature, where a conductivity is given' },
];

/** The gradient that a steady current keeps up in a layer with one dissolved salt. */
export const gradient = measureRows({
  topic: 'gradient',
  title: 'Concentration gradient at a steady current',
  equations: ['dc = i L (1 - t+) / (F D)', 'i_lim = 2 F D c / (L (1 - t+))', 'D = 2 D+ D- / (D+ + D-)'],
  references: [
    'Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004; Brissot et al., J. Power Sources 81-82 (1999) 925',
    reference,
  ],
  readings,
  notes: ['D is that of the salt, both ions together; the other two lead to it only in an ideal dilute salt.'],
  measureRow,
  measureAll: (rows) => ({
    findings: judgeTemperatures(rows),
    notes: outsideRange(
      rows.flatMap(({ values }) => values.get('concentration')?.value ?? []),
      range.concentration,
      'Above some 0.1 M ions pair and drag on one another: of the three coefficients only the one that was measured is right.',
    ),
    ...chartOf(rows),
  }),
});

function measureRow(row: Readings, of: (name: string) => Estimate | undefined): RowMeasured {
  const [current, thickness, concentration] = [of('current density'), of('thickness'), of('concentration')];
  const transference = of('transference');
  if (!current || !thickness || !concentration || !transference) return { figures: [] };
  const known = sources.find((source) => source.needs.every((name) => row.values.has(name)));
  if (known === undefined) {
    const hot = row.values.has('conductivity');
    return { figures: [], findings: [readingMissing(row, ...(hot ? temperatureLacks : diffusionLacks))] };
  }
  const isPossible = known.of === 'salt' ? transference.value <= 1 : transference.value > 0 && transference.value < 1;
  if (!isPossible) {
    const facts = { value: sayEstimate(transference, '') };
    const place = row.placeOf('transference');
    return { figures: [], findings: [{ code: 'transference-outside', severity: 'error', place, facts }] };
  }
  const inputs = [concentration, transference, thickness, current, ...known.needs.flatMap((name) => of(name) ?? [])];
  const diffusivities = (c: number, t: number, more: readonly number[]) =>
    diffusivitiesNernst({ of: known.of, value: known.value(more, c) }, t);
  const follow = (formula: (salt: Salt, thickness: number, current: number) => number | undefined) =>
    propagate(inputs, (c = 0, t = 0, l = 0, i = 0, ...more) => {
      // Where the salt's own is stated, no share of the ions comes in.
      const diffusivity = known.of === 'salt' ? known.value(more, c) : diffusivities(c, t, more).salt;
      return formula({ diffusivity, concentration: c, transference: t }, l, i) ?? Number.POSITIVE_INFINITY;
    });
  const limit = follow((salt, l) => limitingCurrentDensity(salt, l));
  const isAbove = current.value > limit.value;
  const sand = isAbove ? follow((salt, _, i) => sandTime(salt, i)) : undefined;
  const single = (name: 'lithium' | 'total') =>
    propagate(inputs, (c = 0, t = 0, _l, _i, ...more) => diffusivities(c, t, more)[name]);
  const others: MeasuredFigure[] = [
    { name: 'D of Li+', unit: 'cm^2/s', of: 'self, if dilute and ideal', ...single('lithium') },
    { name: 'D of both ions', unit: 'cm^2/s', of: 'sum, Nernst-Einstein, likewise', ...single('total') },
  ];
  const figures: MeasuredFigure[] = [
    { name: 'D of the salt', unit: 'cm^2/s', of: 'ambipolar', ...follow(({ diffusivity }) => diffusivity) },
    ...others.filter(({ value }) => Number.isFinite(value)),
    {
      ...{ name: 'concentration difference', unit: 'M', of: 'stripping less plating side, steady' },
      ...follow(concentrationDifference),
    },
    ...(Number.isFinite(limit.value)
      ? [
          { name: 'limiting current', unit: 'mA/cm^2', ...limit },
          {
            ...{ name: 'current / limit', unit: '' },
            ...follow((salt, l, i) => i / (limitingCurrentDensity(salt, l) ?? Number.POSITIVE_INFINITY)),
          },
        ]
      : []),
    { name: 'diffusion time', unit: 's', of: 'L^2 / D', ...follow((salt, l) => diffusionTime(salt.diffusivity, l)) },
    sand
      ? { name: "Sand's time", unit: 's', of: 'until the plating side is empty', ...sand }
      : {
          ...{ name: 'time to 95 %', unit: 's', of: 'of the steady difference' },
          ...follow((salt, l) => steadyStateTime(salt.diffusivity, l, missing)),
        },
  ];
  return { figures, findings: sand ? [aboveLimit(row, current, limit, sand)] : [] };
}

/** What a diffusion coefficient is known by, the salt's own first. */
const sources = [
  { of: 'salt', needs: ['salt diffusion'], value: ([d = Number.NaN]: readonly number[], _c: number) => d },
  { of: 'lithium', needs: ['lithium diffusion'], value: ([d = Number.NaN]: readonly number[], _c: number) => d },
  {
    of: 'total',
    needs: ['conductivity', 'temperature'],
    value: ([sigma = Number.NaN, t = Number.NaN]: readonly number[], c: number) => totalDiffusivity(sigma, c, t),
  },
] as const;
const diffusionLacks: readonly [string, string] = ['salt diffusion', '6.6e-10 cm^2/s'];
const temperatureLacks: readonly [string, string] = ['temperature', '25 degC'];

function aboveLimit(row: Readings, current: Estimate, limit: Estimate, sand: Estimate): Finding {
  const facts = {
    layer: 'the electrolyte',
    current: sayEstimate(current, 'mA/cm^2'),
    limit: sayEstimate(limit, 'mA/cm^2'),
    time: Number.isFinite(sand.value) ? sayEstimate(sand, 's') : '',
  };
  return { code: 'current-above-limit', severity: 'error', place: row.placeOf('current density'), facts };
}

/** The profile across the layer as it builds up, of the first row whose current can be kept. */
function chartOf(rows: readonly Readings[]): { readonly chart?: MeasuredChart } {
  const drawn = rows.flatMap((row) => saltOf(row) ?? []);
  const [first] = drawn;
  if (first === undefined || rows.length > 1) return {};
  const { salt, thickness, current } = first;
  const tau = relaxationTime(salt.diffusivity, thickness);
  const times = [0.1, 0.5, 1, Number.POSITIVE_INFINITY].map((share) => share * tau);
  return {
    chart: {
      x: { label: 'Depth, from the stripping electrode', unit: 'um' },
      y: { label: 'Salt concentration', unit: 'M' },
      series: times.map((time) => ({
        name: Number.isFinite(time) ? `after ${formatNumber(time, { significant: 2 })} s` : 'steady',
        isMeasured: false,
        points: Array.from({ length: 51 }, (_, i) => {
          const depth = i / 50;
          const own = concentrationProfile(salt, thickness, current, depth, time);
          return [fromSI(depth * thickness, 'um'), fromSI(own, 'M')] as const;
        }),
      })),
    },
  };
}

function saltOf({ values }: Readings) {
  const value = (name: string) => values.get(name)?.value ?? Number.NaN;
  const known = sources.find((source) => source.needs.every((name) => values.has(name)));
  if (known === undefined) return undefined;
  const [concentration, transference] = [value('concentration'), value('transference')];
  const own = known.value([...known.needs].map(value), concentration);
  const diffusivity = known.of === 'salt' ? own : diffusivitiesNernst({ of: known.of, value: own }, transference).salt;
  if (!(diffusivity > 0) || !(transference <= 1)) return undefined;
  const salt = { diffusivity, concentration, transference };
  const [thickness, current] = [value('thickness'), value('current density')];
  const limit = limitingCurrentDensity(salt, thickness) ?? Number.POSITIVE_INFINITY;
  return current < limit ? { salt, thickness, current } : undefined;
}
