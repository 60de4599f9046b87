import { selfTest } from '../index.ts';
import { paint } from '../report/colour.ts';
import { isProved, selfTestData, selfTestText } from '../report/selftest-text.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { hasColour } from './has-colour.ts';

/** Computes what stands in a folder of recipes, and says what holds. */
export async function runSelfTest(recipes: string, flags: { all: boolean; json: boolean }): Promise<ExitCode> {
  const start = performance.now();
  const result = await selfTest(recipes);
  const seconds = (performance.now() - start) / 1000;
  const print = flags.json
    ? JSON.stringify(selfTestData(result), null, 2)
    : selfTestText(result, { all: flags.all, seconds }, paint(hasColour(process.stdout)));
  process.stdout.write(`${print}\n`);
  return isProved(result) ? exitCode.clean : exitCode.findings;
}
