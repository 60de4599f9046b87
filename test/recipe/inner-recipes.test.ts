import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PipelineOptions, runPipeline } from '../../src/pipeline.ts';
import { mixture, told } from '../solve/ask.ts';
import { project } from './project.ts';

const host = mixture(['PEO: 0.7 g', 'LiTFSI: O/Li = 16'], 'solvents: {acetonitrile: 15 mL}\n');
// LiTFSI for 1 g of PEO at O/Li = 16
const salt = 287.075419 / (16 * 44.053);

function composed(root: string, file = 'x.yaml', options: PipelineOptions = {}) {
  const result = runPipeline(join(root, file), options);
  const { composition } = result;
  const masses = composition?.formulation.constituents.map(
    (one) => [one.id, (composition.masses[one.index] ?? 0) * 1e3] as const,
  );
  return {
    grams: Object.fromEntries(masses ?? []),
    errors: told(result, 'error').map((one) => ({ ...one, file: basename(one.file) })),
  };
}

describe('a recipe in a recipe', () => {
  it('keeps its composition, brings its solvents along and has no scale of its own', () => {
    const root = project({
      'host.yaml': host,
      'x.yaml': mixture(['LFP: 80 wt%', 'cat: {is: 20 wt%, recipe: host.yaml}'], 'batch: 1 g\n'),
    });
    const { grams, errors } = composed(root);
    expect(errors).toEqual([]);
    expect(grams.LFP).toBeCloseTo(0.8, 12);
    expect(grams['cat > PEO']).toBeCloseTo(0.2 / (1 + salt), 9);
    expect(grams['cat > LiTFSI']).toBeCloseTo((0.2 * salt) / (1 + salt), 9);
    // 15 mL for 0.7 g of PEO
    expect(grams['cat > acetonitrile']).toBeCloseTo((15 * 0.7857 * (0.2 / (1 + salt))) / 0.7, 9);
  });

  it('two levels deep', () => {
    const root = project({
      'deep/host.yaml': host,
      'deep/middle.yaml': mixture(['host: {is: 50 wt%, recipe: host.yaml}', 'SN: 50 wt%']),
      'x.yaml': mixture(
        ['LFP: 60 wt%', 'cat: {is: 40 wt%, recipe: deep/middle.yaml}'],
        'batch: 1 g\nexpect: {O/Li: 16, PEO in host of host: 71.06 wt%}\n',
      ),
    });
    const { grams, errors } = composed(root);
    expect(errors).toEqual([]);
    expect(grams['cat > SN']).toBeCloseTo(0.2, 9);
    expect(grams['cat > host > PEO']).toBeCloseTo(0.2 / (1 + salt), 9);
  });

  it('keeps a composition that its own batch fixes', () => {
    const root = project({
      'inner.yaml': mixture(['PEO: 0.7 g', 'LiTFSI: rest'], 'batch: 1 g\n'),
      'x.yaml': mixture(['LFP: 0.8 g', 'cat: {is: 20 wt% of total, recipe: inner.yaml}']),
    });
    const { grams, errors } = composed(root);
    expect(errors).toEqual([]);
    expect(grams['cat > PEO']).toBeCloseTo(0.14, 9);
    expect(grams['cat > LiTFSI']).toBeCloseTo(0.06, 9);
  });

  it('keeps amounts of different kinds in proportion', () => {
    const root = project({
      'inner.yaml': mixture(['PEO: 0.7 g', 'LiTFSI: 1 mmol', 'SN: 1 mL']),
      'x.yaml': mixture(['cat: {is: 10 g, recipe: inner.yaml}']),
    });
    // 0.7 g, 0.287075 g and 0.9867 g in 10 g
    const sum = 0.7 + 0.287075419 + 0.9867;
    const { grams } = composed(root);
    expect(grams['cat > LiTFSI']).toBeCloseTo(2.87075419 / sum, 6);
    expect(grams['cat > SN']).toBeCloseTo(9.867 / sum, 6);
  });

  it('does not speak of what is around it', () => {
    const root = project({
      'inner.yaml': mixture(['PEO: 1 g', 'LiTFSI: 5 wt% of LFP']),
      'x.yaml': mixture(['LFP: 1 g', 'cat: {is: 1 g, recipe: inner.yaml}']),
    });
    expect(composed(root).errors).toMatchObject([{ code: 'unknown-name', file: 'inner.yaml', at: '4:20-23' }]);
  });

  it('is one nature only: beside material or components it is refused', () => {
    const root = project({
      'host.yaml': host,
      'x.yaml': mixture([
        'a: {is: 1 g, recipe: host.yaml, components: {LFP: 1 g}}',
        'b: {is: 1 g, recipe: host.yaml, material: PEO}',
      ]),
    });
    expect(composed(root).errors).toMatchObject([
      { code: 'wrong-value', at: '3:3-4' },
      { code: 'wrong-value', at: '4:3-4' },
    ]);
  });
});

describe('a mistake in an inner recipe', () => {
  it('is told once, in its own file, with nothing that follows from it', () => {
    const root = project({
      'bad.yaml': mixture(['PEO: 0.7 gg', 'LiTFSI: O/Li = 16']),
      'x.yaml': mixture(
        [
          'LFP: 0.8 g',
          'cat: {is: 20 wt% of total, recipe: bad.yaml}',
          'dog: {is: 5 wt% of total, recipe: bad.yaml}',
          'LiTFSI: O/Li = 18',
        ],
        'expect: {O/Li: 3, PEO of cat: 3 wt%}\n',
      ),
    });
    expect(composed(root).errors).toMatchObject([{ code: 'unknown-unit', file: 'bad.yaml', at: '3:12-14' }]);
  });

  it('may be that there is none', () => {
    const root = project({
      'sub/y.yaml': host,
      'x.yaml': mixture(['a: {is: 1 g, recipe: nope.yaml}', 'b: {is: 1 g, recipe: sub}']),
    });
    const { errors } = composed(root);
    expect(errors.map(({ code, at, file }) => [code, at, file])).toEqual([
      ['file-unreadable', '3:24-33', 'x.yaml'],
      ['file-unreadable', '4:24-27', 'x.yaml'],
    ]);
    expect(errors[0]?.what).toContain('no such file');
    expect(errors[1]?.what).toContain('folder');
  });
});

describe('a recipe that contains itself', () => {
  const calls = (file: string) => mixture([`inside: {is: 1 g, recipe: ${file}}`]);
  it.each([
    ['at once', { 'x.yaml': calls('x.yaml') }, ['x.yaml', 'x.yaml']],
    ['by way of another', { 'x.yaml': calls('b.yaml'), 'b.yaml': calls('x.yaml') }, ['x.yaml', 'b.yaml', 'x.yaml']],
    [
      'by way of two others',
      { 'x.yaml': calls('b.yaml'), 'b.yaml': calls('c.yaml'), 'c.yaml': calls('x.yaml') },
      ['x.yaml', 'b.yaml', 'c.yaml', 'x.yaml'],
    ],
    [
      'further in',
      { 'x.yaml': calls('b.yaml'), 'b.yaml': calls('c.yaml'), 'c.yaml': calls('b.yaml') },
      ['b.yaml', 'c.yaml', 'b.yaml'],
    ],
  ])('%s', (_, files, chain) => {
    const { errors } = composed(project(files));
    expect(errors).toMatchObject([{ code: 'recipe-cycle', facts: { chain } }]);
  });

  it('through a link', () => {
    const root = project({ 'x.yaml': calls('link.yaml') });
    symlinkSync(join(root, 'x.yaml'), join(root, 'link.yaml'));
    expect(composed(root).errors).toMatchObject([{ code: 'recipe-cycle' }]);
  });

  it('is not one that is used twice', () => {
    const root = project({
      'host.yaml': host,
      'x.yaml': mixture(['a: {is: 1 g, recipe: host.yaml}', 'b: {is: 3 g, recipe: host.yaml}']),
    });
    const { grams, errors } = composed(root);
    expect(errors).toEqual([]);
    expect(grams['b > PEO']).toBeCloseTo(3 / (1 + salt), 9);
  });

  it('is not one that grows without end: that is stopped', () => {
    const many = (file: string) => mixture(Array.from({ length: 10 }, (_, i) => `c${i}: {is: 1 g, recipe: ${file}}`));
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`b${i}.yaml`, many(`b${i + 1}.yaml`)]));
    const { errors } = composed(project({ ...files, 'b8.yaml': mixture(['PEO: 1 g']), 'x.yaml': many('b0.yaml') }));
    expect(errors).toMatchObject([{ code: 'wrong-value' }]);
    expect(errors[0]?.what).toContain('at most 500');
  });
});

describe('what lies outside of the project', () => {
  it('is not read, however it is named', () => {
    const outside = project({ 'host.yaml': host });
    const absolute = join(outside, 'host.yaml');
    const inside = (named: string) => mixture([`a: {is: 1 g, recipe: ${named}}`]);
    const root = project({
      'absolute.yaml': inside(absolute),
      'relative.yaml': inside(`../${basename(outside)}/host.yaml`),
      'linked.yaml': inside('link.yaml'),
      'folder.yaml': inside('folder/host.yaml'),
      'gone.yaml': inside('../no-such-file.yaml'),
    });
    symlinkSync(absolute, join(root, 'link.yaml'));
    symlinkSync(outside, join(root, 'folder'));
    for (const file of ['absolute.yaml', 'relative.yaml', 'linked.yaml', 'folder.yaml', 'gone.yaml']) {
      const { errors } = composed(root, file);
      expect(errors, file).toMatchObject([{ code: 'outside-project', file }]);
      expect(errors[0]?.remedy).toContain('--allow-outside');
    }
    for (const file of ['absolute.yaml', 'relative.yaml', 'linked.yaml', 'folder.yaml']) {
      expect(composed(root, file, { allowOutside: true }).errors, file).toEqual([]);
    }
  });

  it('is not read as materials either', () => {
    const outside = project({ 'materials/peo.yaml': 'kind: material\n' });
    const root = project({ 'x.yaml': mixture(['PEO: 1 g'], `materials: ${join(outside, 'materials')}\n`) });
    expect(composed(root).errors).toMatchObject([{ code: 'outside-project', at: expect.stringMatching(/^4:12/) }]);
  });

  it('is inside where it is named absolutely and lies inside', () => {
    const root = project({ 'host.yaml': host });
    const text = mixture([`a: {is: 1 g, recipe: ${join(root, 'host.yaml')}}`]);
    expect(told(runPipeline(join(root, 'x.yaml'), { text }), 'error')).toEqual([]);
  });
});

describe('materials of one’s own', () => {
  const own = `kind: material
id: PEO
name: my own PEO
roles: [polymer]
state: solid
repeat unit: C2H4O
donors: {ether: 1}
properties:
  density: {value: 2 g/cm^3, source: estimate, why: a guess}
source: my shelf
`;
  it('win over the shipped ones, and the sheet can say so', () => {
    const root = project({ 'mine/peo.yaml': own, 'x.yaml': mixture(['PEO: 1 mL'], 'materials: mine\n') });
    const { grams, errors } = composed(root);
    expect(errors).toEqual([]);
    expect(grams.PEO).toBeCloseTo(2, 12);
    expect(runPipeline(join(root, 'x.yaml')).formulation?.overridden).toEqual(['PEO']);
  });

  it('by flag', () => {
    const root = project({ 'mine/peo.yaml': own });
    const { composition } = runPipeline('x.yaml', { text: mixture(['PEO: 1 mL']), materials: join(root, 'mine') });
    expect(composition?.masses[0]).toBeCloseTo(2e-3, 12);
  });

  it('stop the program where they are wrong, in their own file', () => {
    const root = project({
      'mine/peo.yaml': own.replace('2 g/cm^3', '2 g'),
      'x.yaml': mixture(['PEO: 1 mL'], 'materials: mine\n'),
    });
    expect(composed(root).errors).toMatchObject([{ code: 'wrong-dimension', file: 'peo.yaml', at: '9:22-23' }]);
  });
});
