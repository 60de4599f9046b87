import { formatNumber } from '../units/format-number.ts';
import type { Made, MadeFigure, MadeLine, TopUp } from '../weigh/made.ts';
import { sayAllowed } from './say-allowed.ts';
import { sayDeviation, sayLiveFigure } from './say-live-figure.ts';
import { sayVolume } from './sheet-figures.ts';

/** The figures of a line as text, the same in every format for people. */
export interface LineWords {
  readonly weighed: string;
  readonly target: string;
  readonly difference: string;
}

/** Formats what was weighed in g, with the decimals of the finest reading or as many as the smallest target needs. */
export function lineWords(made: Made): ReadonlyMap<MadeLine, LineWords> {
  const decimals = decimalsOf(made);
  const grams = (mass: number, to = decimals): string => `${formatNumber(mass * 1e3, { decimals: to })} g`;
  return new Map(
    made.lines.map((line) => {
      const { weighed, density, target, uncertainty } = line;
      const isMeasured = isByVolume(line);
      const said = (mass: number, to?: number): string =>
        isMeasured ? sayVolume(mass / (density ?? 1)) : grams(mass, to);
      return [
        line,
        {
          weighed:
            weighed === undefined
              ? '-'
              : said(weighed) + (uncertainty === undefined || isMeasured ? '' : ` ± ${sayDoubt(uncertainty * 1e3)}`),
          // As a sheet says it, however coarse the readings are: it is weighed by.
          target: target > 0 ? said(target, Math.max(decimals, 4)) : '-',
          difference:
            weighed === undefined
              ? isMeasured
                ? 'to add'
                : 'to weigh'
              : target > 0
                ? sayDeviation(weighed, target)
                : 'not in the recipe',
        },
      ];
    }),
  );
}

/** Read by volume, or to be read so where it has not been yet. */
function isByVolume({ weighed, volume, density, byVolume }: MadeLine): boolean {
  return density !== undefined && (weighed === undefined ? byVolume : volume !== undefined);
}

/** Nothing was weighed of a component that a point of a study has none of: it has no line. */
export function isAsked({ weighed, target }: MadeLine): boolean {
  return weighed !== undefined || target > 0;
}

export interface FigureWords {
  readonly made: string;
  readonly target: string;
  readonly difference: string;
  readonly allowed: string;
  readonly verdict: string;
}

const verdicts = { pass: 'PASS', warn: 'WARN', unsure: 'UNSURE' } as const;

export function figureWords(figure: MadeFigure): FigureWords {
  const { made, target, uncertainty, tolerance, verdict } = figure;
  return {
    made: made === undefined ? '-' : sayFigure(figure, made, uncertainty),
    target: sayFigure(figure, target),
    difference: made === undefined || target === 0 ? '' : sayDeviation(made, target),
    allowed: tolerance === undefined ? '' : sayAllowed(tolerance.text),
    verdict: verdict === undefined ? '' : verdicts[verdict],
  };
}

/** As a sheet says it; with its standard uncertainty as many digits as that has. */
function sayFigure({ kind }: Pick<MadeFigure, 'kind'>, value: number, uncertainty?: number): string {
  if (!uncertainty) return sayLiveFigure(kind, value);
  const [factor, unit] = kind === 'ratio' ? [1, ''] : [100, ` ${kind}%`];
  const doubt = sayDoubt(uncertainty * factor);
  const decimals = doubt.split('.')[1]?.length;
  const plain = doubt.includes('e') || decimals === undefined;
  return `${formatNumber(value * factor, plain ? { significant: 4 } : { decimals })} ± ${doubt}${unit}`;
}

/** An addition in mg, to a tenth of what the balance shows at the finest. */
function sayAddition(mass: number): string {
  const milligrams = mass * 1e6;
  return milligrams < 1000
    ? `${formatNumber(Number(milligrams.toPrecision(4)))} mg`
    : `${formatNumber(Number((milligrams / 1e3).toPrecision(6)))} g`;
}

/** More figures than these say nothing more on one line. */
const most = 3;

/** What the mass of all that was weighed is the mass of. */
export function sayMade({ whole }: Pick<Made, 'whole'>): string {
  return whole === 'dry' ? 'dry' : 'of precursors';
}

/** What to do next, as one line each: how it is headed, what to add and what that makes. */
export function nextWords(made: Made, topUps: readonly TopUp[]): { head: string; what: string; makes: string }[] {
  const lines: { head: string; what: string; makes: string }[] = [];
  const open = made.lines.filter((line) => line.weighed === undefined && line.target > 0);
  topUps.forEach((one, i) => {
    const what = one.additions.map(({ line, mass }) => `${sayAddition(mass)} of ${line.id}`).join(' and ');
    const values = one.figures.flatMap(({ name, value }) => {
      const figure = made.figures.find((own) => own.name === name);
      const counts = figure && one.additions.some(({ line }) => isCounted(figure, made.lines.indexOf(line)));
      // What was right already is not what it is for.
      const isOff = figure?.verdict !== 'pass';
      return figure && counts && isOff && value !== undefined ? [`${name} ${sayFigure(figure, value)}`] : [];
    });
    const shown = values.length > most ? [...values.slice(0, most), '…'] : values;
    const total = `${formatNumber(one.dryMass * 1e3, { decimals: decimalsOf(made) })} g ${sayMade(made)}`;
    const to = one.to === 'target' ? 'to the target' : 'just inside';
    lines.push({
      head: i === 0 ? 'add' : 'or',
      what,
      makes: [[to, shown.join(', ')].filter(Boolean).join(': '), total, ...sayTooLittle(one)].join('; '),
    });
  });
  if (open.length > 0 && topUps.length === 0) {
    const words = lineWords(made);
    for (const line of open) {
      const head = isByVolume(line) ? 'add' : 'weigh';
      lines.push({ head, what: `${words.get(line)?.target} of ${line.id}`, makes: '' });
    }
  }
  return lines;
}

/** What would do, were there a balance for it. */
function sayTooLittle({ tooLittle = [] }: TopUp): string[] {
  if (tooLittle.length === 0) return [];
  const short = tooLittle.flatMap(({ line: { instrument }, mass }) =>
    instrument && mass < instrument.minimum ? [instrument] : [],
  );
  const balances = [
    ...new Map(short.map((one) => [one.name, `${one.name} weighs from ${sayAddition(one.minimum)}`])).values(),
  ];
  const least = tooLittle
    .map(({ line, mass }) => `${sayAddition(Number(mass.toPrecision(2)))} of ${line.id}`)
    .join(' and ');
  return [`about ${least} would do, but ${balances.join(', ')}`];
}

/** Whose uncertainty stands behind readings that state none. */
export function labWords({ lab, lines }: Made): string | undefined {
  if (lab === undefined || lab.used.length === 0) return undefined;
  const of = lab.used.map((name) => {
    const own = lines.find((line) => line.instrument?.name === name)?.instrument;
    return own && own.uncertainty > 0 ? `${name} (± ${sayAddition(Number(own.uncertainty.toPrecision(2)))})` : name;
  });
  return `of readings that state none: ${of.join(', ')}, as ${lab.file} says`;
}

/** Why there is nothing to do next, where something is off. */
export function stuckWords(made: Made, topUps: readonly TopUp[]): string | undefined {
  if (topUps.length > 0) return undefined;
  const judged = made.figures.filter((one) => one.verdict !== undefined);
  const isOff = made.hasSlip || judged.some((one) => one.verdict !== 'pass');
  // Without a tolerance nothing is right or wrong; what is visibly off and gets no addition is not left without a word.
  const isSeen = made.figures.some(({ made: value, target }) => Math.abs((value ?? target) / target - 1) >= visible);
  if (!isOff && (judged.length > 0 || !isSeen)) return undefined;
  if (made.hasSlip) return 'A reading looks like a slip: what to add is said once it has been checked.';
  if (made.isClosed) return 'Nothing can be added any more: the record says "closed".';
  const closed = made.lines.filter((line) => line.isClosed).map((line) => line.id);
  return closed.length > 0
    ? `Nothing that may be added repairs it: ${closed.join(', ')} ${closed.length === 1 ? 'is' : 'are'} closed.`
    : `No addition that the readings can tell makes it better${made.step === undefined ? '' : `: the finest is to ${sayAddition(made.step)}`}.`;
}

/** A difference that is not 0.0 %. */
const visible = 5e-4;

function isCounted({ top, bottom }: MadeFigure, at: number): boolean {
  return (top[at] ?? 0) !== 0 || (bottom[at] ?? 0) !== 0;
}

/** A standard uncertainty to one digit, to two where the first is a 1. */
function sayDoubt(value: number): string {
  if (value === 0) return '0';
  const first = value.toExponential().charAt(0);
  const place = Math.floor(Math.log10(value)) - (first === '1' && !/^1(\.0+)?e/.test(value.toExponential(6)) ? 1 : 0);
  return formatNumber(value, place < 0 ? { decimals: Math.min(-place, 12) } : { significant: 2 });
}

/** Decimals of a g. */
function decimalsOf({ step, lines }: Made): number {
  const read = step === undefined ? 4 : Math.round(-Math.log10(step * 1e3));
  const smallest = Math.min(...lines.flatMap((line) => (line.target > 0 ? [line.target * 1e3] : [])));
  const needed = Number.isFinite(smallest) ? 2 - Math.floor(Math.log10(smallest)) : 4;
  return Math.min(7, Math.max(0, read, Math.min(needed, 5)));
}
