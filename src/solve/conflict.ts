import type { Finding } from '../diagnostics/finding.ts';
import type { Equation } from '../recipe/formulation.ts';
import { formatNumber } from '../units/format-number.ts';
import { dot } from './coefficients.ts';
import { eliminate, invert } from './eliminate.ts';
import { sayStatement } from './say-statement.ts';

/** The rows of a system; the one without an equation only fixes a scale. */
export type Rows = readonly {
  readonly equation: Equation | undefined;
  readonly left: Float64Array;
  readonly right?: Float64Array;
  /** left − value × right */
  readonly coefficients: Float64Array;
  readonly constant: number;
}[];

/** Rows that agree to this or to their written precision say the same thing; a balance sees no more. */
const closest = 1e-3;
/** However many digits are written: no balance and no double behind a long calculation tells more apart. */
const finest = 1e-6;
/** Steps of arithmetic, roughly, before the smallest conflict found so far is taken: a quarter of a second. */
const mostWork = 2e7;

/** The smallest set of statements that cannot hold together, or undefined where all can. */
export function describeConflict(rows: Rows): Finding | undefined {
  const first = findConflict(rows);
  if (first === undefined) return undefined;
  const smallest = shrink(rows, first);
  const odd = smallest.odd;
  // As the recipe lists them.
  const others = smallest.others
    .flatMap((row) => row.equation ?? [])
    .toSorted((a, b) => (a.left.over[0] ?? 0) - (b.left.over[0] ?? 0));
  const equation = odd.equation;
  if (equation === undefined) return undefined;
  return {
    code: 'contradiction',
    severity: 'error',
    place: equation.place,
    related: others.map((other) => other.place),
    facts: {
      statements: others.map(sayStatement),
      quantity: quantityOf(equation),
      implied: inWords(equation, smallest.implied),
      stated: inWords(equation, equation.value, true),
      apart: sayApart(smallest.implied, equation.value),
    },
  };
}

interface Conflict {
  readonly odd: Rows[number];
  readonly others: readonly Rows[number][];
  readonly implied: number;
}

/** The first redundant row that the rows before it contradict, with the rows it depends on. */
function findConflict(rows: Rows): Conflict | undefined {
  const columns = rows[0]?.coefficients.length ?? 0;
  const { independent, redundant, loose } = eliminate(
    rows.map((row) => row.coefficients),
    columns,
  );
  if (redundant.length === 0) return undefined;
  const kept = independent.flatMap((at) => rows[at] ?? []);
  // Made square: an unknown that nothing fixes is set to its equal share, which no redundant row can notice.
  const units = loose.map((column): Rows[number] => {
    const unit = new Float64Array(columns);
    unit[column] = 1;
    return { equation: undefined, left: unit, coefficients: unit, constant: 1 / columns };
  });
  const completed = [...kept, ...units];
  const inverse = invert(completed.map((row) => row.coefficients));
  if (inverse === undefined) return undefined;
  const masses = new Float64Array(columns);
  inverse.forEach((line, i) => {
    masses[i] = completed.reduce((sum, row, k) => sum + (line[k] ?? 0) * row.constant, 0);
  });
  for (const at of redundant) {
    const odd = rows[at];
    if (!odd?.equation) continue;
    const implied = impliedValue(odd, masses);
    // Both sides nothing: whatever the number, it holds.
    if (Number.isNaN(implied)) continue;
    const weights = completed.map((_, k) =>
      odd.coefficients.reduce((sum, value, i) => sum + value * (inverse[i]?.[k] ?? 0), 0),
    );
    const size = Math.max(...weights.map((weight, k) => Math.abs(weight * rowSize(completed[k]))));
    const others = kept.filter((row, k) => Math.abs((weights[k] ?? 0) * rowSize(row)) > 1e-9 * size);
    const precision = Math.max(odd.equation.precision, ...others.map((row) => row.equation?.precision ?? 0));
    const allowed = Math.max(finest, Math.min(closest, precision));
    const isOff =
      odd.equation.value === 0 ? Math.abs(implied) > 1e-9 : Math.abs(implied / odd.equation.value - 1) > allowed;
    if (isOff) return { odd, others, implied };
  }
  return undefined;
}

/**
 * A circuit of the elimination is minimal; another may be smaller still. Small subsets are tried by size,
 * with `mostWork` in all, over as few unknowns as they tell apart.
 */
function shrink(rows: Rows, found: Conflict): Conflict {
  const scale = rows.filter((row) => row.equation === undefined);
  const stated = rows.filter((row) => row.equation !== undefined);
  const most = found.others.filter((row) => row.equation !== undefined).length;
  let left = mostWork;
  for (let size = 2; size <= most; size++) {
    for (const subset of subsets(stated, size)) {
      const some = [...scale, ...subset];
      left -= some.length * (rows[0]?.coefficients.length ?? 0) + 50 * some.length ** 3;
      if (left < 0) return found;
      const smaller = findConflict(merged(some));
      if (smaller === undefined) continue;
      const own = (row: Rows[number]) => some.find((one) => one.equation === row.equation) ?? row;
      return { ...smaller, odd: own(smaller.odd), others: smaller.others.map(own) };
    }
  }
  return found;
}

/** The rows over fewer unknowns: columns in which all of them have the same coefficients are one. */
function merged(rows: Rows): Rows {
  const columns = rows[0]?.coefficients.length ?? 0;
  const kinds = new Map<string, number>();
  for (let i = 0; i < columns; i++) {
    const key = rows.map((row) => `${row.left[i]} ${row.right?.[i] ?? ''}`).join(' ');
    if (!kinds.has(key)) kinds.set(key, i);
  }
  const picked = [...kinds.values()];
  const pick = (row: Float64Array): Float64Array => Float64Array.from(picked, (i) => row[i] ?? 0);
  return rows.map((row) => ({
    ...row,
    left: pick(row.left),
    ...(row.right ? { right: pick(row.right) } : {}),
    coefficients: pick(row.coefficients),
  }));
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of subsets(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
  }
}

function rowSize(row: Rows[number] | undefined): number {
  return row ? Math.max(...row.coefficients.map(Math.abs)) : 0;
}

/** What the statement's number would have to be for the row to hold at these masses; a sum that cancels is zero. */
function impliedValue({ left, right }: Rows[number], masses: Float64Array): number {
  return right ? sumOf(left, masses) / sumOf(right, masses) : dot(left, masses);
}

function sumOf(row: Float64Array, masses: Float64Array): number {
  const sum = dot(row, masses);
  const size = row.reduce((most, value, i) => Math.max(most, Math.abs(value * (masses[i] ?? 0))), 0);
  return Math.abs(sum) < 1e-13 * size ? 0 : sum;
}

function sayApart(implied: number, stated: number): string {
  if (!Number.isFinite(implied)) return 'no number';
  if (stated === 0) return '100 %';
  // How much more the larger is than the smaller, whichever of them was stated.
  const [less, more] = [Math.abs(implied), Math.abs(stated)].toSorted((a, b) => a - b);
  if (!less || implied * stated < 0) return '100 %';
  return `${formatNumber(100 * ((more ?? 0) / less - 1), { significant: 2 })} %`;
}

function quantityOf({ kind, owner, text }: Equation): string {
  return kind === 'ratio' ? text.slice(0, text.indexOf('=')).trim() : owner;
}

function inWords(equation: Equation, value: number, asStated = false): string {
  const { kind, text, left, right, bottle } = equation;
  if (asStated) return kind === 'ratio' ? text.slice(text.indexOf('=') + 1).trim() : text;
  if (!Number.isFinite(value)) return `a ${kind} of nothing`;
  const number = (scaled: number): string => formatNumber(scaled, { significant: 5 });
  if (kind === 'brought') return `${number(value)} times what is brought`;
  if (kind === 'share') {
    const unit = { mass: 'wt%', volume: 'vol%' }[left.measure as 'mass' | 'volume'] ?? 'mol%';
    return `${number(value * 100)} ${unit}`;
  }
  if (right !== undefined) return number(value);
  // As it would be weighed or measured, beside the author's amount that it is held against.
  const measure = bottle?.measure ?? left.measure;
  const amount = value / (bottle?.holds ?? 1);
  if (measure === 'mass') return `${number(amount * 1e3)} g`;
  return measure === 'volume' ? `${number(amount * 1e6)} mL` : `${number(amount * 1e3)} mmol`;
}
