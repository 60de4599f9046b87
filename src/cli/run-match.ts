import {
  type DiscMatch,
  discCapacities,
  type MatchLimits,
  matchDiscs,
  matchLimits,
  openDiscs,
  parseQuantity,
  runCell,
} from '../index.ts';
import type { Paint } from '../report/colour.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { tellFindings } from './tell-findings.ts';
import { UsageError } from './usage-error.ts';
import { writeResult } from './write-result.ts';

export interface MatchFlags {
  readonly cell: string;
  readonly np: string;
  readonly tolerance?: string | undefined;
  readonly least?: string | undefined;
  readonly most?: string | undefined;
  readonly objective: string;
  readonly json: boolean;
  readonly format: string;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/**
 * Prints which discs go together. A disc without coating is told and left over; whatever else is wrong with the table or
 * the cell ends it, with its findings. No pair within the limits is exit code 1.
 */
export async function runMatch(file: string, flags: MatchFlags): Promise<ExitCode> {
  const limits = limitsOf(flags);
  if (file === '-' && flags.cell === '-') {
    throw new UsageError('Standard input cannot be the table and the cell.', 'Name a file for one of them.');
  }
  const json = flags.json || flags.format === 'json';
  const result = runCell(flags.cell, pipelineOptions(flags));
  const table = openDiscs(file);
  const isPlanned = !result.findings.some((one) => one.severity === 'error');
  const { cell } = isPlanned ? result : {};
  const weighed = cell && table.table ? discCapacities(table.table, cell) : undefined;
  // Discs are matched by capacity: whether the cell has a voltage does not matter.
  const own = result.findings.filter((one) => one.code !== 'energy-basis-missing');
  const findings = [...own, ...table.findings, ...(weighed?.findings ?? [])];
  const documents = [...result.documents, ...(table.document ? [table.document] : [])];
  const told = tellFindings({ ...result, findings, documents }, { json, notes: cell === undefined });

  const discs = weighed?.discs;
  const objective = flags.objective === 'absolute' ? 'absolute' : 'squared';
  const match = discs && (await matchDiscs(discs.cathode, discs.anode, { ...limits, objective }));
  if (json) {
    const { matchData } = await import('../report/match-json.ts');
    const data = { ...(match ? { match: matchData(match) } : {}), findings: told.located.map(findingData) };
    writeResult(JSON.stringify(data, null, 2), flags);
  } else if (match) writeResult(await textOf(match, flags.format, told.paint), flags);

  const isUnreadable = table.findings.some((one) => one.code === 'file-unreadable') || result.documents.length === 0;
  if (isUnreadable) return exitCode.usage;
  return told.hasErrors || match?.pairs.length === 0 ? exitCode.findings : exitCode.clean;
}

async function textOf(match: DiscMatch, format: string, paint: Paint): Promise<string> {
  if (format !== 'csv') return (await import('../report/match-text.ts')).matchText(match, paint);
  // The last line ends as the others do: writing it adds the LF.
  return `${(await import('../report/match-csv.ts')).matchCsv(match)}\r`;
}

function limitsOf({ np, tolerance, least, most }: MatchFlags): MatchLimits {
  const share = tolerance === undefined ? undefined : toleranceOf(tolerance);
  const limits = matchLimits({
    target: ratio(np),
    ...(share === undefined ? {} : { tolerance: share }),
    ...(least === undefined ? {} : { least: ratio(least) }),
    ...(most === undefined ? {} : { most: ratio(most) }),
  });
  if (!limits.ok) throw problemError(limits.problem);
  return limits.value;
}

function ratio(text: string): number {
  const read = parseQuantity(text, ['number']);
  if (!read.ok) throw problemError(read.problem);
  if (read.value.uncertainty === undefined) return read.value.value;
  throw new UsageError(
    `"${text}" is N/P with a doubt.`,
    'Write --np 1.1 and --tolerance "5 %", or --least and --most.',
  );
}

function toleranceOf(text: string): number {
  const read = parseQuantity(text, ['fraction']);
  if (read.ok && read.value.unit.share === 'plain' && read.value.uncertainty === undefined) return read.value.value;
  throw new UsageError(`"${text}" is no tolerance.`, 'Write, for example, --tolerance "5 %".');
}
