import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formulyte, temporaryFolder } from '../cli/program.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const study = 'recipes/nguyen/mema-sn-salts-study.yaml';
const rows = [
  [1, 8, 1, 0.571],
  [3, 6, 1, 0.931],
  [5, 4, 1, 0.834],
  [2, 6, 2, 0.966],
  [4, 4, 2, 1.023],
  [1, 6, 3, 0.815],
  [3, 3, 4, 0.498],
];

describe('results by the names of points', () => {
  it('fit as the same results by their shares', () => {
    const byName = rows.map(([a, b, c, s]) => `${a}-${b}-${c},${s}`).join('\r\n');
    const byShare = rows.map(([a = 0, b = 0, c = 0, s]) => `${10 * a},${10 * b},${10 * c},${s}`).join('\n');
    const [named, shared] = [
      put('named.csv', `\ufeffpoint,conductivity (mS/cm)\r\n${byName}\r\n`),
      put('shared.csv', `MEMA,SN,salts,conductivity (mS/cm)\n${byShare}\n`),
    ].map((data) => formulyte(['fit', study, '--model', 'linear', '--data', data, '--json']));
    expect(named).toMatchObject({ code: 0 });
    expect(JSON.parse(named?.stdout ?? '').fit).toEqual(JSON.parse(shared?.stdout ?? '').fit);
  });

  it('are findings where the study has no such point, with line and column', () => {
    const data = put('unknown.csv', 'point,conductivity (mS/cm)\n1-8-1,0.5\n9-9-9,0.6\n__proto__,0.7\n1-9,0.8\n');
    const { code, stdout } = formulyte(['fit', study, '--model', 'linear', '--data', data, '--json']);
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as { findings: { code: string; line: number; column: number }[] };
    expect(findings.map((one) => [one.code, one.line, one.column])).toEqual([
      ['point-unknown', 3, 1],
      ['point-unknown', 4, 1],
      ['point-unknown', 5, 1],
    ]);
  });
});

it('a result that nothing has is a finding, not an overflow', () => {
  const data = put(
    'far.csv',
    'point,conductivity (S/cm)\n1-8-1,1e-300\n3-6-1,1e300\n2-6-2,1e-4\n3-3-4,1e-4\n1-6-3,2e-4\n',
  );
  const { code, stdout } = formulyte(['fit', study, '--model', 'linear', '--data', data, '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).findings).toMatchObject([
    { code: 'wrong-value', line: 2, column: 7 },
    { code: 'wrong-value', line: 3, column: 7 },
  ]);
});

describe('the picture of a study', () => {
  const picture = (...words: string[]) => formulyte(['ternary', ...words, '--format', 'svg']).stdout;

  it('is coloured by what was measured where nothing else is asked for, each mixture with its mean', () => {
    const drawn = picture(study);
    expect(drawn).toContain('conductivity (mS/cm)');
    // Geometric mean of 1.023 and 1.049: 1.0359.
    expect(drawn).toContain('1.04 (2 times)');
    expect(picture(study, '--show', 'density')).not.toContain('conductivity (mS/cm)');
  });

  it('is coloured by what is asked for on the command line, beside the lines of O/Li', () => {
    const film = 'recipes/studies/peo-litfsi-llzto-study.yaml';
    const drawn = picture(film, '--show', 'density');
    expect(drawn).toContain('density (g/cm³)');
    expect(drawn).toContain('O/Li 10');
  });
});
