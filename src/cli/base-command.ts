import * as Args from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import type { Config } from '@oclif/core/config';
import * as Flags from '@oclif/core/flags';
import type { Input, ParserOutput } from '@oclif/core/parser';
import type { ExitCode } from './exit-codes.ts';
import { explainParseError } from './explain-parse-error.ts';

// oclif by its parts: its main entry also compares Node versions with semver, which costs 3 ms a run.
export { Args, Flags };

// biome-ignore lint/suspicious/noExplicitAny: as oclif declares parsed flags and arguments
type Values = Record<string, any>;

/**
 * What every command shares. A command parses its flags, does its work in `execute` and returns the exit code; what it
 * throws is a UsageError (exit 2) or a bug (exit 3), and `main` turns either into words. oclif's own codes are not used.
 */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    json: Flags.boolean({ description: 'one JSON object on stdout, results and findings alike' }),
    'no-color': Flags.boolean({ description: 'no colour, also without a terminal to ask' }),
  };

  /** Example command lines without the program's name; the first one heads the help and must work in a fresh clone. */
  static override examples: string[] = [];

  /** Does the work: results to stdout, findings to stderr. */
  abstract execute(): Promise<ExitCode>;

  constructor(argv: string[], config: Config) {
    super(argv, config);
    // oclif writes a debug line at every start, and would load its logger and node:tty to drop it.
    if (!process.env.DEBUG) this.debug = () => {};
  }

  /** Runs the command with the configuration it has; oclif's static `run` would load another, plugins and all. */
  start(): Promise<ExitCode> {
    return this._run();
  }

  override run(): Promise<ExitCode> {
    return this.execute();
  }

  // oclif's own signature, with its own `any`: narrower parameters would not override it.
  protected override async parse<F extends Values, B extends Values, A extends Values>(
    options?: Input<F, B, A>,
    argv?: string[],
  ): Promise<ParserOutput<F, B, A>> {
    try {
      // oclif would take what waits on standard input for an argument that is left out.
      for (const arg of Object.values(options?.args ?? {})) arg.ignoreStdin = true;
      return await super.parse(options, argv);
    } catch (error) {
      throw explainParseError(error, this.ctor);
    }
  }

  /** oclif would set an exit code of its own and print; both are `main`'s. */
  protected override catch(error: Error): Promise<never> {
    return Promise.reject(error);
  }
}
