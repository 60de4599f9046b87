import type { Sheet } from '../weigh/sheet.ts';
import { sayAllowed } from './say-allowed.ts';
import { type LiveKind, sayLiveFigure } from './say-live-figure.ts';
import { sayRealised } from './say-weighing.ts';
import { nameOfShare } from './sheet-as-read.ts';

/** A figure of the composition as every printed sheet shows it, and what it is computed from. */
export interface PrintedFigure {
  readonly name: string;
  /** What the recipe asks for. */
  readonly target: string;
  /** On the lab's balances: what their readings make of it, `15.999 ± 0.005`; empty where none is known. */
  readonly rounded: string;
  /** How far it may be off, as the recipe says it: `± 1 %`; empty where it says nothing. */
  readonly allowed: string;
  readonly counted: string;
  /** Whether the table of what to weigh says all of this, as its wt% of total. */
  readonly isInTable: boolean;
  readonly figure: FigureData;
}

/** top · m over bottom · m for the masses m of the reagents, in their order; in a kg of each or a g alike. */
export interface FigureData {
  readonly kind: LiveKind;
  readonly top: readonly number[];
  readonly bottom: readonly number[];
  readonly target: number;
  readonly tolerance?: { readonly text: string; readonly allowed: number };
  /** What the lab's balances make of it, and how sure that is: shares of one. */
  readonly rounded?: { readonly value: number; readonly uncertainty?: number };
}

/** The sheet's own figures, and behind them those that only a tolerance names. */
export function printedFigures(sheet: Sheet): PrintedFigure[] {
  const { live, weighing, tolerated = [] } = sheet;
  const reagents = sheet.lines.filter((line) => line.kind === 'reagent');
  const at = new Map(live.constituents.map(({ id }, i) => [id, i]));
  const onLines = (row: readonly number[]): number[] =>
    reagents.map(({ brings }) => brings.reduce((sum, { id, share }) => sum + share * (row[at.get(id) ?? -1] ?? 0), 0));
  const own = live.figures.map(({ name, kind, target, counted, top, bottom }, i): PrintedFigure => {
    const judged = tolerated.find((one) => one.live === i);
    const rounded = weighing?.figures[i];
    const tolerance = judged && {
      ...judged.tolerance,
      allowed: (judged.tolerance.allowed * target) / judged.target,
    };
    const isShare = kind === 'wt' && reagents.some(({ id }) => `${id} of total` === name);
    return {
      name,
      target: sayLiveFigure(kind, target),
      rounded: rounded === undefined ? '' : sayRounded(name, kind, rounded.value, sheet),
      allowed: tolerance === undefined ? '' : sayAllowed(tolerance.text),
      // A share's name says what is counted.
      counted: kind === 'ratio' ? counted : sayEstimates(name, sheet),
      isInTable: isShare && weighing === undefined && tolerance === undefined,
      figure: {
        kind,
        top: onLines(top),
        bottom: onLines(bottom),
        target,
        ...(tolerance ? { tolerance } : {}),
        ...(rounded ? { rounded } : {}),
      },
    };
  });
  const others = tolerated.flatMap(({ name, kind, target, counted, top, bottom, tolerance, live: known }) =>
    known !== undefined
      ? []
      : [
          {
            name,
            target: sayLiveFigure(kind, target),
            rounded: '',
            allowed: sayAllowed(tolerance.text),
            counted: kind === 'ratio' ? counted : '',
            isInTable: false,
            figure: { kind, top, bottom, target, tolerance },
          },
        ],
  );
  return [...own, ...others];
}

function sayRounded(name: string, kind: LiveKind, value: number, sheet: Sheet): string {
  const said = sayRealised(name, sheet);
  if (said === undefined) return sayLiveFigure(kind, value);
  return kind === 'ratio' ? said : `${said} ${kind}%`;
}

/** What a share by volume leans on, on its own line. */
function sayEstimates(name: string, { fillers }: Sheet): string {
  const filler = fillers.find((one) =>
    one.shares.some((share) => share.kind === 'vol' && nameOfShare(one.name, share) === name),
  );
  const count = filler?.densityEstimates ?? 0;
  return count === 0 ? '' : `densities: ${count} estimate${count === 1 ? '' : 's'}`;
}
