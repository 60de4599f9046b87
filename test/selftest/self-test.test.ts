import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { proveNumber, proveText } from '../../src/selftest/proof.ts';
import { selfTest } from '../../src/selftest/self-test.ts';
import { formulyte } from '../cli/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'formulyte-selftest-'));
// A project, as the package is: recipes may name what lies beside them.
writeFileSync(join(scratch, 'package.json'), '{}');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('formulyte selftest', () => {
  it('proves all there is, and says how much that was', () => {
    const { stdout, stderr, code } = formulyte(['selftest']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const [, figures = '0', expectations = '0'] = /all (\d+) figures hold: (\d+) expectations/.exec(stdout) ?? [];
    expect(Number(expectations)).toBeGreaterThanOrEqual(150);
    expect(Number(figures)).toBeGreaterThan(Number(expectations) + 50);
  });

  it('says the same as data', () => {
    const { stdout, code } = formulyte(['selftest', '--json']);
    expect(code).toBe(0);
    const data = JSON.parse(stdout);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(`${root}schemas/selftest.schema.json`, 'utf8')));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data.held).toBe(data.of);
    expect(data.of).toBe(data.expectations.length + data.references.length);
  });
});

describe('a recipe that no longer comes out', () => {
  it('is what does not hold', async () => {
    const folder = join(scratch, 'recipes');
    cpSync(`${root}recipes`, folder, { recursive: true });
    const file = join(folder, 'ma', 'peo-litfsi.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('LiTFSI: O/Li = 16', 'LiTFSI: O/Li = 18'));
    const { expectations } = await selfTest(folder);
    const failed = expectations.filter((one) => !one.holds).map((one) => one.name);
    expect(failed).toContain('ma/peo-litfsi.yaml: O/Li');
    // The cathodes take it in, and state its ratio themselves.
    expect(failed).toContain('ma/pll-lfp-2.yaml: O/Li');
    expect(failed.filter((name) => /^(guo|li|mu|nguyen|cells)\//.test(name))).toEqual([]);
  });

  it('and so is one that cannot be read, or a pouch cell that is not there', async () => {
    const folder = join(scratch, 'broken');
    cpSync(`${root}recipes/guo`, join(folder, 'guo'), { recursive: true });
    writeFileSync(join(folder, 'guo', 'hvl.yaml'), 'kind: mixture\ncomponents: {PAN: 5 gg}\n');
    const { expectations, references } = await selfTest(folder);
    expect(expectations.filter((one) => !one.holds)).toContainEqual(
      expect.objectContaining({ name: 'guo/hvl.yaml', computed: 'unknown-unit' }),
    );
    expect(references.filter((one) => !one.holds).map((one) => one.group)).toContain('published pouch cells');
  });
});

describe('a proof', () => {
  it.each([
    // Half of the last digit: 0.120748 is 0.1207475 to 0.1207485.
    [0.120747736, 0.120748, true],
    [0.1207474, 0.120748, false],
    [572.248, 572.25194, false],
    [16, 16, true],
    [Number.NaN, 16, false],
    [undefined, 16, false],
    [0, 0, true],
    [1e-6, 0, false],
    [-9.6, -9.6, true],
    [1.68537e-15, 1.68537e-15, true],
    [1.6854e-15, 1.68537e-15, false],
  ])('%d beside %d', (computed, expected, holds) => {
    expect(proveNumber('g', 'n', computed, expected).holds).toBe(holds);
  });

  it('of words', () => {
    expect(proveText('g', 'n', 'a', 'a').holds).toBe(true);
    expect(proveText('g', 'n', '', 'a').holds).toBe(false);
  });
});
