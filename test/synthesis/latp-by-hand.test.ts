import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkDocument } from '../../src/pipeline.ts';
import { formulyte, temporaryFolder } from '../cli/program.ts';

// By hand, with CIAAW weights: Li1.4Al0.4Ti1.6(PO4)3 has 382.00510 g/mol, so 10 g are 26.177661 mmol.
//   Li2CO3 (73.888):  0.7 x 26.177661 = 18.324363 mmol = 1.353951 g; 10 % more, of an assay of 99 %: x 1.1 / 0.99 = 1.504389 g
//   TiO2 (79.865):    1.6 x 26.177661 mmol = 3.345086 g
//   Al2O3 (101.960):  0.2 x 26.177661 mmol = 0.533815 g
//   (NH4)2HPO4 (132.056): 3 x 26.177661 mmol = 10.370733 g
const latp = `kind: synthesis
target: Li1.4Al0.4Ti1.6(PO4)3
batch: 10 g
precursors:
  Li2CO3: {is: supplies Li, purity: 99.0 wt%}
  TiO2: supplies Ti
  Al2O3: supplies Al
  (NH4)2HPO4: supplies P
excess: {Li: 10 % lost as Li2O}
leaves: [CO2, NH3, H2O]
expect:
  mass of TiO2: 3.345086 g
  mass of Al2O3: 0.533815 g
  mass of (NH4)2HPO4: 10.370733 g
`;

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('LATP with 10 % of lithium lost, from Li2CO3 of an assay of 99 %: masses worked out by hand', () => {
  const { findings, checked } = checkDocument('latp.yaml', { text: latp });
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(checked.map(({ outcome }) => outcome)).toEqual(['holds', 'holds', 'holds']);
  const file = join(folder, 'latp.yaml');
  writeFileSync(file, latp);
  const { stdout } = formulyte(['weigh', file]);
  expect(stdout).toMatch(/Li2CO3\s+1\.5044 g\s+1\.4893 g/);
});
