import { describe, expect, it } from 'vitest';
import { Args, BaseCommand, Flags } from '../../src/cli/base-command.ts';
import { type ExitCode, exitCode } from '../../src/cli/exit-codes.ts';
import { noPlugins } from '../../src/cli/no-plugins.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

class Probe extends BaseCommand {
  static override id = 'probe';
  static override args = { recipe: Args.string({ description: 'the recipe', required: true }) };
  static override flags = {
    balance: Flags.integer({ min: 1, max: 6 }),
    as: Flags.string({ options: ['table', 'csv'] }),
    size: Flags.custom<number>({
      parse: async (text) => {
        if (text === 'bug') throw new TypeError('undefined is not a function');
        throw new Error('a size has a unit');
      },
    })(),
    one: Flags.boolean({ exclusive: ['other'] }),
    other: Flags.boolean(),
  };
  static override examples = ['probe a.yaml'];

  override async execute(): Promise<ExitCode> {
    await this.parse(Probe);
    return exitCode.clean;
  }
}

const run = (...argv: string[]): Promise<unknown> =>
  new Probe(argv, noPlugins({ name: 'formulyte', version: '0.0.0' })).start().catch((error: unknown) => error);

describe('the parser in our words', () => {
  it.each([
    [['a.yaml', '--balance', 'x'], '--balance: Expected an integer but received: x.'],
    [['a.yaml', '--as', 'pdf'], 'Expected --as=pdf to be one of: table, csv.'],
    [['a.yaml', '--size', '3'], '--size: a size has a unit.'],
    [['a.yaml', '--as'], 'Flag --as expects one of these values: table, csv.'],
    [['a.yaml', 'b.yaml'], 'probe takes 1 argument; "b.yaml" is too many.'],
    [[], 'Missing: RECIPE (the recipe).'],
    [['a.yaml', '--one', '--other'], '--other=true cannot also be provided when using --one.'],
    [['a.yaml', '--balanse', '3'], 'Unknown flag "--balanse".'],
  ])('%j', async (argv, message) => {
    const error = await run(...argv);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toBe(message);
    expect((error as UsageError).hint).toMatch(
      /^(See "formulyte probe --help"|For example: formulyte probe a.yaml|Did you mean --balance)/,
    );
  });

  it('leaves a good command line alone', async () => {
    expect(await run('a.yaml', '--balance', '3', '--json', '--no-color')).toBe(0);
  });
});
