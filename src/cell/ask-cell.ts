import type { Figure } from '../calculation/calculation.ts';
import type { Parsed } from '../diagnostics/facts.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { fromSI, unitNamed } from '../units/convert.ts';
import { sameDimension } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { unitless } from '../units/unit.ts';
import { type CellFigure, type CellPlan, levels } from './cell-plan.ts';
import { thicknessNeeds } from './thickness-needs.ts';

/** A stated figure that can be varied or solved for. */
export interface Variable {
  readonly name: string;
  readonly figure: Figure;
  /** SI, as stated. */
  readonly value: number;
  /** Unit of its statement. */
  readonly unit: string;
  /** `LFP` for a loading of LFP. */
  readonly of?: string;
  /** The greatest value that makes sense, SI: 1 for a share, a little less for a porosity; absent where there is none. */
  readonly most?: number;
}

/** A stated figure by its path, such as `separator.thickness` or `cathode.loading`. */
export function findVariable(plan: CellPlan, asked: string): Parsed<Variable> {
  const { calculation, written } = plan.planning;
  const name = asked.trim();
  const figure = calculation.inputs.get(name);
  const step = figure === undefined ? undefined : calculation.steps[figure];
  if (figure === undefined || step?.kind !== 'input') {
    const known = [...calculation.inputs.keys()];
    return { ok: false, problem: { code: 'unknown-name', facts: { name, known, nearest: nearest(name, known) } } };
  }
  const read = parseQuantity(written.get(name)?.text ?? '');
  const unit = read.ok ? read.value.unit.symbol : '';
  const { stack } = plan;
  const side = name === 'cathode.loading' ? stack.cathode : name === 'anode.loading' ? stack.anode : undefined;
  // What the mixture's own recipe says of its coating is said of this side, too.
  const of = side?.said.loading?.of;
  const isShare = read.ok && read.value.unit.share !== undefined;
  const most = mostOf(name, isShare);
  const extra = { ...(of === undefined ? {} : { of }), ...(most === undefined ? {} : { most }) };
  return { ok: true, value: { name, figure, value: step.input.value, unit, ...extra } };
}

/** As the recipe's reader has it: volumes are never all void, a share is no more than the whole, what grows may double. */
function mostOf(name: string, isShare: boolean): number | undefined {
  if (name.endsWith('porosity')) return 1 - 1e-9;
  if (name.endsWith('expansion')) return undefined;
  return isShare || name.endsWith('transference number') ? 1 : undefined;
}

/** Where to look for a variable that nobody names a range of, SI: two decades to either side, within what makes sense. */
export function usualRange({ value, most = Number.POSITIVE_INFINITY }: Variable): readonly [number, number] {
  return [value / 100, Math.min(value * 100, most)];
}

/** A figure that follows, by its name: `Wh/kg at stack`, `areal capacity`. */
export function findFigure(plan: CellPlan, asked: string): Parsed<CellFigure> {
  const name = asked.trim();
  const found = plan.figures.get(name);
  if (found) return { ok: true, value: found };
  if (name === 'Wh/kg' || name === 'Wh/L') {
    const remedies = levels.map((level) => `${name} at ${level}`).filter((one) => plan.figures.has(one));
    return {
      ok: false,
      problem: {
        code: 'energy-basis-missing',
        facts: { lacks: `"${name}" names no level`, remedies: remedies.map((one) => `"${one}"`) },
      },
    };
  }
  const perVolume = /^(Wh\/L|volume|stack thickness|charged|cell thickness)/.test(name);
  const needs = [...[...plan.open.values()].flat(), ...(perVolume ? thicknessNeeds(plan) : [])];
  const isOpen = /^(Wh|mass|volume|stack|charged|cell|areal|N\/P|energy|capacity|voltage)/.test(name);
  if (isOpen && needs.length > 0)
    return { ok: false, problem: { code: 'figure-open', facts: { figure: name, needs } } };
  const known = [...plan.figures.keys()];
  return { ok: false, problem: { code: 'unknown-name', facts: { name, known, nearest: nearest(name, known) } } };
}

/** A figure and the value that it is to take, SI. */
export interface CellTarget {
  readonly asked: CellFigure;
  readonly value: number;
  readonly text: string;
}

/** `400 Wh/kg at stack`, or `N/P = 1.2`, `areal capacity = 3 mAh/cm^2`. */
export function parseTarget(plan: CellPlan, text: string): Parsed<CellTarget> {
  const [, name, stated] = /^(.*\S)\s*=\s*(\S.*)$/.exec(text.trim()) ?? [];
  const [, amount, level] = /^(.*\S)\s+at\s+(\S.*)$/.exec(text.trim()) ?? [];
  const value = stated ?? amount ?? text.trim();
  const unit = /Wh\/L\s*$/.test(value) ? 'Wh/L' : 'Wh/kg';
  if (name === undefined && level === undefined && !/Wh\/(kg|L)$/.test(value)) {
    const expected = 'a target such as "400 Wh/kg at stack" or "N/P = 1.2"';
    return { ok: false, problem: { code: 'wrong-value', facts: { expected, found: `"${text.trim()}"` } } };
  }
  const asked = findFigure(plan, name ?? (level === undefined ? unit : `${unit} at ${level}`));
  if (!asked.ok) return asked;
  const own = asked.value.unit;
  const read = parseQuantity(value, own === '' ? ['number'] : undefined);
  if (!read.ok) return read;
  const dimension = own === '' ? unitless.dimension : unitNamed(own).dimension;
  if (!sameDimension(read.value.unit.dimension, dimension)) {
    const facts = { expected: `a value in ${own === '' ? 'no unit' : own}`, found: `"${value}"` };
    return { ok: false, problem: { code: 'wrong-value', facts } };
  }
  return { ok: true, value: { asked: asked.value, value: read.value.value, text: value } };
}

/** Decades that a range may go over, and that it may lie away from what is stated. */
const decades = 12;

/** `5..100 um`, the values of a variable to go through; a loading says of what. */
export function parseRange(variable: Variable, text: string): Parsed<readonly [number, number]> {
  const [, low = '', high = '', rest = ''] = /^\s*(\S+?)\s*\.\.\s*([\d.eE+-]+)\s*(.*)$/.exec(text) ?? [];
  const fail = (expected = `a range such as "${exampleRange(variable)}"`): Parsed<never> => ({
    ok: false,
    problem: { code: 'wrong-value', facts: { expected, found: `"${text.trim()}"` } },
  });
  if (low === '') return fail();
  const [, unit = rest, of] = /^(.*?)\s+of\s+(\S.*?)\s*$/.exec(` ${rest}`) ?? [];
  if (of !== variable.of) {
    if (of === undefined)
      return { ok: false, problem: { code: 'loading-basis-missing', facts: { text: text.trim() } } };
    return fail();
  }
  const wanted = variable.unit === '' ? unitless.dimension : unitNamed(variable.unit).dimension;
  const ends: number[] = [];
  for (const number of [low, high]) {
    const read = parseQuantity(`${number} ${unit.trim()}`.trim(), variable.unit === '' ? ['number'] : undefined);
    if (!read.ok) return read;
    if (!sameDimension(read.value.unit.dimension, wanted)) return fail();
    ends.push(read.value.value);
  }
  const [from = Number.NaN, to = Number.NaN] = ends;
  if (!(from > 0 && to > from)) return fail();
  const { name, value, most } = variable;
  if (most !== undefined && to > most) return fail(`${name} ${most < 1 ? 'below' : 'up to'} ${sayWhole(variable)}`);
  const far = 10 ** decades;
  if (to / from > far) return fail(`a range of at most ${decades} decades`);
  if (value > 0 && (from < value / far || to > value * far)) {
    return fail(`a range within ${decades} decades of what the recipe states`);
  }
  return { ok: true, value: [from, to] };
}

function sayWhole({ unit }: Variable): string {
  return unit === '' ? '1' : `${Number(fromSI(1, unit).toPrecision(6))} ${unit}`;
}

/** A range that `parseRange` takes: from half to twice of what is stated, `10..40 um`. */
export function exampleRange(variable: Variable): string {
  const { value, unit, of, most = Number.POSITIVE_INFINITY } = variable;
  const middle = value > 0 ? value : Math.min(unit === '' ? 1 : unitNamed(unit).factor, most / 4);
  const say = (one: number): string => String(Number((unit === '' ? one : fromSI(one, unit)).toPrecision(3)));
  const high = Math.min(2 * middle, most < 1 ? 0.99 : most);
  return `${say(Math.min(middle, high) / 2)}..${say(high)} ${unit}${of ? ` of ${of}` : ''}`.trim();
}
