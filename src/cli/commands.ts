import Explain from '../commands/explain.ts';
import Weigh from '../commands/weigh.ts';
import type { BaseCommand } from './base-command.ts';

/** A command's class, as oclif and the help read it: everything static. */
export type CommandClass = typeof BaseCommand & (new (...args: never[]) => BaseCommand);

/** Every verb, in the order of the help. What a command needs beyond `weigh` it loads with `await import()`. */
export const commands: Readonly<Record<string, CommandClass>> = {
  weigh: Weigh,
  explain: Explain,
};
