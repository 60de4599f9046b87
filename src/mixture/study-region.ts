import type { Finding } from '../diagnostics/finding.ts';
import { targetOf } from '../recipe/resolve-target.ts';
import type { Constraint, StudyRecipe } from '../recipe/study-recipe.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { sameDimension } from '../units/dimension.ts';
import type { Quantity } from '../units/quantity.ts';
import { type Conflict, conflictingRows } from './conflicting-rows.ts';
import { divide, multiply, type Rational, rationalOf, subtract } from './rational.ts';
import type { LinearRow, Region } from './region.ts';
import { simplestRational } from './simplest-rational.ts';
import { formsOf, type StudySpace } from './study-space.ts';

export interface PlannedRegion {
  readonly region?: Region;
  readonly findings: readonly Finding[];
}

const minus = rationalOf(-1n);
const zero = rationalOf(0n);

/**
 * The region of a study: the bounds of its shares exactly as written, and every constraint as a linear inequality.
 *
 * A quantity is a quotient of two linear forms, so that `O/Li >= 8` is O - 8 Li >= 0.
 */
export function planRegion(space: StudySpace): PlannedRegion {
  const { study, names } = space;
  const findings: Finding[] = [];
  const rows: LinearRow[] = study.varied.flatMap(({ bounds, name }, k) => [
    ...(bounds.most === undefined ? [] : [boundRow(names.length, k, bounds.most, false, name)]),
    ...(bounds.least === undefined ? [] : [boundRow(names.length, k, bounds.least, true, name)]),
  ]);
  for (const constraint of study.keep) {
    const read = constraintRows(space, constraint);
    if ('code' in read) findings.push(read);
    else rows.push(...read);
  }
  if (findings.length > 0) return { findings };
  const region = { names, rows };
  const conflict = conflictingRows(region);
  return conflict ? { findings: [regionEmpty(study, rows, conflict)] } : { region, findings };
}

function regionEmpty({ file }: StudyRecipe, rows: readonly LinearRow[], conflict: Conflict): Finding {
  const bounds = conflict.rows.map(({ row }) => rows[row]?.label ?? '');
  return { code: 'region-empty', severity: 'error', place: { file, path: ['vary'], at: 'key' }, facts: { bounds } };
}

function boundRow(q: number, k: number, text: string, isLeast: boolean, name: string): LinearRow {
  const bound = exactShare(text);
  const one = isLeast ? minus : rationalOf(1n);
  return {
    coefficients: Array.from({ length: q }, (_, i) => (i === k ? one : zero)),
    bound: multiply(bound, one),
    label: `${name} ${isLeast ? '>=' : '<='} ${text.replace(/\/100$/, ' %')}`,
  };
}

/** `30/100` as 3/10. */
function exactShare(text: string): Rational {
  const [top = '', bottom = '1'] = text.split('/');
  return divide(rationalOf(top), rationalOf(bottom));
}

function constraintRows(space: StudySpace, constraint: Constraint): LinearRow[] | Finding {
  const { phrase, least, most, text, path } = constraint;
  const place = { file: space.study.file, path };
  const target = targetOf(phrase, space.formulation);
  if (!target.ok) return { ...target.problem, severity: 'error', place } as Finding;
  const sides = [...(least ? [{ bound: least, sign: -1 }] : []), ...(most ? [{ bound: most, sign: 1 }] : [])];
  try {
    const { top, bottom = new Float64Array(top.length).fill(1) } = formsOf(space, target.value);
    if (target.value.kind === 'sum')
      return wrong(text, 'a share, a ratio or a density; an amount depends on the batch', place);
    const isDensity = target.value.top.measure === 'mass' && target.value.bottom.measure === 'volume';
    for (const { bound } of sides) {
      const fits = isDensity ? isDensityUnit(bound) : sameDimension(bound.unit.dimension, [0, 0, 0, 0, 0, 0]);
      if (!fits) return wrong(text, isDensity ? 'a density such as 1.2 g/cm^3' : 'a share or a bare number', place);
    }
    return sides.map(({ bound, sign }): LinearRow => {
      // Forms are doubles, exact as they are; the bound is the decimal that was written.
      const value = isDensity ? rationalOf(bound.value) : exactBound(bound);
      const coefficients = Array.from(top, (above, k) => {
        const below = multiply(value, exactForm(bottom[k] ?? 0));
        const row = subtract(exactForm(above), below);
        return sign === 1 ? row : multiply(row, minus);
      });
      return { coefficients, bound: zero, label: text };
    });
  } catch (error) {
    if (!(error instanceof MissingFigure)) throw error;
    const facts = { material: error.material.id, property: error.property, why: `"${text}"` };
    return { code: 'property-missing', severity: 'error', place, facts };
  }
}

/** A form's double as the simple number it stands for: 1/4 for 0.24999999999999997, or a bound said twice cuts twice. */
function exactForm(value: number): Rational {
  return value === 0 ? zero : simplestRational(value, 1e-12);
}

/** 25 wt% is 1/4, 8 is 8: what was written, not the double next to it. */
function exactBound({ number, unit }: Quantity): Rational {
  const [top, bottom] = unit.ratio;
  return multiply(rationalOf(String(number)), divide(rationalOf(String(top)), rationalOf(String(bottom))));
}

function isDensityUnit({ unit }: Quantity): boolean {
  return sameDimension(unit.dimension, [1, -3, 0, 0, 0, 0]);
}

function wrong(text: string, expected: string, place: Finding['place']): Finding {
  return { code: 'wrong-value', severity: 'error', place, facts: { expected, found: `"${text}"` } };
}
