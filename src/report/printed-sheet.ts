import type { Reaction } from '../weigh/reaction.ts';
import type { Reagent, Sheet } from '../weigh/sheet.ts';
import { printPlainly } from './print-plainly.ts';
import { equationSides, reactionLines, readingRows } from './reaction-lines.ts';
import { sayBottle, sayStock } from './say-bottle.ts';
import { sayLiveFigure } from './say-live-figure.ts';
import { saySizeDensities } from './say-size-densities.ts';
import { sayReading, sayRealised, sayWeighing } from './say-weighing.ts';
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
  /** What stays of it on drying, and the recipe's own note. */
  readonly remarks: readonly string[];
}

interface PrintedFigure {
  readonly name: string;
  readonly target: string;
  readonly counted: string;
  /** Whether the table of what to weigh says the same, as its wt% of total. */
  readonly isInTable: boolean;
  /** Its place among the sheet's live figures. */
  readonly live: number;
}

/** Puts a sheet into the words that all printed formats share; `notes` are those of the findings. */
export function printSheet(sheet: Sheet, notes: readonly string[] = []): PrintedSheet {
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
    rows: rowsOf(sheet),
    figures: sheet.live.figures.map(({ name, kind, target, counted }, live) => ({
      name,
      target: sayLiveFigure(kind, target),
      // A share's name says what is counted.
      counted: kind === 'ratio' ? counted : '',
      isInTable: kind === 'wt' && sheet.lines.some((one) => one.kind === 'reagent' && `${one.id} of total` === name),
      live,
    })),
    reaction: sheet.reaction ? sayReaction(sheet.reaction) : [],
    handling,
    sources,
    weighing: sayFiguresOfSheet(sheet),
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

/** What the terminal has beside its figures, in lines of their own. */
function sayFiguresOfSheet(sheet: Sheet): string[] {
  const said = sayWeighing(sheet);
  if (said.length === 0) return [];
  const ratios = sheet.live.figures.flatMap(({ name, kind }) => {
    const own = kind === 'wt' && name.endsWith(' of total') ? undefined : sayRealised(name, sheet);
    return own === undefined ? [] : [`${name} ${own}${kind === 'ratio' ? '' : ` ${kind}%`}`];
  });
  return [
    ...(ratios.length > 0 ? [`as the balances show it: ${ratios.join(' · ')}`] : []),
    ...said.map(([label, text]) => `${label}: ${text}`),
  ];
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
      remarks: [
        ...[sayReading(line, sheet)].filter(Boolean),
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
  return { ...printPlainly({ ...sheet, rows: [] }), rows };
}
