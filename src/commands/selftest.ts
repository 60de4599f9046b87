import { BaseCommand, Flags } from '../cli/base-command.ts';
import { type ExitCode, exitCode } from '../cli/exit-codes.ts';
import { hasColour } from '../cli/has-colour.ts';
import { shippedRecipes } from '../cli/shipped-recipes.ts';
import { selfTest } from '../index.ts';
import { paint } from '../report/colour.ts';

/** Proves on the user's machine, offline, that the numbers are right. */
export default class SelfTest extends BaseCommand {
  static override summary = 'computes the shipped recipes and published values, and says what holds';
  static override examples = ['selftest', 'selftest --all', 'selftest --json'];
  static override flags = {
    all: Flags.boolean({ description: 'show every figure, expected and computed' }),
  };

  override async execute(): Promise<ExitCode> {
    const { flags } = await this.parse(SelfTest);
    const start = performance.now();
    const result = await selfTest(shippedRecipes());
    const seconds = (performance.now() - start) / 1000;
    const { isProved, selfTestData, selfTestText } = await import('../report/selftest-text.ts');
    const print = flags.json
      ? JSON.stringify(selfTestData(result), null, 2)
      : selfTestText(result, { all: flags.all, seconds }, paint(hasColour(process.stdout)));
    process.stdout.write(`${print}\n`);
    return isProved(result) ? exitCode.clean : exitCode.findings;
  }
}
