import type { Sheet } from '../weigh/sheet.ts';
import { round12 } from './round.ts';
import { hasBottles } from './say-bottle.ts';

const heads = (bottles: boolean, balances: boolean) => [
  'number',
  'name',
  'material',
  'part',
  // No "mass" where there are two: a table that is read by its heads stops, and nobody weighs the wrong one.
  ...(bottles ? ['to weigh / g', 'pure / g', 'assay / wt%', 'water / wt%', 'lot'] : ['mass / g']),
  ...(balances ? ['reading / g', 'uncertainty / mg', 'balance'] : []),
  'volume / mL',
  'in the vial / g',
  'wt% of total',
  'amount / mmol',
  'mmol of',
  'removed on drying',
  'then',
];

/** The sheet's reagents as CSV (RFC 4180, comma, dot, CRLF), a line each, at full precision. */
export function sheetCsv(sheet: Sheet): string {
  const bottles = hasBottles(sheet);
  const balances = sheet.weighing !== undefined;
  const rows = sheet.lines.flatMap((line) => {
    if (line.kind === 'action') return [];
    const figure = (value: number | undefined, factor: number): string =>
      value === undefined ? '' : String(round12(value * factor));
    return [
      [
        String(line.number ?? ''),
        line.name,
        line.material,
        line.part ?? '',
        ...(bottles
          ? [
              figure(line.weigh, 1e3),
              figure(line.mass, 1e3),
              figure(line.lot?.assay, 100),
              figure(line.lot?.water, 100),
              line.lot?.name ?? '',
            ]
          : [figure(line.mass, 1e3)]),
        ...(balances
          ? [
              figure(line.reading?.mass, 1e3),
              figure(line.reading?.uncertainty, 1e6),
              line.reading?.instrument.name ?? '',
            ]
          : []),
        figure(line.volume, 1e6),
        figure(line.cumulative, 1e3),
        figure(line.fraction, 100),
        figure(line.moles, 1e3),
        line.molesOf ?? '',
        line.removed ? 'yes' : 'no',
        line.after.join('; '),
      ],
    ];
  });
  return [heads(bottles, balances), ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** A field: quoted where it must be, and never a formula for the spreadsheet that opens it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
