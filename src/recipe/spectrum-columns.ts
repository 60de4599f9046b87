import type { SpectrumLayout } from './spectrum-layout.ts';
import type { Column, Table, TableProblem } from './table.ts';

/** A column of a spectrum with its unit; `isNegated` where its heading says that what it holds is the negative. */
export interface SpectrumColumn {
  readonly column: Column;
  readonly isNegated: boolean;
}

/** Where a spectrum stands in its table: by its parts, or by size and angle. */
interface SpectrumColumns {
  readonly frequency: SpectrumColumn;
  readonly parts:
    | { readonly real: SpectrumColumn; readonly imaginary: SpectrumColumn }
    | { readonly size: SpectrumColumn; readonly phase: SpectrumColumn };
}

type Found =
  | { readonly ok: true; readonly value: SpectrumColumns }
  | { readonly ok: false; readonly problems: readonly TableProblem[] };

const meanings = {
  frequency: ['freq', 'frequency', 'f'],
  real: ["z'", 'zreal', 'zre', 're(z)', 'rez', 'real', 're', "z'(a)", 'realz', 'real(z)', 'z1', 're{z}'],
  imaginary: ["z''", 'zimag', 'zim', 'im(z)', 'imz', 'imag', 'im', "z''(b)", 'imagz', 'imag(z)', 'imaginary', 'z2'],
  size: ['|z|', 'zmod', 'mod(z)', 'modulus', 'magnitude', 'zabs', 'abs(z)', 'modz', 'z', 'impedance'],
  phase: ['phase', 'phase(z)', 'zphz', 'theta', 'phi', 'angle', 'phaseangle', 'phz', 'arg(z)'],
} as const;

type Meaning = keyof typeof meanings;

/** The columns of a spectrum; those of an instrument's file have the units that its program writes. */
export function spectrumColumns(table: Table, { format, units }: SpectrumLayout): Found {
  const known = table.columns.flatMap((column) => {
    const read = readHeading(column);
    return read ? [{ ...read, column: withUnit(column, read, units[column.index], format !== 'CSV') }] : [];
  });
  const problems: TableProblem[] = [];
  const find = (meaning: Meaning, isNeeded: boolean): SpectrumColumn | undefined => {
    const [first, second] = known.filter((one) => one.meaning === meaning);
    if (first && second && first.column.heading !== second.column.heading) {
      const facts = { heading: second.column.heading, names: [first.column.heading, second.column.heading] };
      problems.push({ code: 'column-duplicate', facts, place: table.placeOf(table.head, second.column) });
    }
    if (first === undefined && isNeeded) problems.push(missing(table, meaning));
    return first;
  };
  const frequency = find('frequency', true);
  const [size, phase] = [find('size', false), find('phase', false)];
  const hasParts = known.some(({ meaning }) => meaning === 'real' || meaning === 'imaginary');
  const isPolar = !hasParts && (size !== undefined || phase !== undefined);
  const [real, imaginary] = [find('real', !isPolar), find('imaginary', !isPolar)];
  if (isPolar && size === undefined) problems.push(missing(table, 'size'));
  if (isPolar && phase === undefined) problems.push(missing(table, 'phase'));
  // Of instruments, what is not used does no harm.
  const told = problems.filter(({ code }) => code !== 'column-duplicate' || format === 'CSV');
  if (frequency && real && imaginary && told.length === 0) {
    return { ok: true, value: { frequency, parts: { real, imaginary } } };
  }
  if (frequency && size && phase && told.length === 0)
    return { ok: true, value: { frequency, parts: { size, phase } } };
  return { ok: false, problems: told };
}

function missing(table: Table, meaning: Meaning): TableProblem {
  const names = meanings[meaning].slice(0, 4);
  const known = table.columns.map(({ name }) => name);
  return { code: 'column-missing', facts: { names, known, nearest: [] }, place: table.placeOf(table.head) };
}

interface Heading {
  readonly meaning: Meaning;
  readonly isNegated: boolean;
  readonly unit?: string;
}

/** `-Im(Z)/Ohm`, `Z''(b)`, `-Z'' (ohm)`, `Freq(Hz)`, `Phase of Z (deg)`: what it means, its sign and its unit. */
function readHeading({ heading }: Column): Heading | undefined {
  const plain = heading
    .normalize('NFKC')
    .replaceAll(/[\u2032\u2019\u00b4`]/g, "'")
    .replaceAll(/["\u2033\u201d]/g, "''")
    .replaceAll(/[\u2212\u2013\u2014\u2010]/g, '-')
    .replaceAll(/\s+of\s+z/gi, '(z)')
    .trim();
  for (const { name, unit } of readings(plain)) {
    const folded = name.toLowerCase().replaceAll(/[\s_.]/g, '');
    const isNegated = /^(-|minus|neg)/.test(folded);
    const own = folded.replace(/^(-|minus|negative|neg)/, '').replace(/^\((.*)\)$/, '$1');
    const meaning = (Object.keys(meanings) as Meaning[]).find((one) =>
      (meanings[one] as readonly string[]).includes(own),
    );
    if (meaning) return { meaning, isNegated, ...(unit === undefined ? {} : { unit }) };
  }
  return undefined;
}

/** A heading may be all name, or a name and a unit behind a bracket, a solidus or a comma. */
function readings(heading: string): { readonly name: string; readonly unit?: string }[] {
  const cut = /^(.*\S)\s*(?:\(([^()]+)\)|\[([^[\]]+)\])$/.exec(heading);
  const solidus = /^(.*\S)\s*\/\s*([^/]+)$/.exec(heading);
  return [
    { name: heading },
    ...(cut ? [{ name: cut[1] ?? '', unit: (cut[2] ?? cut[3] ?? '').trim() }] : []),
    ...(solidus ? [{ name: solidus[1] ?? '', unit: (solidus[2] ?? '').trim() }] : []),
  ];
}

/** In an instrument's file a heading without a unit has the one that its program always writes. */
function withUnit(
  column: Column,
  { meaning, unit }: Heading,
  below: string | undefined,
  isInstrument: boolean,
): Column {
  const usual = meaning === 'frequency' ? 'Hz' : meaning === 'phase' ? 'deg' : 'ohm';
  const own = (below === '' ? undefined : below) ?? unit ?? (isInstrument ? usual : undefined);
  const { name, heading, index } = column;
  if (own === undefined) return { name, heading, index };
  // "Ohm" and "Ohms" are how programs spell it.
  return { name, heading, index, unit: own.replace(/^([kM]?)ohms?$/i, (_, prefix: string) => `${prefix}ohm`) };
}
