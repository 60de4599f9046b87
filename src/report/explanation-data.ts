import { fromSI, unitNamed } from '../units/convert.ts';
import type { Explanation } from '../worked/explanation.ts';
import { inputsOf } from '../worked/inputs-of.ts';
import type { Leaf, WorkedFigure } from '../worked/worked-figure.ts';
import type { Locatable } from './locate-findings.ts';
import { sayEquation } from './say-equation.ts';

/** A figure in the unit that it is told in; of a temperature in degC the step of an uncertainty has no offset. */
export function inUnit(value: number, unit: string): number {
  return unit === '' ? value : fromSI(value, unit);
}

export function stepInUnit(step: number, unit: string): number {
  return unit === '' ? step : step / unitNamed(unit).factor;
}

/** An explanation as plain data (schemas/explain.schema.json): the tree, and what each leaf has in the figure. */
export function explanationData({ figure: root, account, size }: Explanation, documents: readonly Locatable[]) {
  const { uncertainty, contributions, slopes } = account;
  const total = uncertainty ?? 0;
  return {
    quantity: root.name,
    value: round15(inUnit(root.value, root.unit)),
    unit: root.unit,
    si: root.value,
    ...(uncertainty === undefined ? {} : { uncertainty: round12(stepInUnit(uncertainty, root.unit)) }),
    ...(size === undefined ? {} : { size }),
    tree: treeData(root, slopes, documents),
    leaves: contributions.map(({ figure, leaf, slope, adds }) => ({
      name: figure.name,
      ...valueData(figure),
      ...leafData(leaf, figure.unit, documents),
      slope,
      ...effectOf(slope, figure, root),
      ...(adds === undefined || total === 0 ? {} : { share: round12((adds / total) ** 2) }),
    })),
    takenAsExact: contributions
      .filter(({ leaf }) => leaf.uncertainty === undefined && leaf.is !== 'definition')
      .map(({ figure }) => figure.name),
  };
}

export interface TreeData {
  readonly id: string;
  readonly name: string;
  readonly repeated?: true;
  readonly inputs?: readonly TreeData[];
}

function treeData(
  root: WorkedFigure,
  slopes: ReadonlyMap<WorkedFigure, number>,
  documents: readonly Locatable[],
): TreeData {
  const ids = new Map<WorkedFigure, string>();
  const node = (figure: WorkedFigure): TreeData => {
    const known = ids.get(figure);
    if (known !== undefined) return { id: known, name: figure.name, repeated: true };
    const id = `f${ids.size + 1}`;
    ids.set(figure, id);
    const { name, basis, from } = figure;
    const inputs = inputsOf(figure);
    const formula = {
      figure: (one: WorkedFigure) => `{${inputs.indexOf(one)}}`,
      unknown: (at: number) => `{x${at}}`,
      number: (value: number) => String(value),
    };
    const names = (unknowns: readonly { readonly name: string }[] = []) => ({
      figure: (one: WorkedFigure) => sayName(one.name),
      unknown: (at: number) => sayName(unknowns[at]?.name ?? ''),
      number: sayNumber,
    });
    return {
      id,
      name,
      ...valueData(figure),
      ...(basis === undefined ? {} : { basis }),
      ...effectOf(slopes.get(figure) ?? 0, figure, root),
      ...(from.kind === 'leaf' ? { leaf: leafData(from, figure.unit, documents) } : {}),
      ...(from.kind === 'equation'
        ? {
            equation: sayEquation(from.right, names()),
            formula: sayEquation(from.right, formula, ' * '),
            ...statementData(from, documents),
          }
        : {}),
      ...(from.kind === 'together'
        ? {
            together: {
              at: from.at,
              unknowns: from.system.unknowns.map((one) => ({ name: one.name, ...valueData(one) })),
              equations: from.system.equations.map((one) => ({
                equation: `${sayEquation(one.left, names(from.system.unknowns))} = ${sayEquation(one.right, names(from.system.unknowns))}`,
                left: sayEquation(one.left, formula, ' * '),
                right: sayEquation(one.right, formula, ' * '),
                ...statementData(one, documents),
              })),
            },
          }
        : {}),
      inputs: inputs.map(node),
    };
  };
  return node(root);
}

function valueData({ value, unit }: Pick<WorkedFigure, 'value' | 'unit'>) {
  return { value: round15(inUnit(value, unit)), unit, si: value };
}

/** By how many per cent the figure changes when this one is 1 % more; nothing to say of zero. */
function effectOf(slope: number, figure: WorkedFigure, root: WorkedFigure) {
  const effect = (slope * figure.value) / root.value;
  return Number.isFinite(effect) && figure.value !== 0 ? { effect: round12(effect) } : {};
}

function leafData(leaf: Leaf, unit: string, documents: readonly Locatable[]) {
  const { is, key, text, place, source, estimate, uncertainty, interval } = leaf;
  return {
    is,
    key,
    ...(text === undefined ? {} : { text }),
    ...(place ? locate(place, documents) : {}),
    ...(source === undefined ? {} : { source }),
    ...(estimate === undefined ? {} : { estimate }),
    ...(uncertainty === undefined ? {} : { uncertainty: round12(stepInUnit(uncertainty, unit)) }),
    ...(interval ? { interval: interval.map((one) => round12(inUnit(one, unit))) } : {}),
  };
}

function statementData({ text, place }: { text?: string; place?: Leaf['place'] }, documents: readonly Locatable[]) {
  if (text === undefined || place === undefined) return {};
  return { statement: { text, ...locate(place, documents) } };
}

/** File, line and column of a place; a file that is no document here has no line. */
export function locate(place: NonNullable<Leaf['place']>, documents: readonly Locatable[]) {
  const found = place.file === undefined ? documents[0] : documents.find((one) => one.file === place.file);
  const { line, column } = found?.locate(place) ?? {};
  return {
    file: place.file ?? found?.file ?? '',
    ...(line === undefined || column === undefined ? {} : { line, column }),
  };
}

/** A name inside an equation: in brackets where it could be read as one. */
export function sayName(name: string): string {
  return /[-+/^(),]|\sx\s/.test(name) ? `[${name}]` : name;
}

export function sayNumber(value: number): string {
  return value === Math.PI ? 'pi' : String(Number(value.toPrecision(8)));
}

function round12(value: number): number {
  return Number(value.toPrecision(12));
}

function round15(value: number): number {
  return Number(value.toPrecision(15));
}
