import { sayFinding } from '../diagnostics/messages.ts';
import {
  type CellEnergy,
  cellEnergy,
  type EvaluatedCell,
  exampleRange,
  findFigure,
  findVariable,
  levels,
  type Parsed,
  type PipelineOptions,
  parseRange,
  parseTarget,
  runCell,
  solveCell,
  spaceAxis,
  tornado,
  usualRange,
  type Variable,
  type Variation,
  varyCell,
} from '../index.ts';
import { toJson } from '../report/disarm.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { type Told, tellFindings } from './tell-findings.ts';
import { UsageError } from './usage-error.ts';
import { pictureFormats, requirePicture, writePicture } from './write-picture.ts';
import { writeResult, writeResultPieces } from './write-result.ts';

export interface EnergyFlags {
  readonly json: boolean;
  readonly format: string;
  readonly solve?: string | undefined;
  readonly target?: string | undefined;
  readonly between?: string | undefined;
  readonly vary?: string[] | undefined;
  readonly steps?: number | undefined;
  readonly show?: string | undefined;
  readonly tornado: boolean;
  readonly width?: number | undefined;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** Prints a cell's bill and energies, or what a question about them is answered with. */
export async function runEnergy(file: string, flags: EnergyFlags): Promise<ExitCode> {
  const json = flags.json || flags.format === 'json';
  requireOneQuestion(flags);
  if (!json) requirePicture(flags);
  const { told, cell } = openCell(file, pipelineOptions(flags), json);
  if (cell === undefined) {
    if (json) process.stdout.write(`${toJson({ findings: told.located.map(findingData) }, 2)}\n`);
    return codeOf(told);
  }
  const asked = flags.vary
    ? await answerVary(cell, flags)
    : flags.solve !== undefined
      ? await answerSolve(cell, flags)
      : flags.tornado
        ? await answerTornado(cell, flags)
        : await answerEnergy(cell, flags, told);
  const text = json ? toJson({ ...asked.data(), findings: told.located.map(findingData) }, 2) : await asked.text();
  if (typeof text === 'string') {
    if (!json && pictureFormats.includes(flags.format)) await writePicture(text, flags);
    else writeResult(text, flags);
  } else writeResultPieces(text, flags);
  return asked.isMet ? codeOf(told) : exitCode.findings;
}

/** Refuses flags that no one question takes together. */
function requireOneQuestion(flags: EnergyFlags): void {
  const { solve, vary, show } = flags;
  const asked = [
    ...(solve === undefined ? [] : ['--solve']),
    ...(vary === undefined ? [] : ['--vary']),
    ...(flags.tornado ? ['--tornado'] : []),
  ];
  const [only, other] = asked;
  if (other !== undefined) throw new UsageError(`${asked.join(' and ')} are two questions.`, 'Ask one at a time.');
  if (solve?.trim() === '') {
    throw new UsageError('--solve names no figure.', 'Write, for example, --solve "separator.thickness".');
  }
  if (show !== undefined && (only === undefined || only === '--solve')) {
    throw new UsageError('--show names the figure to follow with --vary or --tornado.', 'Say one of them, too.');
  }
  const formats = only === undefined ? undefined : only === '--vary' ? variationFormats : answerFormats;
  if (flags.json || formats === undefined || formats.includes(flags.format)) return;
  throw new UsageError(`${only} has no format ${flags.format}.`, `Its formats are ${formats.join(', ')}.`);
}

const answerFormats: readonly string[] = ['table', 'json'];
const variationFormats: readonly string[] = ['table', 'csv', 'svg', 'png', 'json'];

interface Answer {
  /** Whole, or in pieces that end with their own line break. */
  text(): Promise<string | Iterable<string>>;
  data(): object;
  readonly isMet: boolean;
}

async function answerEnergy(cell: EvaluatedCell, { format, json }: EnergyFlags, told: Told): Promise<Answer> {
  const energy = cellEnergy(cell);
  const notes = notesOf(told);
  const { energyData } = await import('../report/energy-json.ts');
  const isPlain = json || format === 'json';
  return {
    isMet: true,
    data: () => ({ energy: energyData(energy) }),
    text: async () => {
      if (isPlain) return '';
      switch (format) {
        case 'markdown':
          return (await import('../report/energy-markdown.ts')).energyMarkdown(energy, notes);
        case 'csv':
          return (await import('../report/energy-csv.ts')).energyCsv(energy);
        case 'svg':
        case 'png':
          requireDrawable(energy);
          return (await import('../report/energy-svg.ts')).energySvg(energy);
        default:
          return (await import('../report/energy-text.ts')).energyText(energy, told.paint, notes);
      }
    },
  };
}

/** Bars show what is there: of a cell without a level, or with less than nothing at one, there is no picture. */
function requireDrawable({ lines, rooms, levels: known, open }: CellEnergy): void {
  if (known.length === 0 || lines.length === 0) {
    const [lack] = open;
    throw new UsageError(
      `This cell has no mass to draw: ${lack ? `the ${lack.figure} does not follow` : 'no level is whole'}.`,
      lack && `State ${lack.needs.join(' or ')}.`,
    );
  }
  const below = [
    ...lines.filter((line) => !(line.perArea >= 0)).map((line) => `the mass of ${line.label}`),
    ...rooms.filter((room) => !(room.volume >= 0)).map((room) => `the volume of ${room.label}`),
    ...known.filter((one) => (one.specificEnergy?.value ?? 0) < 0).map((one) => `the energy at ${one.level}`),
  ];
  if (below[0] !== undefined) {
    throw new UsageError(`This cell cannot be drawn: ${below[0]} is below zero.`, 'The table shows it as it is.');
  }
}

async function answerSolve(cell: EvaluatedCell, { solve = '', target = '', between }: EnergyFlags): Promise<Answer> {
  const { plan } = cell;
  const variable = take(findVariable(plan, solve));
  const wanted = take(parseTarget(plan, target));
  const solution = solveCell(plan, variable, wanted, rangeOf(variable, between));
  if (!Number.isFinite(solution.least)) {
    throw new UsageError(`${wanted.asked.name} has no value at any ${variable.name} of the range.`);
  }
  const { solutionText, solutionData } = await import('../report/solution-text.ts');
  return {
    isMet: solution.roots.length > 0,
    data: () => ({ solution: solutionData(solution) }),
    text: async () => solutionText(solution),
  };
}

function rangeOf(variable: Variable, between: string | undefined): readonly [number, number] {
  if (between !== undefined) return take(parseRange(variable, between));
  const range = usualRange(variable);
  if (range[0] > 0 && range[1] > range[0]) return range;
  throw new UsageError(
    `${variable.name} is not above zero in the recipe: there is no range around it.`,
    `Say where to look, for example --between "${exampleRange(variable)}".`,
  );
}

/** Most points along one axis, over both, and in a picture: beyond them a file of numbers helps nobody. */
const mostSteps = 1e6;
const mostPoints = 1e7;
const mostDrawn = 1e5;

function requireSteps(steps: number, axes: number, format: string): void {
  if (steps > mostSteps) throw new UsageError(`--steps ${steps} is too many.`, `At most ${mostSteps} points an axis.`);
  const points = steps ** axes;
  if (points > mostPoints) {
    const most = Math.floor(mostPoints ** (1 / axes));
    throw new UsageError(`Two axes of ${steps} steps are ${points} points.`, `At most ${mostPoints}: --steps ${most}.`);
  }
  if (pictureFormats.includes(format) && points > mostDrawn) {
    throw new UsageError(
      `${points} points are too many for a picture.`,
      `At most ${mostDrawn}; --format csv has more.`,
    );
  }
}

/** Points along an axis where nobody says how many: a table is short, a picture is fine, a file is for a program. */
const usualSteps = { table: 11, markdown: 11, csv: 101, svg: 101, png: 101, json: 101 } as const;

async function answerVary(cell: EvaluatedCell, flags: EnergyFlags): Promise<Answer> {
  const { plan } = cell;
  const ranges = flags.vary ?? [];
  if (ranges.length > 2) throw new UsageError('At most two figures can be varied at a time.', 'Leave one --vary out.');
  const format = flags.json ? 'json' : flags.format;
  const count = flags.steps ?? usualSteps[format as keyof typeof usualSteps];
  requireSteps(count, ranges.length, format);
  const axes = ranges.map((text) => {
    const at = text.indexOf('=');
    if (at < 0) {
      throw new UsageError(`"${text}" is no range.`, 'Write, for example, --vary "separator.thickness=5..100 um".');
    }
    const variable = take(findVariable(plan, text.slice(0, at)));
    return spaceAxis(variable, take(parseRange(variable, text.slice(at + 1))), count);
  });
  const [first, second] = axes;
  if (first && first.variable.name === second?.variable.name) {
    throw new UsageError(`--vary goes through ${first.variable.name} twice.`, 'Name two figures, or leave one out.');
  }
  const variation = varyCell(plan, take(findFigure(plan, flags.show ?? usualFigure(cell))), axes);
  const { variationText, variationCsv, variationData } = await import('../report/variation-table.ts');
  return {
    isMet: true,
    data: () => ({ variation: variationData(variation) }),
    text: async () => {
      if (format === 'csv') return variationCsv(variation);
      if (pictureFormats.includes(format)) return drawVariation(variation, cell);
      return variationText(variation);
    },
  };
}

async function drawVariation(variation: Variation, cell: EvaluatedCell): Promise<string> {
  const { variationSvg } = await import('../report/variation-svg.ts');
  return variationSvg(variation, cellEnergy(cell));
}

async function answerTornado(cell: EvaluatedCell, { show }: EnergyFlags): Promise<Answer> {
  const { name, unit, figure } = take(findFigure(cell.plan, show ?? usualFigure(cell)));
  const gusts = tornado(cell, { name, unit, figure });
  const { tornadoText, tornadoData } = await import('../report/tornado-text.ts');
  return {
    isMet: true,
    data: () => ({ tornado: tornadoData(name, unit, gusts) }),
    text: async () => tornadoText(name, unit, gusts),
  };
}

/** The energy per mass at the outermost level that is whole; a figure without its level is never meant. */
function usualFigure({ plan }: EvaluatedCell): string {
  const level = levels.findLast((one) => plan.figures.has(`Wh/kg at ${one}`));
  return level === undefined ? 'areal capacity' : `Wh/kg at ${level}`;
}

function take<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw problemError(parsed.problem);
  return parsed.value;
}

/** A cell's file as an evaluated cell, its findings told. */
export function openCell(
  file: string,
  options: PipelineOptions,
  json: boolean,
): { readonly told: Told; readonly cell: EvaluatedCell | undefined } {
  const result = runCell(file, options);
  const told = tellFindings(result, { json, notes: result.cell === undefined });
  return { told, cell: isBroken(told) ? undefined : result.cell };
}

/** A printed figure that does not follow says nothing against the ones that do; any other error does. */
export function isBroken({ located }: Told): boolean {
  return located.some(({ finding }) => finding.severity === 'error' && !finding.code.startsWith('expectation-'));
}

/** The notes among what was found: they belong to the figures, not to the findings. */
export function notesOf({ located }: Told): string[] {
  return located.filter((one) => one.finding.severity === 'note').map((one) => sayFinding(one.finding).what);
}

export function codeOf(told: Told): ExitCode {
  return told.isUnreadable ? exitCode.usage : told.hasErrors ? exitCode.findings : exitCode.clean;
}
