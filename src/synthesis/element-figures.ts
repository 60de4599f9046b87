import type { Tolerance } from '../recipe/recipe.ts';
import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import { eliminate } from '../solve/eliminate.ts';
import { dot, rowOf, type TargetFigure, toleranceOf } from '../weigh/made-figures.ts';
import type { WeighedLine } from '../weigh/weighed-lines.ts';
import { keyElements } from './key-elements.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { referenceElement } from './reference-element.ts';
import { splitRatio } from './split-ratio.ts';
import { withWater } from './water-readings.ts';

/**
 * The ratios that have a tolerance or are expected or stated, and as many ratios of elements as it takes to leave none open,
 * each as rows over the lines; where the water of a hydrate is open, for each of its readings.
 */
export function elementFigures(
  { formulation, balances }: PlannedSynthesis,
  lines: readonly Pick<WeighedLine, 'brings'>[],
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
    const counted = figures.flatMap((one) => one.counted.split(' : ')[1] ?? []);
    const against = referenceElement(own, elements, counted);
    for (const element of elements)
      if (against !== undefined && element !== against) add(`${element}/${against}`, false);
    return figures;
  });
}

/** mol of an element, or of a precursor, per kg of each line. */
function rowFor(
  side: string,
  { precursors }: SynthesisFormulation,
  lines: readonly Pick<WeighedLine, 'brings'>[],
): number[] {
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
