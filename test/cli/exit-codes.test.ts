import { describe, expect, it } from 'vitest';
import { formulyte } from './program.ts';

const example = (args: readonly string[]) =>
  formulyte(args).stdout.split('\n')[0]?.replace('npx formulyte ', '').split(' ') ?? [];

describe('exit code 0', () => {
  it('is that of help, which opens with an example that works', () => {
    for (const args of [['--help'], ['weigh', '--help'], ['help', 'weigh'], ['help']]) {
      const help = formulyte(args);
      expect(help).toMatchObject({ code: 0, stderr: '' });
      expect(help.stdout).toMatch(/^npx formulyte \w+ .+\n\n/);
      expect(formulyte(example(args)).code).toBe(0);
    }
  });

  it('keeps help within 80 columns, but for command lines to copy', () => {
    for (const args of [['--help'], ['weigh', '--help'], ['explain', '--help']]) {
      const prose = formulyte(args)
        .stdout.split('\n')
        .filter((line) => !line.startsWith('npx formulyte '));
      expect(prose.filter((line) => [...line].length > 80)).toEqual([]);
    }
  });

  it('is that of --version, which names versions and platform and nothing of the machine', () => {
    expect(formulyte(['--version'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^formulyte \d+\.\d+\.\d+ {2}node \d+\.\d+\.\d+ {2}\w+-\w+\n$/),
      stderr: '',
    });
  });
});

describe('exit code 2', () => {
  const wrong: [what: string, args: string[], says: RegExp][] = [
    ['no command', [], /usage {2}formulyte COMMAND/],
    ['a misspelt command', ['wegh'], /Unknown command "wegh"\.\nDid you mean "formulyte weigh"\?/],
    ['an unknown command', ['frobnicate'], /Unknown command "frobnicate"\.\nCommands: weigh, .*explain/],
    ['help on an unknown command', ['help', 'wegh'], /Did you mean "formulyte weigh"\?/],
    ['a name every object has', ['constructor'], /Unknown command "constructor"/],
    ['a misspelt flag', ['weigh', '--jsn', 'x.yaml'], /Unknown flag "--jsn"\.\nDid you mean --json\?/],
    ['a flag before the command', ['--batch', 'weigh'], /"--batch" stands before a command/],
    ['a missing argument', ['weigh'], /Missing: \w+.*\nFor example: formulyte weigh /],
    ['a file that is not there', ['weigh', 'no-such-file.yaml'], /no-such-file\.yaml/],
    ['a folder', ['weigh', 'recipes'], /recipes/],
  ];
  it.each(wrong)('for %s', (_, args, says) => {
    const outcome = formulyte(args);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(says);
    expect(outcome.stderr).not.toMatch(/ {4}at |Error:|oclif/);
  });

  it.each(wrong.slice(1, -2))('with --json for %s: one object on stdout, nothing on stderr', (_, args) => {
    const outcome = formulyte([...args, '--json']);
    expect(outcome).toMatchObject({ code: 2, stderr: '' });
    const { error, ...rest } = JSON.parse(outcome.stdout);
    expect(rest).toEqual({});
    expect(error).toMatchObject({ kind: 'usage', message: expect.stringMatching(/./) });
    expect(Object.keys(error).filter((key) => !['kind', 'message', 'hint'].includes(key))).toEqual([]);
  });
});

it.each(['no-such-file.yaml', 'recipes'])('reports %s as a finding with --json, and exits 2', (file) => {
  const outcome = formulyte(['weigh', file, '--json']);
  expect(outcome).toMatchObject({ code: 2, stderr: '' });
  expect(JSON.parse(outcome.stdout)).toMatchObject({ findings: [{ code: 'file-unreadable', facts: { file } }] });
});

it('does the same under NODE_ENV=development, where oclif would look for TypeScript sources', () => {
  const [args, usual] = [example(['weigh', '--help']), formulyte(example(['weigh', '--help']))];
  for (const NODE_ENV of ['development', 'test', 'production']) expect(formulyte(args, { NODE_ENV })).toEqual(usual);
});
