import type { Finding } from '../diagnostics/finding.ts';
import type { Reading, Readings } from '../recipe/reading.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import { comparePrinted } from './compare-printed.ts';
import type { Estimate } from './estimate.ts';
import { estimateOf } from './estimate-of.ts';
import { fusionEnthalpies, type Melting } from './fusion-enthalpies.ts';
import { measureRows, type RowMeasured } from './measure-rows.ts';
import type { MeasuredFigure } from './measured.ts';
import type { Measurement } from './measurement.ts';
import { printedReading } from './printed-reading.ts';
import { propagate } from './propagate.ts';
import { readingMissing } from './reading-missing.ts';

/** What a crystallinity is read from. */
export const crystallinityReadings: readonly Reading[] = [
  {
    name: 'enthalpy',
    also: ['dHm', 'melting enthalpy', 'heat of fusion'],
    description: 'melting enthalpy per gram of the whole sample',
    measures: ['specific enthalpy'],
    example: '61.5 J/g',
  },
  {
    name: 'polymer fraction',
    also: ['w', 'polymer'],
    description: 'share of the crystallising polymer in the sample, without salt and filler',
    measures: ['number', 'fraction'],
    example: '60 wt%',
    isRequired: true,
  },
  {
    name: 'full enthalpy',
    also: ['dH100', 'enthalpy of the crystal'],
    description: 'melting enthalpy of the crystal, where no --melting names it',
    measures: ['specific enthalpy'],
    example: '139.3 J/g',
  },
  {
    name: 'neat',
    also: ['neat crystallinity'],
    description: 'crystallinity of the polymer by itself, to compare with',
    measures: ['number', 'fraction'],
    example: '41.33 %',
  },
  {
    name: 'multiplied',
    also: ['multiplied crystallinity'],
    description: 'instead of the enthalpy: a crystallinity that was multiplied by the fraction',
    measures: ['number', 'fraction'],
    example: '26.48 %',
  },
  printedReading(['number', 'fraction'], '26.48 %'),
];

/** The crystallinity of a polymer by its melting peak, per gram of that polymer; `melting` names its crystal. */
export function crystallinity(melting?: Melting): Measurement {
  const known = melting && fusionEnthalpies[melting];
  const read = known && parseQuantity(known.text, ['specific enthalpy']);
  const full = read?.ok ? estimateOf(read.value) : undefined;
  return measureRows({
    topic: 'crystallinity',
    title: 'Crystallinity by DSC',
    equations: ['chi = dHm / (w dH100)'],
    references: [
      'share of the polymer that is crystalline: ISO 11357-3; w is the mass fraction of the polymer',
      ...(melting && known ? [`${melting}: ${known.text}, ${known.source}`] : []),
    ],
    readings: crystallinityReadings,
    measureRow: (row, of) => measureRow(row, of, row.values.has('full enthalpy') ? of('full enthalpy') : full),
  });
}

function measureRow(
  row: Readings,
  of: (name: string) => Estimate | undefined,
  full: Estimate | undefined,
): RowMeasured {
  const [stated, fraction, multiplied, neat] = [of('enthalpy'), of('polymer fraction'), of('multiplied'), of('neat')];
  if (full === undefined) return { figures: [], findings: [readingMissing(row, 'full enthalpy', '139.3 J/g')] };
  if (fraction === undefined) return { figures: [] };
  if (fraction.value > 1) return { figures: [], findings: [shareAbove(row, 'polymer fraction', fraction)] };
  const enthalpy =
    stated ?? (multiplied && propagate([multiplied, full, fraction], (x = 0, h = 0, w = 0) => (x * h) / w));
  if (enthalpy === undefined) return { figures: [], findings: [readingMissing(row, 'enthalpy', '61.5 J/g')] };
  const value = stated
    ? propagate([stated, full, fraction], (m = 0, h = 0, w = 0) => m / (w * h))
    : propagate([multiplied ?? enthalpy, fraction], (x = 0, w = 0) => x / w ** 2);
  const slip = stated
    ? propagate([stated, full, fraction], (m = 0, h = 0, w = 0) => (m * w) / h)
    : (multiplied ?? enthalpy);
  const own: MeasuredFigure = { name: 'crystallinity', unit: '%', of: 'of the polymer', ...value };
  const { figure, findings } = comparePrinted(own, row);
  const isWhole = fraction.value === 1;
  const figures: MeasuredFigure[] = [
    figure,
    ...(stated ? [] : [{ name: 'enthalpy', unit: 'J/g', of: 'behind the multiplied value', ...enthalpy }]),
    ...(isWhole
      ? []
      : [
          {
            name: 'of the sample',
            unit: '%',
            of: 'crystals per gram of all',
            ...propagate([enthalpy, full], (m = 0, h = 0) => m / h),
          },
          { name: 'multiplied instead', unit: '%', of: 'wrong: counts the filler twice', ...slip },
        ]),
    ...(neat && !isWhole ? dilution(neat, fraction, full, value) : []),
  ];
  const isMultiplied = !isWhole && (multiplied !== undefined || (findings.length > 0 && agrees(slip, row)));
  return {
    figures,
    findings: [
      ...(value.value > 1 ? [shareAbove(row, stated ? 'enthalpy' : 'multiplied', value)] : []),
      ...(isMultiplied ? [multipliedFound(row, value, slip)] : findings),
    ],
  };
}

/** What would be if the filler did nothing but take room. */
function dilution(neat: Estimate, fraction: Estimate, full: Estimate, value: Estimate): MeasuredFigure[] {
  return [
    {
      ...{ name: 'enthalpy by dilution', unit: 'J/g', of: 'of as much neat polymer' },
      ...propagate([neat, fraction, full], (x = 0, w = 0, h = 0) => x * w * h),
    },
    {
      name: 'beside neat',
      unit: '%',
      of: 'change of the crystallinity',
      ...propagate([value, neat], (x = 0, n = 0) => x / n - 1),
    },
  ];
}

function agrees(slip: Estimate, row: Readings): boolean {
  return comparePrinted({ name: 'crystallinity', unit: '%', ...slip }, row).findings.length === 0;
}

function multipliedFound(row: Readings, value: Estimate, slip: Estimate): Finding {
  const facts = { multiplied: sayEstimate(slip, '%'), divided: sayEstimate(value, '%') };
  const place = row.placeOf(row.values.has('multiplied') ? 'multiplied' : 'printed');
  return { code: 'crystallinity-multiplied', severity: 'warning', place, facts };
}

function shareAbove(row: Readings, name: string, value: Estimate): Finding {
  const facts = { what: name === 'polymer fraction' ? name : 'crystallinity', value: sayEstimate(value, '%') };
  return { code: 'share-above-whole', severity: 'error', place: row.placeOf(name), facts };
}
