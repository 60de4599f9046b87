import { BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { shippedRecipes } from '../cli/shipped-recipes.ts';

/** Proves on the user's machine, offline, that the numbers are right. */
export default class SelfTest extends BaseCommand {
  static override summary = 'computes the shipped recipes and published values, and says what holds';
  static override examples = ['selftest', 'selftest --all', 'selftest --json'];
  static override flags = {
    all: Flags.boolean({ description: 'show every figure, expected and computed' }),
  };

  override async execute(): Promise<ExitCode> {
    const { flags } = await this.parse(SelfTest);
    const { runSelfTest } = await import('../cli/run-selftest.ts');
    return runSelfTest(shippedRecipes(), flags);
  }
}
