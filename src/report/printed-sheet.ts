import type { Reaction } from '../weigh/reaction.ts';
import type { Reagent, Sheet } from '../weigh/sheet.ts';
import { printPlainly } from './print-plainly.ts';
import { type PrintedFigure, printedFigures } from './printed-figures.ts';
import { equationSides, reactionLines, readingRows } from './reaction-lines.ts';
import { sayBottle, sayStock } from './say-bottle.ts';
import { saySizeDensities } from './say-size-densities.ts';
import { readingWords, sayWeighing } from './say-weighing.ts';
import { partMass, sayMass, sayWhole, sheetFigures } from './sheet-figures.ts';

/** A sheet in words and figures as they are printed, whatever it is printed on: every format takes its strings here. */
export interface PrintedSheet {
  readonly title: string;
  /** Where the recipe comes from. */
  readonly source: string;
  /** How much is made, and how that came about. */
  readonly whole: string;
  readonly size: string;
  readonly file: string;
  /** The recipe's content, `sha256:…`, as a batch record holds it. */
  readonly content: string;
  readonly warnings: readonly Warned[];
  readonly rows: readonly PrintedRow[];
  readonly figures: readonly PrintedFigure[];
  /** Of a synthesis: the equation, what comes out, what is left over. */
  readonly reaction: readonly string[];
  /** What must be known before a jar is opened, by material; a source by its number in `sources`. */
  readonly handling: readonly {
    readonly material: string;
    readonly says: readonly { readonly text: string; readonly source: number }[];
  }[];
  readonly sources: readonly string[];
  /** The lab's balances: what they show, how sure the composition is, in which order to weigh. */
  readonly weighing: readonly string[];
  readonly notes: readonly string[];
  /** What the figures lean on: estimates, files of the user's own, the table of atomic weights. */
  readonly leans: readonly string[];
}

export type PrintedRow =
  | PrintedReagent
  | { readonly kind: 'step'; readonly text: string }
  | { readonly kind: 'part'; readonly name: string; readonly mass: string };

export interface PrintedReagent {
  readonly kind: 'reagent';
  readonly reagent: Reagent;
  readonly number: string;
  readonly name: string;
  readonly isPart: boolean;
  /** To put on the balance, with its unit. */
  readonly mass: string;
  /** Of what the recipe calls it, where that is not all that is weighed. */
  readonly pure: string;
  /** The bottle it is taken from, in words. */
  readonly bottle: string;
  /** Of a liquid, with its unit. */
  readonly volume: string;
  /** Whether it is measured by volume rather than weighed. */
  readonly byVolume: boolean;
  readonly cumulative: string;
  readonly percent: string;
  readonly mmol: string;
  /** What a reading of its balance is sure to, `± 0.09 mg`; empty where none is known. */
  readonly doubt: string;
  /** What it is weighed on, where there are several, and in how many portions, where one does not hold it all. */
  readonly on: string;
  readonly portions: string;
  /** What stays of it on drying, and the recipe's own note. */
  readonly remarks: readonly string[];
}

/** What stands below a reagent's name in smaller letters: the bottle, the balance, what stays, the recipe's note. */
export function sayBelow({ bottle, pure, on, portions, remarks }: PrintedReagent): string {
  const weighed = [on, portions].filter(Boolean).join(' ');
  return [bottle, pure && `${pure} pure`, weighed, ...remarks].filter(Boolean).join('; ');
}

/** What was found and has to be read before anything is weighed. */
export interface Warned {
  readonly code: string;
  readonly text: string;
}

/** What stands on paper besides a sheet's own figures: notes of the findings, and what is warned of. */
export interface Told {
  readonly notes?: readonly string[];
  readonly warnings?: readonly Warned[];
}

/** Puts a sheet into the words that all printed formats share. */
export function printSheet(sheet: Sheet, { notes = [], warnings = [] }: Told = {}): PrintedSheet {
  const sources = [...new Set(sheet.handling.map((one) => one.source))];
  const materials = [...new Set(sheet.handling.map((one) => one.material))];
  const handling = materials.map((material) => ({
    material,
    says: sheet.handling
      .filter((one) => one.material === material)
      .map(({ say, code, source }) => ({
        text: say.replace(/\.$/, '') + (code ? ` (${code})` : ''),
        source: sources.indexOf(source) + 1,
      })),
  }));
  return plain({
    title: sheet.title,
    source: [sheet.source, sheet.doi && `doi:${sheet.doi}`].filter(Boolean).join(' · '),
    whole: `${sayMass(sheet.dryMass)} ${sayWhole(sheet)}, ${sheet.size}`,
    size: sheet.size,
    file: sheet.file,
    content: `sha256:${sheet.content}`,
    warnings,
    rows: rowsOf(sheet),
    figures: printedFigures(sheet),
    reaction: sheet.reaction ? sayReaction(sheet.reaction) : [],
    handling,
    sources,
    weighing: sayBalances(sheet),
    notes: [...notes, ...sheet.notes],
    leans: [
      ...[saySizeDensities(sheet)].flatMap((one) => (one === undefined ? [] : [one.replace(/^leans on/, 'size:')])),
      ...sheet.estimates.map(({ property, material, why }) => `${property} of ${material}: estimate (${why})`),
      ...sheet.overridden.map((id) => `${id} is your own material file, not the shipped one`),
      ...(sheet.stock ? [`stock: ${sayStock(sheet.stock)}`] : []),
      `molar masses: ${sheet.atomicWeights}`,
    ],
  });
}

/** The balances, what ± is of, the order to weigh in; what they make of the composition stands beside its figures. */
function sayBalances(sheet: Sheet): string[] {
  return sayWeighing(sheet).flatMap(([label, text]) => (label === 'shares' ? [] : [`${label}: ${text}`]));
}

function sayReaction(reaction: Reaction): string[] {
  const { left, right } = equationSides(reaction);
  const { heads, rows } = readingRows(reaction);
  const readings = rows.map((row) => row.map((cell, i) => `${heads[i]} ${cell || '-'}`).join(', '));
  return [
    `${left.join(' ')} → ${right.join(' ')}`,
    ...reactionLines(reaction).map(([label, text]) => `${label}: ${text}`),
    ...readings.map((text, i) => `reading ${i + 1} of ${reaction.open}: ${text}`),
  ];
}

function rowsOf(sheet: Sheet): PrintedRow[] {
  const figures = sheetFigures(sheet);
  const rows: PrintedRow[] = [];
  let part: string | undefined;
  for (const line of sheet.lines) {
    if (line.kind === 'action') {
      rows.push({ kind: 'step', text: line.text });
      continue;
    }
    if (line.part !== part) {
      part = line.part;
      const whole = part === undefined ? 0 : partMass(sheet, part);
      if (part !== undefined) rows.push({ kind: 'part', name: part, mass: whole > 0 ? sayMass(whole) : '' });
    }
    const own = figures.get(line);
    const of = line.molesOf === undefined || line.molesOf === line.material ? '' : ` ${line.molesOf}`;
    rows.push({
      kind: 'reagent',
      reagent: line,
      number: String(line.number ?? ''),
      name: line.name,
      isPart: line.part !== undefined,
      mass: `${own?.mass} g`,
      pure: own?.pure ? `${own.pure} g` : '',
      bottle: sayBottle(line, sheet),
      volume: own?.volume ?? '',
      byVolume: line.byVolume && line.volume !== undefined,
      cumulative: own?.cumulative ? `${own.cumulative} g` : '',
      percent: own?.percent ?? '',
      mmol: line.removed || !own?.mmol ? '' : own.mmol + of,
      ...readingWords(line, sheet),
      remarks: [
        ...(line.stays === undefined ? [] : [`${sayMass(line.stays)} of it stays`]),
        ...(line.note ? [line.note] : []),
      ],
    });
    for (const text of line.after) rows.push({ kind: 'step', text });
  }
  return rows;
}

/** Each text on one line, without characters that would steer a reader or a printer; the sheet's own data stay. */
function plain(sheet: PrintedSheet): PrintedSheet {
  const rows = sheet.rows.map((row) => {
    if (row.kind !== 'reagent') return printPlainly(row);
    const { reagent, ...words } = row;
    return { ...printPlainly(words), reagent };
  });
  const figures = sheet.figures.map(({ figure, ...words }) => ({ ...printPlainly(words), figure }));
  return { ...printPlainly({ ...sheet, rows: [], figures: [] }), rows, figures };
}
