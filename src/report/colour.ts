import { Chalk, type ChalkInstance } from 'chalk';

/** What a colour may mean; nothing is coloured for looks. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  note(text: string): string;
  estimate(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** Colours for a stream, or none at all. */
export function paint(colour: boolean): Paint {
  const chalk: ChalkInstance = new Chalk({ level: colour ? 1 : 0 });
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    note: (text) => chalk.cyan(text),
    estimate: (text) => chalk.yellow(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}
