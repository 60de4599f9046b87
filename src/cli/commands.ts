import type { Config } from '@oclif/core/config';
import Compare from '../commands/compare.ts';
import Design from '../commands/design.ts';
import Diff from '../commands/diff.ts';
import Energy from '../commands/energy.ts';
import Explain from '../commands/explain.ts';
import Export from '../commands/export.ts';
import Find from '../commands/find.ts';
import Fit from '../commands/fit.ts';
import Loading from '../commands/loading.ts';
import Made from '../commands/made.ts';
import Match from '../commands/match.ts';
import Rules from '../commands/rules.ts';
import SelfTest from '../commands/selftest.ts';
import Suggest from '../commands/suggest.ts';
import Table from '../commands/table.ts';
import Ternary from '../commands/ternary.ts';
import Validate from '../commands/validate.ts';
import Weigh from '../commands/weigh.ts';
import type { BaseCommand } from './base-command.ts';

/** A command's class, as oclif and the help read it: everything static. */
export type CommandClass = Pick<typeof BaseCommand, keyof typeof BaseCommand> &
  (new (
    argv: string[],
    config: Config,
  ) => BaseCommand);

/** Every verb, in the order of the help. What a command needs beyond `weigh` it loads with `await import()`. */
export const commands: Readonly<Record<string, CommandClass>> = {
  weigh: Weigh,
  made: Made,
  find: Find,
  loading: Loading,
  energy: Energy,
  compare: Compare,
  ternary: Ternary,
  fit: Fit,
  suggest: Suggest,
  design: Design,
  export: Export,
  match: Match,
  validate: Validate,
  explain: Explain,
  rules: Rules,
  diff: Diff,
  table: Table,
  selftest: SelfTest,
};
