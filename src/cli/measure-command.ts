import type { Measurement } from '../index.ts';
import { BaseCommand } from './base-command.ts';
import type { CommandClass } from './commands.ts';
import type { ExitCode } from './exit-codes.ts';
import { measureFlags, measureTable, readingFlags } from './measure-flags.ts';

interface Wording {
  readonly summary: string;
  readonly description?: string;
  /** Behind `measure` and the topic; the first must work in a fresh clone. */
  readonly examples: readonly string[];
}

/** The command of a measurement that needs no more than its readings. */
export function measureCommand(measurement: Measurement, { summary, description, examples }: Wording): CommandClass {
  const flags = { ...readingFlags(measurement.readings), ...measureFlags };
  return class extends BaseCommand {
    static override summary = summary;
    static override description = description;
    static override examples = examples.map((one) => `measure ${measurement.topic} ${one}`);
    static override args = measureTable;
    static override flags = flags;

    override async execute(): Promise<ExitCode> {
      const parsed = await this.parse({ args: measureTable, flags, baseFlags: BaseCommand.baseFlags });
      const { runMeasure } = await import('./run-measure.ts');
      return runMeasure(measurement, parsed.args.table, parsed.flags);
    }
  } as CommandClass;
}
