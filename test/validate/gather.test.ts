import { expect, test } from 'vitest';
import { gather, type Verdict } from '../../src/cli/gather-verdicts.ts';
import type { Located } from '../../src/report/findings.ts';
import { unknownMaterial } from '../report/formats/fixture.ts';

const at = (file: string, line: number, name: string): Located => {
  const one = unknownMaterial(name, file);
  return { ...one, location: { ...one.location, line, endLine: line } };
};
const verdict = (file: string, findings: readonly Located[]): Verdict => ({
  file,
  findings,
  checks: [],
  allowed: 0,
  read: [file],
  isUnreadable: false,
  usesFolder: false,
});

test('what others find in a recipe stands among its own findings, sorted by place, each once', () => {
  const own = [at('inner.yaml', 3, 'c'), at('inner.yaml', 9, 'd')];
  const one = verdict('one.yaml', [at('inner.yaml', 5, 'e'), at('one.yaml', 2, 'a'), ...own]);
  const two = verdict('two.yaml', [at('inner.yaml', 1, 'f'), at('inner.yaml', 5, 'e')]);
  const { files, errors } = gather([one, verdict('inner.yaml', own), two], { quiet: false });
  expect(files.map(({ file, findings }) => [file, findings.map(({ location }) => location.line)])).toEqual([
    ['one.yaml', [2]],
    ['inner.yaml', [1, 3, 5, 9]],
    ['two.yaml', []],
  ]);
  expect(errors).toBe(5);
});
