import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from './run.ts';

const cell = `kind: cell
cathode: {components: {LFP: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}, loading: 5 mg/cm^2 of active}
separator: {material: LLZO, thickness: 20 um}
anode: {material: Li, thickness: 50 um}
discharge: {curve: data/curve.csv}
`;
const good = '\ufeffremark;capacity (mAh/g);voltage (V)\r\nöffnen;0;3.6\r\nplateau;70;3.4\r\nEnde;150;2.5\r\n';
const bad = good.replace('70', 'x');
const folder = folderWith({ 'cell.yaml': cell, 'data/curve.csv': bad });
const put = (text: string) => writeFileSync(join(folder, 'data', 'curve.csv'), text);

test('a finding in a curve is shown in its own file and line', () => {
  put(bad);
  const { code, stdout } = runIn(folder, ['validate', '--format', 'codeframe']);
  expect(code).toBe(1);
  const frame = ['data/curve.csv:3:9  error  cell-not-a-number', '  3 | plateau;x;3.4', '    |         ^'];
  expect(stdout).toContain(`${frame.join('\n')}\n`);
  const json = JSON.parse(runIn(folder, ['validate', '--json']).stdout);
  expect(JSON.stringify(json)).toContain('"file":"data/curve.csv","line":3,"column":9,"endLine":3,"endColumn":10');
  const github = runIn(folder, ['validate', '--format', 'github']).stdout;
  expect(github).toMatch(/^::error file=data\/curve\.csv,line=3,.*col=9/m);
});

test('a mended curve is judged anew, also with a cache', () => {
  const cached = () => runIn(folder, ['validate', '--cache']).code;
  put(bad);
  expect([cached(), cached()]).toEqual([1, 1]);
  put(good);
  expect([cached(), cached()]).toEqual([0, 0]);
  put(good.replace('0;3.6', '60;3.6'));
  expect(runIn(folder, ['validate', '--cache', '--strict']).code).toBe(1);
});

test('a warning of a curve can be allowed by the cell, with a reason', () => {
  put(good.replace('0;3.6', '60;3.6'));
  const allow = 'allow: {curve-starts-late: the second of two discharges}\n';
  writeFileSync(join(folder, 'cell.yaml'), cell + allow);
  expect(runIn(folder, ['validate', '--strict'])).toMatchObject({ code: 0 });
  put(good);
  expect(runIn(folder, ['validate']).stdout).toContain('allow-unused');
});
