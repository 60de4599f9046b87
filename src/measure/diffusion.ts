import { comparePrinted } from './compare-printed.ts';
import { diffusivityHo, range, reference } from './diffusivity-ho-1980.ts';
import { areaReadings, electrodeArea } from './electrode-area.ts';
import { judgeTemperatures, temperatureReading } from './judge-temperatures.ts';
import { measureRows } from './measure-rows.ts';
import { outsideRange } from './outside-range.ts';
import { printedReading } from './printed-reading.ts';
import { propagate } from './propagate.ts';
import { readingMissing } from './reading-missing.ts';

/** The diffusion coefficient of lithium in an electrode by its Warburg line. */
export const diffusion = measureRows({
  topic: 'diffusion',
  title: 'Diffusion coefficient by the Warburg line',
  equations: ['D = (R T)^2 / (2 A^2 n^4 F^4 C^2 sigma^2)'],
  references: [reference],
  notes: [
    'It goes with the square of area and concentration: the area is that which the electrolyte wets, C that of Li in the electrode at this state of charge.',
  ],
  readings: [
    {
      name: 'coefficient',
      also: ['warburg coefficient', 'sigma'],
      description: "Warburg coefficient: slope of Z' against omega^-1/2",
      measures: ['warburg coefficient'],
      example: '100 ohm s^-1/2',
      isRequired: true,
    },
    ...areaReadings.filter(({ name }) => name !== 'membrane'),
    {
      name: 'electrons',
      also: ['n'],
      description: 'electrons per ion that diffuses',
      measures: ['number'],
      example: '1',
      isRequired: true,
    },
    {
      name: 'concentration',
      also: ['C'],
      description: 'of lithium in the electrode',
      measures: ['concentration'],
      example: '0.0228 mol/cm^3',
      isRequired: true,
    },
    { ...temperatureReading, isRequired: true },
    printedReading(['diffusivity'], '1.7e-15 cm^2/s'),
  ],
  measureRow: (row, of) => {
    const { area, findings } = electrodeArea(row);
    if (area === undefined) return { figures: [], findings: [readingMissing(row, 'diameter', '16 mm')] };
    const [temperature, electrons, concentration, coefficient] = [
      'temperature',
      'electrons',
      'concentration',
      'coefficient',
    ].map(of);
    if (!temperature || !electrons || !concentration || !coefficient) return { figures: [] };
    // A count is exact, and so, beside the rest, is a temperature.
    const exact = [
      { ...temperature, rounding: 0 },
      { ...electrons, rounding: 0 },
    ];
    const value = propagate([...exact, area, concentration, coefficient], (t = 0, n = 0, a = 0, c = 0, s = 0) =>
      diffusivityHo({ temperature: t, electrons: n, area: a, concentration: c, coefficient: s }),
    );
    const compared = comparePrinted({ name: 'diffusion coefficient', unit: 'cm^2/s', ...value }, row);
    return { figures: [compared.figure], findings: [...findings, ...compared.findings] };
  },
  measureAll: (rows) => ({
    findings: judgeTemperatures(rows),
    notes: outsideRange(
      rows.flatMap(({ values }) => values.get('temperature')?.value ?? []),
      range.temperature,
      'Electrodes are measured nearer to room temperature: check the unit of the temperature.',
    ),
  }),
});
