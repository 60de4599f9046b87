import type { Equation, Functional } from '../recipe/formulation.ts';
import type { Tolerance as RecipeTolerance } from '../recipe/recipe.ts';
import { coefficients } from '../solve/coefficients.ts';
import type { Composition } from '../solve/composition.ts';
import { eliminate } from '../solve/eliminate.ts';
import type { MadeFigure } from './made.ts';
import type { Sheet } from './sheet.ts';
import type { WeighedLine } from './weighed-lines.ts';

/** A figure of the recipe, per kg of each line; what was made of it comes later. */
export type TargetFigure = Omit<MadeFigure, 'made' | 'uncertainty' | 'verdict'>;

type Line = Pick<WeighedLine, 'brings' | 'stays' | 'id'>;

/** Two rows closer than this, relative to the larger, are one. */
const same = 1e-9;

/**
 * The figures that say whether a composition is right: every ratio and share that the recipe states, those that it
 * has a tolerance for, and as many shares of the total as it takes to leave nothing open.
 *
 * `masses` are the sheet's own, a line each. Throws `MissingFigure` where a tolerance asks for a density that is not known.
 */
export function madeFigures(
  { formulation }: Composition,
  live: Sheet['live'],
  lines: readonly Line[],
  masses: readonly number[],
): TargetFigure[] {
  const { constituents, equations, tolerances, recipe } = formulation;
  const figures: TargetFigure[] = [];
  const dry = constituents.filter((one) => !one.removed).length;
  const onLines = (row: ArrayLike<number>): number[] =>
    lines.map(({ brings }) => brings.reduce((sum, share, i) => sum + share * (row[i] ?? 0), 0));
  const add = (
    name: string,
    counted: string,
    kind: MadeFigure['kind'],
    top: ArrayLike<number>,
    bottom: ArrayLike<number>,
    tolerance?: Tolerance,
  ): void => {
    const rows = { top: onLines(top), bottom: onLines(bottom) };
    const target = dot(rows.top, masses) / dot(rows.bottom, masses);
    // A ratio of nothing says nothing; one that no mass can change is right whatever was weighed.
    if (!Number.isFinite(target) || isFixed({ ...rows, target }, masses)) return;
    const known = figures.findIndex((one) => one.kind === kind && isSameFigure(one, rows, masses));
    const before = figures[known];
    if (before === undefined) {
      const own = tolerance ?? fallback;
      figures.push({ name, counted, kind, ...rows, target, ...(own ? { tolerance: allow(own, target) } : {}) });
    } else if (tolerance) {
      // The same under another name may count in other units, as all oxygens for those of the carbonyls.
      const { text, allowed } = allow(tolerance, target);
      figures[known] = { ...before, tolerance: { text, allowed: (allowed * before.target) / target } };
    }
  };
  const functional = (what: Functional): Float64Array => coefficients(what, constituents);

  const every = tolerances.find((one) => one.target === undefined);
  const fallback = every && toleranceOf(every);
  for (const one of live.figures) if (one.kind === 'ratio') add(one.name, one.counted, one.kind, one.top, one.bottom);
  for (const one of equations) {
    if (one.kind !== 'share' || one.right === undefined) continue;
    // Of a recipe inside: which `total` is meant.
    const [, within] = /^(.*) > /s.exec(constituents[one.left.over[0] ?? -1]?.id ?? '') ?? [];
    const inner = one.place.file === recipe.file || within === undefined ? '' : ` in ${within}`;
    // What a study varies is often all there is; it names them one by one.
    const isAll = formulation.study !== undefined && one.right.over.length === dry;
    const { name, counted, kind } = isAll
      ? describeShare({ ...one, text: '' }, { ...one.right, label: 'total' })
      : describeShare(one, one.right);
    add(name + inner, counted, kind, functional(one.left), functional(one.right));
  }
  for (const one of tolerances) {
    if (one.target?.kind !== 'quotient' || one.phrase === undefined) continue;
    const { top, bottom } = one.target;
    const kind = top.measure !== bottom.measure || one.phrase.includes('/') ? 'ratio' : kindOf(top.measure);
    add(one.phrase, `${top.label} : ${bottom.label}`, kind, functional(top), functional(bottom), toleranceOf(one));
  }
  // What is still open, from the smallest share up: the largest follows.
  const open = lines
    .map((line, i) => ({ line, mass: (masses[i] ?? 0) * line.stays, at: i }))
    .filter((one) => one.mass > 0);
  const rank = (): number =>
    eliminate(
      figures.map((one) => rowOf(one, masses)),
      lines.length,
    ).independent.length;
  for (const { line, at } of open.toSorted((a, b) => a.mass - b.mass)) {
    if (rank() >= open.length - 1) break;
    const stays = constituents.map((one) => (one.removed ? 0 : 1));
    const top = lines.map((one, i) => (i === at ? one.stays : 0));
    const bottom = onLines(stays);
    const target = dot(top, masses) / dot(bottom, masses);
    const trial = { top, bottom, target };
    const before = rank();
    const rows = [...figures.map((one) => rowOf(one, masses)), rowOf(trial, masses)];
    if (eliminate(rows, lines.length).independent.length === before) continue;
    figures.push({
      name: `${line.id} of total`,
      counted: `mass of ${line.id} : mass of total`,
      kind: 'wt',
      ...trial,
      ...(fallback ? { tolerance: allow(fallback, target) } : {}),
    });
  }
  return figures;
}

interface Tolerance {
  readonly text: string;
  readonly value: number;
  readonly isRelative: boolean;
}

export function toleranceOf({ stated, isRelative }: Pick<RecipeTolerance, 'stated' | 'isRelative'>): Tolerance {
  return { text: stated.text, value: stated.value, isRelative };
}

function allow({ text, value, isRelative }: Tolerance, target: number): NonNullable<TargetFigure['tolerance']> {
  return { text, allowed: isRelative ? value * Math.abs(target) : value };
}

function kindOf(measure: Functional['measure']): MadeFigure['kind'] {
  return measure === 'mass' ? 'wt' : measure === 'volume' ? 'vol' : measure === 'moles' ? 'mol' : 'ratio';
}

/** `LZO of PEO + LiTFSI`: what the statement says, without its number. */
function describeShare({ text, owner, left }: Equation, right: Functional) {
  const said = /\b(of|on top)\b.*$/s.exec(text)?.[0] ?? `of ${right.label}`;
  const kind = kindOf(left.measure);
  const by = kind === 'vol' ? ' by volume' : kind === 'mol' ? ' by moles' : '';
  const counted = { wt: 'mass', vol: 'volume', mol: 'moles', ratio: 'amount' }[kind];
  return { name: `${owner} ${said}${by}`, counted: `${counted} of ${owner} : ${counted} of ${right.label}`, kind };
}

/** top - target * bottom, per share of the recipe's own masses: numbers of one size, whatever is weighed in mg. */
export function rowOf(
  { top, bottom, target }: Pick<MadeFigure, 'top' | 'bottom' | 'target'>,
  masses: readonly number[],
): Float64Array {
  return Float64Array.from(top, (value, i) => (value - target * (bottom[i] ?? 0)) * (masses[i] ?? 0));
}

function isFixed(figure: Pick<MadeFigure, 'top' | 'bottom' | 'target'>, masses: readonly number[]): boolean {
  const size = figure.top.reduce((most, value, i) => Math.max(most, Math.abs(value * (masses[i] ?? 0))), 0);
  return rowOf(figure, masses).every((value) => Math.abs(value) <= same * size);
}

/** Whether two figures are the same sums, up to a factor on each side (O/Li and EO/Li of one polymer differ in name only). */
export function isSameFigure(
  one: Pick<MadeFigure, 'top' | 'bottom'>,
  other: Pick<MadeFigure, 'top' | 'bottom'>,
  masses: readonly number[],
): boolean {
  return isProportional(one.top, other.top, masses) && isProportional(one.bottom, other.bottom, masses);
}

function isProportional(one: readonly number[], other: readonly number[], masses: readonly number[]): boolean {
  const [a, b] = [dot(one, masses), dot(other, masses)];
  return one.every((value, i) => {
    const [share, its] = [(value * (masses[i] ?? 0)) / a, ((other[i] ?? 0) * (masses[i] ?? 0)) / b];
    return Math.abs(share - its) <= same;
  });
}

export function dot(row: readonly number[], masses: readonly number[]): number {
  return row.reduce((sum, value, i) => sum + value * (masses[i] ?? 0), 0);
}
