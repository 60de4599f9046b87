import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.ts';
import { WorkedComposition } from '../../src/solve/work-composition.ts';
import { accountFor } from '../../src/worked/account-for.ts';
import { root } from '../cli/program.ts';
import { mixture, run } from '../solve/ask.ts';
import { project } from './project.ts';

const codes = (result: { findings: readonly { code: string }[] }): string[] => result.findings.map((one) => one.code);

describe('an inner recipe keeps its own materials', () => {
  // A salt of twice the molar mass under the shipped name: at EO/Li = 16, 0.7 g of PEO takes twice the mass.
  const salt = (formula: string) =>
    `kind: material\nid: LiTFSI\nname: jar of LiTFSI\nroles: [salt]\nstate: solid\nformula: ${formula}\nsource: test\n`;
  const film = 'kind: mixture\nmaterials: jars\ncomponents: {PEO: 0.7 g, LiTFSI: EO/Li = 16}\n';
  const files = {
    'film.yaml': film,
    'jars/litfsi.yaml': salt('LiN(SO2CF3)2·10H2O'),
    'cathode.yaml': mixture(['LFP: 50 wt%', 'film: {is: 50 wt%, recipe: film.yaml}'], 'batch: 2 g\n'),
  };
  it('weighs inside another what it weighs alone', () => {
    const folder = project(files);
    const alone = runPipeline(join(folder, 'film.yaml')).composition;
    const inside = runPipeline(join(folder, 'cathode.yaml'));
    // M = 287.075 + 10 · 18.015 = 467.23 g/mol: 467.23 / (16 · 44.053) = 0.66288 g per g of PEO.
    const [peo = 0, lithium = 0] = alone?.masses ?? [];
    expect(lithium / peo).toBeCloseTo(0.66288, 4);
    const [, innerPeo = 0, innerSalt = 0] = inside.composition?.masses ?? [];
    expect(innerSalt / innerPeo).toBeCloseTo(lithium / peo, 12);
    expect(inside.usesFolder).toBe(true);
  });
});

describe('what O counts', () => {
  it('is the author\u2019s to say where two hosts have different oxygens', () => {
    const two = run(mixture(['PEO: 1 g', 'PVP: 1 g', 'LiTFSI: O/Li = 20']));
    expect(two.findings).toMatchObject([{ code: 'donor-missing', facts: { kinds: ['ether', 'carbonyl'] } }]);
    expect(codes(run(mixture(['PEO: 1 g', 'PVP: 1 g', 'LiTFSI: O(ether)/Li = 20'])))).not.toContain('donor-missing');
  });
});

describe('a known misprint', () => {
  const with_ = (ratio: number, gives: string) =>
    run(
      mixture(
        ['PEO: 0.7 g', `LiTFSI: O/Li = ${ratio}`],
        `expect: {mass of LiTFSI: {is: 0.2875 g, differs: misprint, gives: ${gives}}}\n`,
      ),
    );
  it('must still differ as it did', () => {
    expect(codes(with_(16, '0.2851 g'))).toEqual(['print-differs']);
    // Twice the salt: it differs, but not as the recipe says it does.
    expect(codes(with_(8, '0.2851 g'))).toContain('expectation-failed');
  });
});

it('a name of a component is no name of a solvent', () => {
  const result = run(mixture(['PVDF: 1 g', 'DMF: 5 wt% on top'], 'solvents: {DMF: 10 mL}\n'));
  expect(result.findings).toMatchObject([{ code: 'duplicate-key', facts: { key: 'DMF' } }]);
});

describe('explain', () => {
  const recipes = [
    'ma/peo-lzon',
    'ma/pll-lfp-2',
    'nguyen/mema-sn-solution',
    'nguyen/catholyte',
    'guo/peo-sn-litfsi',
    'li/pcl-latp-40',
  ];
  it.each(recipes)('%s: the statements of a fixed mass scale with it', (name) => {
    const { composition } = runPipeline(join(root, 'recipes', `${name}.yaml`));
    if (composition === undefined) throw new Error('unsolved');
    const worked = new WorkedComposition(composition, composition.formulation.constituents);
    for (const { index, id } of composition.formulation.constituents) {
      const mass = worked.mass(index);
      const { contributions } = accountFor(mass);
      expect(contributions.length, id).toBeGreaterThan(0);
      const effects = (is: RegExp): number =>
        contributions
          .filter(({ figure }) => is.test(figure.name))
          .reduce((total, { slope, figure }) => total + (slope * figure.value) / mass.value, 0);
      // Amounts, parts and the batch multiplied by one factor multiply every mass by it or, for parts, by none.
      if (composition.scale === 'fixed' && name !== 'ma/pll-lfp-2') {
        expect(effects(/^(stated amount of|batch)/), id).toBeCloseTo(1, 9);
      }
      expect(effects(/^parts of/), id).toBeCloseTo(0, 9);
    }
  });

  it('says which density is missing, and is no bug', () => {
    const { composition } = runPipeline(join(root, 'recipes/guo/peo-sn-litfsi.yaml'));
    if (composition === undefined) throw new Error('unsolved');
    const over = composition.formulation.constituents.map((one) => one.index);
    const worked = new WorkedComposition(composition, composition.formulation.constituents);
    expect(() => worked.sum({ measure: 'volume', over, label: 'total' })).toThrow('LiDFOB has no density');
  });
});
