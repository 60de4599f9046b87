import { formatNumber } from '../units/format-number.ts';
import { type Account, accountFor, type Contribution } from '../worked/account-for.ts';
import type { Explanation } from '../worked/explanation.ts';
import { inputsOf } from '../worked/inputs-of.ts';
import type { Leaf, System, WorkedFigure } from '../worked/worked-figure.ts';
import type { Paint } from './colour.ts';
import { disarm } from './disarm.ts';
import { inUnit, locate, sayName, sayNumber, stepInUnit } from './explanation-data.ts';
import { foldLines } from './fold-lines.ts';
import type { Locatable } from './locate-findings.ts';
import { printPlainly } from './print-plainly.ts';
import { sayEquation } from './say-equation.ts';
import { sayWithUncertainty } from './say-uncertainty.ts';

const width = 80;
/** How deep equations are shown where not all are asked for. */
const shallow = 3;
/** Further in than this, lines would be too short to read. */
const deepest = 24;

/** A worked calculation for a terminal: each equation, what is put in, and where each number comes from. */
export function explanationText(
  explanation: Explanation,
  documents: readonly Locatable[],
  paint: Paint,
  isFull: boolean,
): string {
  const { figure: root, account } = printPlainly(explanation);
  const head = foldLines(
    `${root.name} = ${sayFigure(root, account.uncertainty)}${root.basis ? `   ${root.basis}` : ''}`,
    width,
  );
  const working = new Working(documents, isFull);
  const lines = [
    ...head.map((line, i) => (i === 0 ? paint.strong(line) : `    ${line}`)),
    ...working.under(root, 2, 1),
    '',
    ...whereFrom(root, account, paint, isFull),
    ...(working.isCut ? ['  --full goes on, down to atomic weights'] : []),
  ];
  return disarm(lines.join('\n'));
}

/** The equations, each figure once. */
class Working {
  readonly #seen = new Set<WorkedFigure>();
  readonly #systems = new Set<System>();
  /** Some equations were left out. */
  isCut = false;

  constructor(
    readonly documents: readonly Locatable[],
    readonly isFull: boolean,
  ) {}

  /** What stands under a figure: its equation, the numbers put in, and the figures that these come from. */
  under(figure: WorkedFigure, indent: number, depth: number): string[] {
    this.#seen.add(figure);
    const { from } = figure;
    if (from.kind === 'leaf') return this.#fold(this.#sayLeaf(from), indent);
    const said = from.kind === 'equation' ? this.#equation(from, figure, indent) : this.#together(from, indent);
    const lines = [...said];
    for (const one of inputsOf(figure)) lines.push(...this.#input(one, indent + 2, depth));
    return lines;
  }

  #equation(
    { right, text, place }: Extract<WorkedFigure['from'], { kind: 'equation' }>,
    figure: WorkedFigure,
    indent: number,
  ): string[] {
    const [only, ...others] = inputsOf(figure);
    // One number that somebody stated: it is said where it comes from, and that is all.
    if (only === right && others.length === 0 && only?.from.kind === 'leaf') return [];
    const names = sayEquation(right, { figure: (one) => sayName(one.name), unknown: String, number: sayNumber });
    const numbers = sayEquation(right, { figure: (one) => sayFigure(one), unknown: String, number: sayNumber });
    const isSaid = inputsOf(figure).some(({ from }) => from.kind === 'leaf' && from.text === text);
    const said = place && !isSaid ? `   ${[text, this.#where(place)].filter(Boolean).join(', ')}` : '';
    return [...this.#fold(`= ${names}${said}`, indent), ...this.#fold(`= ${numbers}`, indent)];
  }

  #together({ system }: Extract<WorkedFigure['from'], { kind: 'together' }>, indent: number): string[] {
    if (this.#systems.has(system)) return this.#fold('solved together, as above', indent);
    this.#systems.add(system);
    const say = {
      figure: (one: WorkedFigure) => sayName(one.name),
      unknown: (at: number) => sayName(system.unknowns[at]?.name ?? ''),
      number: sayNumber,
    };
    return [
      ...this.#fold('solved together:', indent),
      ...system.equations.flatMap(({ left, right, text, place }) => {
        const where = place ? this.#where(place) : '';
        const said = text === undefined ? '' : `   ${[text, where].filter(Boolean).join(', ')}`;
        return this.#fold(`${sayEquation(left, say)} = ${sayEquation(right, say)}${said}`, indent + 2);
      }),
      ...this.#fold(system.unknowns.map((one) => `${one.name} = ${sayFigure(one as WorkedFigure)}`).join(', '), indent),
    ];
  }

  #input(figure: WorkedFigure, indent: number, depth: number): string[] {
    const { name, from, basis } = figure;
    const uncertainty = from.kind === 'leaf' ? from.uncertainty : undefined;
    const value = `${name} = ${sayFigure(figure, uncertainty)}`;
    const isSeen = this.#seen.has(figure);
    if (from.kind === 'leaf') {
      this.#seen.add(figure);
      // Its number stands in the equation, and where it comes from further up.
      return isSeen ? [] : this.#fold(`${value}   ${this.#sayLeaf(from, value)}`, indent);
    }
    if (isSeen) return this.#fold(`${value}   as above`, indent);
    const isMolar = name.startsWith('molar mass of ');
    const right = from.kind === 'equation' ? from.right : undefined;
    const inputs = inputsOf(figure);
    const [only] = inputs;
    if (right === only && only?.from.kind === 'leaf') {
      this.#seen.add(figure);
      return this.#fold(`${value}   ${this.#sayLeaf(only.from, value)}`, indent);
    }
    const isCut = !this.isFull && (isMolar || depth >= shallow);
    this.isCut ||= isCut;
    const own = isMolar ? `${name} = ${sayFigure(figure, accountFor(figure).uncertainty)}` : value;
    const said = this.#fold(`${own}${basis ? `   ${basis}` : ''}`, indent);
    return isCut ? said : [...said, ...this.under(figure, Math.min(indent + 2, deepest), depth + 1)];
  }

  /** Where a number comes from; what is written is said where it is not the same as what stands before it. */
  #sayLeaf({ is, text = '', place, source, estimate }: Leaf, before = ''): string {
    if (place) {
      const written = is === 'stated' && !before.endsWith(text) && text;
      return [written, is === 'balance' && source, this.#where(place)].filter(Boolean).join(', ');
    }
    if (is === 'asked') return `as asked: ${text}`;
    if (is === 'definition') return text || 'exact';
    // Where a catalogue's number comes from is a sentence: it stands below.
    if (is === 'catalogue') return estimate === undefined ? 'catalogue' : 'catalogue, an estimate';
    return source ?? '';
  }

  #where(place: NonNullable<Leaf['place']>): string {
    const { file, line, column } = locate(place, this.documents);
    return [file, line, column].filter((one) => one !== undefined).join(':');
  }

  #fold(text: string, indent: number): string[] {
    const pad = ' '.repeat(indent);
    return foldLines(text, width - indent - 4).map((line, i) => `${pad}${i === 0 ? '' : '    '}${line.trim()}`);
  }
}

/** What the figure leans on: every leaf once, how it moves the figure, and what it has in its uncertainty. */
function whereFrom(
  root: WorkedFigure,
  { uncertainty, contributions }: Account,
  paint: Paint,
  isFull: boolean,
): string[] {
  const told = isFull ? contributions : contributions.filter((one) => one.leaf.is !== 'atomic weight');
  const weights = contributions.filter((one) => one.leaf.is === 'atomic weight');
  const row = (one: Contribution): string[] => {
    const { figure, leaf, slope, adds } = one;
    const effect = (slope * figure.value) / root.value;
    const moves = leaf.is === 'balance' || !Number.isFinite(effect) || figure.value === 0 ? '' : signed(effect);
    const share = adds === undefined ? '' : uncertainty ? percent((adds / uncertainty) ** 2) : '0 %';
    return [`${figure.name} = ${sayFigure(figure, leaf.uncertainty)}`, moves, share];
  };
  const rows = told.map(row);
  if (!isFull && weights.length > 0) {
    const own = Math.hypot(...weights.map((one) => one.adds ?? 0));
    rows.push([weights[0]?.leaf.source ?? '', '', uncertainty ? percent((own / uncertainty) ** 2) : '0 %']);
  }
  const drawn = drawPutIn(rows);
  const exact = contributions
    .filter(({ leaf }) => leaf.uncertainty === undefined && leaf.is !== 'definition')
    .map(({ figure }) => figure.name);
  const sources = contributions.flatMap(({ figure: { name }, leaf: { is, estimate, source } }) => {
    if (estimate !== undefined) return said(`${name} is an estimate: ${estimate}`).map((line) => paint.estimate(line));
    return is === 'catalogue' && source !== undefined ? said(`${name}: ${source}`) : [];
  });
  return [
    ...drawn,
    ...(exact.length > 0 ? said(`taken as exact because none is stated: ${exact.join(', ')}`) : []),
    ...sources,
  ];
}

/** Columns of figures to the right, names folded to what is left of the line. */
function drawPutIn(rows: readonly (readonly string[])[]): string[] {
  const room = 50;
  return [['numbers put in', 'with 1 % more', 'variance'], ...rows].flatMap(([name = '', moves = '', share = '']) => {
    const [first = '', ...more] = foldLines(name, room);
    const line = `  ${first.padEnd(room)} ${moves.padStart(13)} ${share.padStart(10)}`.trimEnd();
    return [line, ...more.map((one) => `    ${one}`)];
  });
}

function said(text: string): string[] {
  return foldLines(text, width - 4).map((line, i) => `  ${i === 0 ? '' : '  '}${line}`);
}

/** The value with its unit, and its standard uncertainty where that is known. */
export function sayFigure({ value, unit }: Pick<WorkedFigure, 'value' | 'unit'>, uncertainty?: number): string {
  const own = inUnit(value, unit);
  const doubt = uncertainty === undefined ? 0 : stepInUnit(uncertainty, unit);
  const number = doubt > 0 ? sayWithUncertainty(own, doubt) : formatNumber(Number(own.toPrecision(6)));
  return `${number}${unit === '' ? '' : ` ${unit}`}`;
}

function signed(effect: number): string {
  return `${effect > 0 ? '+' : ''}${formatNumber(effect, { decimals: 2 })} %`;
}

function percent(share: number): string {
  return share < 0.0005 ? '< 0.1 %' : `${formatNumber(100 * share, { decimals: 1 })} %`;
}
