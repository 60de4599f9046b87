import type { LiveReagent, LiveSheet } from '../report/live-sheet.ts';
import { sayLiveFigure } from '../report/say-live-figure.ts';
import { formatNumber } from '../units/format-number.ts';
import { judgeFigure } from '../weigh/judge-figure.ts';
import type { MadeFigure } from '../weigh/made.ts';
import { liveValues } from './live-values.ts';
import { type NextMass, nextMasses } from './next-masses.ts';
import { readMass } from './read-mass.ts';

/** A sheet with what was weighed so far. */
export interface Followed {
  readonly lines: readonly FollowedLine[];
  /** The live figures, for what was weighed and, of the rest, what is to be weighed now; as a batch of that is judged. */
  readonly figures: readonly MadeFigure[];
}

interface FollowedLine {
  /** What a record says of it; undefined where nothing was weighed, or nothing that counts yet. */
  readonly entry?: string;
  /** What is to be said of what was typed. */
  readonly said: string;
  /** It does not count as it stands. */
  readonly isWrong: boolean;
  /** It can be what it says, and counts once somebody has said so. */
  readonly isDoubtful: boolean;
  /** What to weigh now instead of what the sheet says, and what that keeps; empty where it is the same. */
  readonly next: string;
  readonly keeps: string;
  /** g in the vial after it, where that is not what the sheet says. */
  readonly vial: string;
}

/** Follows a sheet by what was typed, reagent by reagent; a mass that is far off counts where somebody is sure of it. */
export function followSheet(
  sheet: LiveSheet,
  typed: readonly { readonly text: string; readonly sure: boolean }[],
): Followed {
  const { reagents, decimals } = sheet;
  const grams: (number | undefined)[] = reagents.map(() => undefined);
  const lines = reagents.map((reagent, i): Omit<FollowedLine, 'next' | 'keeps' | 'vial'> => {
    const { text = '', sure = false } = typed[i] ?? {};
    // What is expected of it follows from what went in before it.
    const read = readMass(text, reagent, nextMasses(sheet, grams)[i]?.grams);
    if (read.kind === 'empty') return { said: '', isWrong: false, isDoubtful: false };
    if (read.kind === 'problem') return { said: read.why, isWrong: true, isDoubtful: false };
    const isDoubtful = read.odd !== undefined;
    const comma = read.comma ? `Read as ${read.text}: the comma is taken for the decimal point.` : '';
    const said = [comma, read.odd].filter(Boolean).join(' ');
    if (isDoubtful && !sure) return { said, isWrong: true, isDoubtful };
    grams[i] = read.grams;
    return { entry: read.text, said, isWrong: false, isDoubtful };
  });
  const next = nextMasses(sheet, grams);
  const now = reagents.map(({ weigh }, i) => grams[i] ?? next[i]?.grams ?? weigh);
  const asked = reagents.map(({ weigh }) => weigh);
  let [vial, planned] = [0, 0];
  const values = liveValues(sheet, now);
  return {
    figures: sheet.figures.map((figure, k) => {
      const own = { ...figure, counted: '' };
      // A verdict is of what is in the vial, not of what is still to come.
      const { verdict } = judgeFigure(
        own,
        grams.map((weighed) => (weighed === undefined ? {} : { weighed })),
        asked,
      );
      return { ...own, made: values[k] ?? Number.NaN, ...(verdict ? { verdict } : {}) };
    }),
    lines: lines.map((line, i) => {
      const reagent = reagents[i] as LiveReagent;
      vial += (now[i] ?? 0) * reagent.inVial;
      planned += reagent.weigh * reagent.inVial;
      const [is, was] = [vial, planned].map((mass) => formatNumber(mass, { decimals }));
      return { ...line, ...sayNext(reagent, next[i], decimals), vial: is === was ? '' : `${is} g` };
    }),
  };
}

function sayNext(
  { unit, asked, gramsPerUnit, step }: LiveReagent,
  next: NextMass | undefined,
  decimals: number,
): Pick<FollowedLine, 'next' | 'keeps'> {
  if (next === undefined) return { next: '', keeps: '' };
  const exact = next.grams / gramsPerUnit;
  const amount = step === undefined ? exact : Math.round(Number((exact / step).toFixed(6))) * step;
  // As the sheet says it: a mass with its decimals, a volume to four digits; on a balance, what that can show.
  const places = unit === 'g' ? (/\.(\d+)/.exec(asked)?.[1] ?? '').length || decimals : undefined;
  const text =
    places === undefined
      ? formatNumber(Number(amount.toPrecision(step === undefined ? 4 : 12)))
      : formatNumber(amount, { decimals: step === undefined ? Math.max(places, decimals) : places });
  if (Number(text) === Number(asked)) return { next: '', keeps: '' };
  const { keeps } = next;
  return {
    next: `${text} ${unit}`,
    keeps: keeps ? `keeps ${keeps.name} ${sayLiveFigure(keeps.kind, keeps.target)}` : '',
  };
}
