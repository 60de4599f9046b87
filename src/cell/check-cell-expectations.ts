import type { Figure } from '../calculation/calculation.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { coatingFigures } from '../recipe/read-expectation.ts';
import type { Expectation } from '../recipe/recipe.ts';
import { type Checked, judgeExpectation, unknownExpectation } from '../solve/judge-expectation.ts';
import { unitNamed } from '../units/convert.ts';
import { type Dimension, sameDimension } from '../units/dimension.ts';
import { unitless } from '../units/unit.ts';
import { type CellFigure, levels } from './cell-plan.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';
import type { EvaluatedElectrode } from './evaluate-electrode.ts';

/** Computes every expectation of a cell and holds it against what is stated. */
export function checkCellExpectations(cell: EvaluatedCell): Checked[] {
  const { figures, open, formulation } = cell.plan;
  const { expect, file } = formulation.recipe;
  const asked = { figures, open, file, amountOf: cell.amountOf };
  return expect.map((expectation) => check(expectation, asked));
}

/** The same for what a mixture asks of its coating. */
export function checkElectrodeExpectations(electrode: EvaluatedElectrode): Checked[] {
  const { figures, composition, amountOf } = electrode;
  const { recipe } = composition.formulation;
  const asked = { figures, open: new Map<string, readonly string[]>(), file: recipe.file, amountOf };
  return recipe.expect.filter((one) => coatingFigures.has(one.phrase)).map((one) => check(one, asked));
}

interface Asked {
  readonly figures: ReadonlyMap<string, CellFigure>;
  readonly open: ReadonlyMap<string, readonly string[]>;
  readonly file: string;
  amountOf(figure: Figure): number | undefined;
}

/** Of the unit that a figure is printed in; a bare number has none. */
function dimensionOf(unit: string): Dimension {
  return unit === '' ? unitless.dimension : unitNamed(unit).dimension;
}

function check(expectation: Expectation, { figures, open, file, amountOf }: Asked): Checked {
  const { phrase, stated, path } = expectation;
  const known = figures.get(phrase);
  if (known === undefined) {
    if (phrase === 'Wh/kg' || phrase === 'Wh/L') {
      const facts = {
        lacks: `"${phrase}" names no level`,
        remedies: levels
          .filter((level) => figures.has(`${phrase} at ${level}`))
          .map((level) => `"${phrase} at ${level}"`),
      };
      return {
        expectation,
        outcome: 'unknown',
        finding: { code: 'energy-basis-missing', severity: 'warning', place: { file, path, at: 'key' }, facts },
      };
    }
    const needs = [...open].flatMap(([, wants]) => wants);
    const close = nearest(phrase, [...figures.keys()]);
    const why = close.length === 0 && needs.length > 0 ? `does not follow; state ${needs.join(' or ')}` : '';
    return unknownExpectation(expectation, file, why, close.length > 0 ? close : [...figures.keys()].slice(0, 8));
  }
  if (!sameDimension(stated.unit.dimension, dimensionOf(known.unit))) {
    return unknownExpectation(expectation, file, `cannot be ${stated.text}: it is in ${known.unit || 'a bare number'}`);
  }
  const value = amountOf(known.figure);
  return value === undefined
    ? unknownExpectation(expectation, file, 'has no value: it divides by nothing')
    : judgeExpectation(expectation, value, file);
}
