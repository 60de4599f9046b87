import type { Finding } from '../diagnostics/finding.ts';
import type { BatchRecord } from '../recipe/batch-record.ts';
import type { Tolerance } from '../recipe/recipe.ts';
import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import { eliminate } from '../solve/eliminate.ts';
import { scaleOf } from '../weigh/adapt-remaining.ts';
import { holdBatch } from '../weigh/hold-batch.ts';
import type { Made, MadeLine, MadeReaction } from '../weigh/made.ts';
import { dot, rowOf, type TargetFigure, toleranceOf } from '../weigh/made-figures.ts';
import { asWritten } from '../weigh/size-composition.ts';
import type { WeighedLine } from '../weigh/weighed-lines.ts';
import { keyElements } from './key-elements.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { runReaction } from './run-reaction.ts';
import { splitRatio } from './split-ratio.ts';
import { withWater } from './water-readings.ts';
import { weighSynthesis } from './weigh-synthesis.ts';

/**
 * Holds what was weighed of precursors against a synthesis: the ratios of the elements that were really weighed in, how far
 * they are from those of the recipe, and which precursor limits. Aids and solvents are shown, and scale nothing.
 */
export function assessSynthesis(
  batch: BatchRecord,
  synthesis: PlannedSynthesis,
): { readonly made?: Made; readonly findings: readonly Finding[] } {
  const { formulation, composition } = synthesis;
  const sheet = weighSynthesis({ synthesis, ...asWritten(composition) });
  const { made, findings } = holdBatch(batch, {
    sheet,
    whole: 'precursors',
    formulation: composition.formulation,
    tolerances: formulation.recipe.tolerances,
    hasAmounts: composition.scale === 'fixed',
    aids: formulation.recipe.aids.map((one) => one.name),
    figures: (lines, masses) => elementFigures(synthesis, lines, masses),
    targets: (lines, masses) => {
      const scale = scaleOf(lines, masses);
      return masses.map((mass) => mass * scale);
    },
  });
  if (made === undefined) return { findings };
  const reaction = reactionOf(synthesis, made.lines);
  return { made: { ...made, ...(reaction ? { reaction } : {}) }, findings };
}

/**
 * The ratios that have a tolerance or are expected or stated, and as many ratios of elements as it takes to leave none open,
 * each as rows over the lines; where the water of a hydrate is open, for each of its readings.
 */
function elementFigures(
  { formulation, balances }: PlannedSynthesis,
  lines: readonly WeighedLine[],
  masses: readonly number[],
): TargetFigure[] {
  const { recipe } = formulation;
  const every = recipe.tolerances.find((one) => one.phrase === undefined);
  return balances.flatMap(({ waters }) => {
    const own = withWater(formulation, waters);
    const behind = waters === undefined ? '' : ` at x = ${waters}`;
    const figures: TargetFigure[] = [];
    const add = (name: string, isWanted = true): void => {
      const sides = splitRatio(name, own);
      if (sides === undefined || figures.some((one) => one.name === name + behind)) return;
      const [top, bottom] = [rowFor(sides.top, own, lines), rowFor(sides.bottom, own, lines)];
      const target = dot(top, masses) / dot(bottom, masses);
      const figure = { top, bottom, target };
      if (!Number.isFinite(target) || (!isWanted && !isNew(figure, figures, masses))) return;
      const tolerance = recipe.tolerances.find((one) => [name, name + behind].includes(one.phrase ?? '')) ?? every;
      figures.push({
        name: name + behind,
        counted: `${sides.top} : ${sides.bottom}`,
        kind: 'ratio',
        ...figure,
        ...(tolerance ? { tolerance: allowedBy(tolerance, target) } : {}),
      });
    };
    for (const { phrase } of recipe.tolerances) if (phrase) add(withoutWater(phrase));
    for (const { phrase } of recipe.expect) if (!/\sof\s/.test(phrase)) add(withoutWater(phrase));
    for (const { line } of own.precursors) {
      const { supply } = line;
      if (supply.kind === 'ratio') add(`${supply.numerator.name}/${supply.denominator.name}`);
    }
    const elements = keyElements(own);
    const against = referenceOf(own, elements, figures);
    for (const element of elements)
      if (against !== undefined && element !== against) add(`${element}/${against}`, false);
    return figures;
  });
}

/** What the others are counted against: the element that the recipe itself counts against, else the most frequent but lithium. */
function referenceOf(
  { target }: SynthesisFormulation,
  elements: readonly string[],
  figures: readonly TargetFigure[],
): string | undefined {
  const said = figures.map((one) => one.counted.split(' : ')[1]).find((one) => elements.includes(one ?? ''));
  const others = elements.filter((one) => one !== 'Li');
  const atoms = (element: string) => target.elements[element] ?? 0;
  // Of two that are as frequent the one behind: La/Zr, as the formula is read.
  return (
    said ?? others.reduce<string | undefined>((best, one) => (atoms(one) >= atoms(best ?? '') ? one : best), undefined)
  );
}

/** mol of an element, or of a precursor, per kg of each line. */
function rowFor(side: string, { precursors }: SynthesisFormulation, lines: readonly WeighedLine[]): number[] {
  const named = precursors.findIndex((one) => one.name === side);
  const perKilogram = precursors.map((one, i) => {
    const count = named >= 0 ? Number(i === named) : (one.elements[side] ?? 0);
    return count / one.molarMass;
  });
  return lines.map(({ brings }) => brings.reduce((sum, share, i) => sum + share * (perKilogram[i] ?? 0), 0));
}

/** Whether a figure says something that those before it leave open. */
function isNew(
  figure: Pick<TargetFigure, 'top' | 'bottom' | 'target'>,
  before: readonly TargetFigure[],
  masses: readonly number[],
): boolean {
  const rank = (some: readonly Pick<TargetFigure, 'top' | 'bottom' | 'target'>[]) =>
    eliminate(
      some.map((one) => rowOf(one, masses)),
      masses.length,
    ).independent.length;
  return rank([...before, figure]) > rank(before);
}

function allowedBy(tolerance: Tolerance, target: number): NonNullable<TargetFigure['tolerance']> {
  const { text, value, isRelative } = toleranceOf(tolerance);
  return { text, allowed: isRelative ? value * Math.abs(target) : value };
}

function withoutWater(phrase: string): string {
  return phrase.replace(/\s+at\s+x\s*=.*$/, '').trim();
}

/** What the weighed precursors come to; undefined before all of them were. */
function reactionOf({ formulation, balances }: PlannedSynthesis, lines: readonly MadeLine[]): MadeReaction | undefined {
  const masses = formulation.precursors.map((_, i) =>
    lines.reduce((sum, line) => sum + (line.weighed ?? 0) * (line.brings[i] ?? 0), 0),
  );
  if (masses.some((mass) => !(mass > 0))) return undefined;
  const readings = balances.map(({ waters, balance }) => ({
    ...(waters === undefined ? {} : { waters }),
    outcome: runReaction(withWater(formulation, waters), balance, masses, true),
  }));
  return { target: formulation.target.name, readings };
}
