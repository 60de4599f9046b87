import type { Parsed, Span } from '../diagnostics/facts.ts';
import { toSI } from '../units/convert.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseNumber } from '../units/parse-number.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Unit } from '../units/unit.ts';
import { foldAlike, type Trouble } from './fold-alike.ts';
import { headingsFor, headingUnit } from './heading-unit.ts';
import type { Column, Table, TableFacts, TableProblem } from './table.ts';

interface Wanted {
  /** What the column measures; with `number`, cells and heading need no unit. */
  readonly measures: readonly DimensionName[];
  readonly sign?: 'above zero' | 'not below zero';
  /** An empty cell is a problem, unless it means that nothing was measured. */
  readonly empty?: 'allowed';
}

/**
 * A column of numbers, each in the unit of the heading or in one of its own: for every row of the table a quantity, in SI
 * and as written, or undefined where a problem says why or an empty cell is allowed.
 */
export function readNumbers(
  table: Table,
  column: Column,
  wanted: Wanted,
): { readonly quantities: readonly (Quantity | undefined)[]; readonly problems: readonly TableProblem[] } {
  const unit = headingUnit(column, wanted.measures);
  if (!unit.ok) {
    const problem = { ...unit.problem, place: table.placeOf(table.head, column) } as TableProblem;
    return { quantities: table.rows.map(() => undefined), problems: [problem] };
  }
  const troubles: Trouble[] = [];
  const quantities = table.rows.map((row) => {
    const text = row.cells[column.index] ?? '';
    if (text === '' && wanted.empty === 'allowed') return undefined;
    const read = readCell(text, unit.value, wanted.measures);
    const wrong = read.ok ? judgeSign(read.value, wanted) : wordTrouble(read.problem, text, column, wanted);
    if (read.ok && wrong === undefined) return read.value;
    const { code, facts = { column: column.heading, text, more: 0 }, span } = wrong ?? {};
    const at = code === 'column-unit-missing' ? { row: table.head } : { row, ...(span ? { part: span } : {}) };
    troubles.push({ code, facts, column, ...at } as Trouble);
    return undefined;
  });
  return { quantities, problems: foldAlike(troubles, table.placeOf) };
}

/** What is wrong with a cell; without facts of its own, the column's heading and the cell's text say it all. */
interface Wrong {
  readonly code: keyof TableFacts;
  readonly facts?: TableFacts[keyof TableFacts];
  readonly span?: Span;
}

/** A number in the unit of the heading, else one with a unit of its own, else one with an uncertainty alone. */
function readCell(text: string, unit: Unit | undefined, expected: readonly DimensionName[]): Parsed<Quantity> {
  if (unit === undefined) return parseQuantity(text, expected);
  const bare = parseNumber(text);
  if (bare.ok) {
    const { value: number, halfStep } = bare.value;
    const value = toSI(number, unit);
    const isHeld = Number.isFinite(value) && (value !== 0 || number === 0 || unit.offset !== undefined);
    if (isHeld) return { ok: true, value: { value, number, unit, halfStep, text } };
  }
  const own = parseQuantity(text, expected);
  return own.ok || own.problem.code !== 'bare-number' ? own : parseQuantity(`${text} ${unit.symbol}`, expected);
}

function judgeSign({ value }: Quantity, { sign }: Wanted): Wrong | undefined {
  if (sign === 'above zero' && value <= 0) return { code: 'cell-not-above-zero' };
  return sign === 'not below zero' && value < 0 ? { code: 'cell-below-zero' } : undefined;
}

function wordTrouble(
  problem: (Parsed<Quantity> & { ok: false })['problem'],
  text: string,
  column: Column,
  { measures }: Wanted,
): Wrong {
  const heading = column.heading;
  if (text === '') return { code: 'cell-empty', facts: { column: heading, more: 0 } };
  if (problem.code === 'bare-number') {
    const facts = { column: heading, examples: headingsFor(column, measures) };
    return { code: 'column-unit-missing', facts };
  }
  if (problem.code === 'decimal-comma') {
    return { code: 'cell-decimal-comma', facts: { column: heading, ...problem.facts, more: 0 } };
  }
  if (problem.code === 'unknown-unit' || problem.code === 'wrong-dimension') {
    return problem;
  }
  return { code: 'cell-not-a-number' };
}
