import { sayFinding } from '../diagnostics/messages.ts';
import {
  cellEnergy,
  type EvaluatedCell,
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
  type Variation,
  varyCell,
} from '../index.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { type Told, tellFindings } from './tell-findings.ts';
import { UsageError } from './usage-error.ts';
import { writeResult } from './write-result.ts';

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
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** Prints a cell's bill and energies, or what a question about them is answered with. */
export async function runEnergy(file: string, flags: EnergyFlags): Promise<ExitCode> {
  const json = flags.json || flags.format === 'json';
  const { told, cell } = openCell(file, pipelineOptions(flags), json);
  if (cell === undefined) {
    if (json) process.stdout.write(`${JSON.stringify({ findings: told.located.map(findingData) }, null, 2)}\n`);
    return codeOf(told);
  }
  const asked = flags.vary
    ? await answerVary(cell, flags)
    : flags.solve
      ? await answerSolve(cell, flags)
      : flags.tornado
        ? await answerTornado(cell, flags)
        : await answerEnergy(cell, flags, told);
  const text = json
    ? JSON.stringify({ ...asked.data(), findings: told.located.map(findingData) }, null, 2)
    : await asked.text();
  writeResult(text, flags);
  return asked.isMet ? codeOf(told) : exitCode.findings;
}

interface Answer {
  text(): Promise<string>;
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
          return (await import('../report/energy-svg.ts')).energySvg(energy);
        default:
          return (await import('../report/energy-text.ts')).energyText(energy, told.paint, notes);
      }
    },
  };
}

async function answerSolve(cell: EvaluatedCell, { solve = '', target = '', between }: EnergyFlags): Promise<Answer> {
  const { plan } = cell;
  const variable = take(findVariable(plan, solve));
  const wanted = take(parseTarget(plan, target));
  const range = between === undefined ? undefined : take(parseRange(variable, between));
  const solution = solveCell(plan, variable, wanted, range);
  const { solutionText, solutionData } = await import('../report/solution-text.ts');
  return {
    isMet: solution.roots.length > 0,
    data: () => ({ solution: solutionData(solution) }),
    text: async () => solutionText(solution),
  };
}

/** Points along an axis where nobody says how many: a table is short, a picture is fine, a file is for a program. */
const usualSteps = { table: 11, markdown: 11, csv: 101, svg: 101, json: 101 } as const;

async function answerVary(cell: EvaluatedCell, flags: EnergyFlags): Promise<Answer> {
  const { plan } = cell;
  const ranges = flags.vary ?? [];
  if (ranges.length > 2) throw new UsageError('At most two figures can be varied at a time.', 'Leave one --vary out.');
  const format = flags.json ? 'json' : flags.format;
  const count = flags.steps ?? usualSteps[format as keyof typeof usualSteps];
  const axes = ranges.map((text) => {
    const at = text.indexOf('=');
    if (at < 0) {
      throw new UsageError(`"${text}" is no range.`, 'Write, for example, --vary "separator.thickness=5..100 um".');
    }
    const variable = take(findVariable(plan, text.slice(0, at)));
    return spaceAxis(variable, take(parseRange(variable, text.slice(at + 1))), count);
  });
  const variation = varyCell(plan, take(findFigure(plan, flags.show ?? usualFigure(cell))), axes);
  const { variationText, variationCsv, variationData } = await import('../report/variation-table.ts');
  return {
    isMet: true,
    data: () => ({ variation: variationData(variation) }),
    text: async () => {
      if (format === 'csv') return variationCsv(variation);
      if (format === 'svg') return drawVariation(variation, cell);
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
  // A printed figure that does not follow says nothing against the ones that do; any other error does.
  const isBroken = told.located.some(
    ({ finding }) => finding.severity === 'error' && !finding.code.startsWith('expectation-'),
  );
  return { told, cell: isBroken ? undefined : result.cell };
}

/** The notes among what was found: they belong to the figures, not to the findings. */
export function notesOf({ located }: Told): string[] {
  return located.filter((one) => one.finding.severity === 'note').map((one) => sayFinding(one.finding).what);
}

export function codeOf(told: Told): ExitCode {
  return told.isUnreadable ? exitCode.usage : told.hasErrors ? exitCode.findings : exitCode.clean;
}
