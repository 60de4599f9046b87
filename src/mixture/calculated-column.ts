import { compileColumns } from '../calculation/compile-columns.ts';
import { type ColumnCalculation, type ComputedColumn, type Coordinates, computeColumns } from './compute-columns.ts';

/** A column that a calculation gives, from what it is as plain data. */
export function calculatedColumn(source: ColumnCalculation): ComputedColumn {
  const { name, unit, shares, calculation, factor } = source;
  const run = compileColumns(calculation, calculation.varied, [calculation.wanted]);
  const compute = (coordinates: Coordinates, count: number, result: Float64Array): void => {
    const given = shares.map(() => new Float64Array(count));
    computeColumns(shares, coordinates, count, given);
    const own = result.subarray(0, count);
    run(given, [own]);
    for (let i = 0; i < count; i++) own[i] = (own[i] as number) * factor;
  };
  return { name, unit, source, compute };
}
