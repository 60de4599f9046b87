import type { Sheet } from '../weigh/sheet.ts';
import { round12 } from './round.ts';

const heads = [
  'number',
  'name',
  'material',
  'part',
  'mass / g',
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
        figure(line.mass, 1e3),
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
  return [heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** A field: quoted where it must be, and never a formula for the spreadsheet that opens it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
