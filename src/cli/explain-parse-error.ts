import { stripVTControlCharacters } from 'node:util';
import type { Command } from '@oclif/core/command';
import type { FlagInput } from '@oclif/core/parser';
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from './usage-error.ts';

/** What oclif's parser attaches to the errors it throws; none of its wording is kept where ours is better. */
interface ParseFailure extends Error {
  readonly oclif?: unknown;
  readonly flags?: readonly string[];
  readonly args?: readonly (string | { readonly name: string; readonly description?: string })[];
}

/** A parser error in our words, or the error itself where it is not the user's doing (a bug in a command). */
export function explainParseError(error: unknown, command: typeof Command): unknown {
  if (!(error instanceof Error) || error instanceof UsageError) return error;
  const failure = error as ParseFailure;
  const ours = command.id ?? '';
  const seeHelp = `See "formulyte ${ours} --help".`;
  // Names of classes do not survive minification; these openings and the attached words do.
  const says = (opening: string) => error.message.startsWith(opening);
  if (says('Nonexistent flag')) {
    return new UsageError(...unknownFlags(failure.flags ?? [], { ...command.baseFlags, ...command.flags }, seeHelp));
  }
  if (says('Unexpected argument')) {
    const extra = (failure.args ?? []).map((word) => `"${String(word)}"`);
    const most = Object.keys(command.args ?? {}).length;
    const takes = most === 0 ? 'no argument' : `${most} argument${most === 1 ? '' : 's'}`;
    return new UsageError(
      `${ours} takes ${takes}; ${extra.join(', ')} ${extra.length === 1 ? 'is' : 'are'} too many.`,
      seeHelp,
    );
  }
  if (says('Missing') && failure.args) {
    const missing = failure.args.flatMap((arg) => (typeof arg === 'string' ? [] : [arg]));
    const names = missing.map((arg) => `${arg.name.toUpperCase()}${arg.description ? ` (${arg.description})` : ''}`);
    const example = [command.examples].flat().find((text): text is string => typeof text === 'string');
    return new UsageError(`Missing: ${names.join(', ')}.`, example ? `For example: formulyte ${example}` : seeHelp);
  }
  // A flag's own `parse` may throw any Error; oclif puts "Parsing --name" in front of it and a pointer to help behind it.
  if (says('Invalid argument spec') || (failure.oclif === undefined && !says('Parsing --'))) return error;
  const message = stripVTControlCharacters(error.message)
    .replaceAll('See more help with --help', '')
    .replace(/^Parsing (--[\w-]+)\s+/, '$1: ')
    .replace(/^The following errors? occurred:\s+/, '')
    .trim();
  return new UsageError(message.endsWith('.') ? message : `${message}.`, seeHelp);
}

function unknownFlags(flags: readonly string[], known: FlagInput, seeHelp: string): [string, string] {
  const names = [...Object.keys(known), 'help', 'version'].map((name) => `--${name}`);
  const meant = flags.flatMap((flag) => nearest(flag, names, 1));
  const listed = flags.map((flag) => `"${flag}"`).join(', ');
  return [
    `Unknown flag${flags.length === 1 ? '' : 's'} ${listed}.`,
    meant.length > 0 ? `Did you mean ${meant.join(', ')}?` : seeHelp,
  ];
}
