import type { LiveFigure, LiveSheet } from '../report/live-sheet.ts';

/** What to weigh of a reagent that is not weighed yet, in g, and the figure that this keeps; none where it follows all there is. */
export interface NextMass {
  readonly grams: number;
  readonly keeps?: LiveFigure;
}

/**
 * What is left to weigh, by what was weighed so far (g by reagent, undefined where nothing was): a ratio of moles that
 * can still be kept is kept, then a share; what no figure names stays the same share of the whole. Where every mass so far
 * is the same multiple of the sheet's, so is all the rest, and the composition is the recipe's.
 */
export function nextMasses(sheet: LiveSheet, weighed: readonly (number | undefined)[]): (NextMass | undefined)[] {
  const { reagents, figures } = sheet;
  const staying = reagents.map(({ stays, weigh }, i) => ({ i, is: weighed[i], asked: weigh * stays, stays }));
  const done = staying.filter(({ is, stays }) => is !== undefined && stays > 0);
  const asked = sum(done.map((one) => one.asked));
  // All there is over all that was asked for of it.
  const scale = asked > 0 ? sum(done.map(({ is = 0, stays }) => is * stays)) / asked : 1;
  const isLeft = (i: number): boolean => weighed[i] === undefined;
  return reagents.map((reagent, i) => {
    if (!isLeft(i)) return undefined;
    if (reagent.stays > 0 && done.length > 0) {
      for (const figure of inOrder(figures, i)) {
        const factor = keepingFactor(figure, sheet, weighed);
        if (factor !== undefined) return { grams: reagent.weigh * factor, keeps: figure };
      }
    }
    return { grams: reagent.weigh * scale };
  });
}

/** The figures that name a reagent, those first that a recipe states: ratios, then shares that it is the top of. */
function inOrder(figures: readonly LiveFigure[], reagent: number): LiveFigure[] {
  const has = (side: readonly number[]): boolean => (side[reagent] ?? 0) > 0;
  const ratios = figures.filter((one) => one.kind === 'ratio' && (has(one.top) || has(one.bottom)));
  const shares = figures.filter((one) => one.kind !== 'ratio' && has(one.top));
  return [...ratios, ...shares];
}

/** How many times the sheet's masses what is left has to be for a figure to come out; undefined where that says nothing. */
function keepingFactor(
  { top, bottom, target }: LiveFigure,
  { reagents }: LiveSheet,
  weighed: readonly (number | undefined)[],
): number | undefined {
  // The figure as a balance: top − target · bottom is nothing when it is kept.
  const lack = (side: (i: number) => number, ofDone: boolean): number =>
    sum(
      reagents.map(({ weigh }, i) => {
        const is = weighed[i];
        return (is !== undefined) === ofDone ? (is ?? weigh) * side(i) : 0;
      }),
    );
  const balance = (i: number): number => (top[i] ?? 0) - target * (bottom[i] ?? 0);
  const size = (i: number): number => (top[i] ?? 0) + target * (bottom[i] ?? 0);
  const left = lack(balance, false);
  const there = lack(balance, true);
  // What is left says nothing of the figure, or what is there.
  if (Math.abs(left) < 1e-9 * lack(size, false) || !(lack(size, true) > 0)) return undefined;
  const factor = -there / left;
  return factor > 0.2 && factor < 5 ? factor : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
