import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.ts';
import { paint } from '../../src/report/colour.ts';
import { sheetCsv } from '../../src/report/sheet-csv.ts';
import { sheetText } from '../../src/report/sheet-text.ts';
import type { Reagent, Sheet } from '../../src/weigh/sheet.ts';
import { sizeComposition } from '../../src/weigh/size-composition.ts';
import { weighOut } from '../../src/weigh/weigh-out.ts';
import { project } from '../recipe/project.ts';
import { mixture, run, solved } from '../solve/ask.ts';

function sheetOf(result: ReturnType<typeof run>, asked: { batch?: string; for?: string } = {}): Sheet {
  if (result.composition === undefined) throw new Error(JSON.stringify(result.findings));
  const sized = sizeComposition(result.composition, asked);
  if (!sized.ok) throw new Error(sized.problem.code);
  return weighOut(sized.value);
}

const reagents = (sheet: Sheet): Reagent[] => sheet.lines.flatMap((line) => (line.kind === 'reagent' ? [line] : []));
const outline = (sheet: Sheet): string[] =>
  sheet.lines.map((line) =>
    line.kind === 'action' ? `- ${line.text}` : [`${line.number ?? ''} ${line.name}`, ...line.after].join(' | '),
  );

describe('the order of the sheet', () => {
  const components = ['PEO: 1 g', 'LZO: 10 wt% of PEO', 'LiTFSI: O/Li = 16'];
  const solvents = 'solvents: {acetonitrile: 2 mL}\n';

  it('is that of the components where no step adds any', () => {
    const sheet = sheetOf(run(mixture(components, `${solvents}steps: [{do: stir, for: 12 h}]\n`)));
    expect(outline(sheet)).toEqual(['1 PEO', '2 LZO', '3 LiTFSI', ' acetonitrile', '- stir 12 h']);
  });

  it('is that of the steps, after what none of them adds', () => {
    const steps =
      'steps: [{do: dissolve, add: [LiTFSI, acetonitrile], at: 60 degC}, {do: stir, add: PEO, for: 12 h}, {do: dry, in: vacuum, note: slowly}]\n';
    const sheet = sheetOf(run(mixture(components, solvents + steps)));
    expect(outline(sheet)).toEqual([
      '1 LZO',
      '2 LiTFSI',
      ' acetonitrile | dissolve at 60 degC',
      '3 PEO | stir 12 h',
      '- dry in vacuum (slowly)',
    ]);
  });

  it('refuses a component that two steps add', () => {
    const steps = 'steps: [{do: stir, add: PEO}, {do: stir again, add: [PEO, LiTFSI]}]\n';
    expect(run(mixture(components, steps)).findings).toMatchObject([
      { code: 'step-repeats', place: { path: ['steps', 1, 'add', 0] }, related: [{ path: ['steps', 0, 'add'] }] },
    ]);
  });

  it('takes the members of a group that a step adds', () => {
    const group = mixture(
      ['PEO: 1 g', 'salts: {components: {LiTFSI: 0.2 g, LiDFOB: 0.1 g}}'],
      'steps: [{do: a, add: salts}, {do: b, add: PEO}]\n',
    );
    expect(outline(sheetOf(run(group)))).toEqual(['1 LiTFSI', '2 LiDFOB | a', '3 PEO | b']);
  });
});

describe('the figures of the sheet', () => {
  const sheet = sheetOf(
    run(mixture(['PEO: 1 g', 'LZO: 10 wt% of PEO', 'LiTFSI: O/Li = 16'], 'solvents: {acetonitrile: 2 mL}\n')),
  );
  it('run up to the dry mass and leave the solvent out', () => {
    let sum = 0;
    for (const line of reagents(sheet)) {
      if (line.removed) {
        expect(line).toMatchObject({ name: 'acetonitrile', byVolume: true });
        expect([line.number, line.cumulative, line.fraction]).toEqual([undefined, undefined, undefined]);
      } else {
        sum += line.mass;
        expect(line.cumulative).toBeCloseTo(sum, 15);
        expect(line.fraction).toBeCloseTo(line.mass / sheet.dryMass, 15);
      }
    }
    expect(sum).toBeCloseTo(sheet.dryMass, 15);
    expect(reagents(sheet).reduce((total, line) => total + (line.fraction ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('count a polymer by its site and a salt by its formula', () => {
    const [peo, , salt] = reagents(sheet);
    expect(peo).toMatchObject({ molesOf: 'EO', moles: expect.closeTo(1 / 44.053, 9) });
    expect(salt).toMatchObject({ molesOf: 'LiTFSI', moles: expect.closeTo(1 / 44.053 / 16, 9) });
  });

  it('give a filler on every basis', () => {
    const volume = 1 / 1.13 + 0.407287 / 2 + 0.1 / 6.03;
    expect(sheet.fillers).toMatchObject([
      {
        name: 'LZO',
        shares: [
          { of: 'total', kind: 'wt', value: expect.closeTo(0.1 / 1.507287, 7) },
          { of: 'PEO + LiTFSI', kind: 'wt', value: expect.closeTo(0.1 / 1.407287, 7) },
          { of: 'PEO', kind: 'wt', value: expect.closeTo(0.1, 12) },
          { of: 'total', kind: 'vol', value: expect.closeTo(0.1 / 6.03 / volume, 6) },
        ],
        densityEstimates: 3,
      },
    ]);
  });

  it('are harmonic in the density', () => {
    // 1/Σ(w/ρ) of 70 LFP, 5 carbon, 18.4 PEO, 6.6 LiTFSI
    const text = mixture(['LFP: 70 wt%', 'Super P: 5 wt%', 'PEO: 18.4 wt%', 'LiTFSI: 6.6 wt%'], 'batch: 1 g\n');
    expect(sheetOf(run(text)).density).toBeCloseTo(1e5 / (70 / 3.6 + 5 / 1.9 + 18.4 / 1.13 + 6.6 / 2), 6);
  });

  it('never show a trace as nothing', () => {
    const trace = sheetOf(run(mixture(['PEO: 10 kg', 'LZO: 1 ng'])));
    expect(sheetText(trace, paint(false))).toMatch(/LZO +1\.00e-9 g/);
  });
});

describe('the size of the sheet', () => {
  const free = mixture(['PEO: 75 wt%', 'LiTFSI: 25 wt%']);
  it('is a batch by mass or by volume, or one component', () => {
    expect(sheetOf(run(free), { batch: '2 g' }).dryMass).toBeCloseTo(2e-3, 15);
    const volume = 0.75 / 1.13 + 0.25 / 2;
    expect(sheetOf(run(free), { batch: '1 mL' }).dryMass).toBeCloseTo(1e-3 / volume, 12);
    expect(sheetOf(run(free), { for: 'LiTFSI=0.5 g' }).dryMass).toBeCloseTo(2e-3, 15);
    expect(sheetOf(run(free), { for: 'PEG = 1.5 g' }).dryMass).toBeCloseTo(2e-3, 15);
  });

  it('replaces the recipe’s own amounts and keeps its composition', () => {
    const fixed = mixture(['PEO: 3 g', 'LiTFSI: 1 g'], 'solvents: {acetonitrile: 8 mL}\n');
    const [peo, , acetonitrile] = reagents(sheetOf(run(fixed), { batch: '2 g' }));
    expect(peo?.mass).toBeCloseTo(1.5e-3, 15);
    expect(acetonitrile?.volume).toBeCloseTo(4e-6, 15);
  });

  it.each([
    [{ batch: '0 g' }, 'negative-amount'],
    [{ batch: '-2 g' }, 'negative-amount'],
    [{ batch: '2' }, 'bare-number'],
    [{ batch: '2 cm' }, 'wrong-dimension'],
    [{ batch: '2 mmol' }, 'wrong-dimension'],
    [{ batch: '1e300 g' }, 'wrong-value'],
    [{ for: 'PEO' }, 'size-syntax'],
    [{ for: 'SN=1 g' }, 'unknown-name'],
    [{ for: 'constructor=1 g' }, 'unknown-name'],
    [{ for: 'PEO=' }, /./],
    [{}, 'size-missing'],
  ])('is refused as %j', (asked, code) => {
    const sized = sizeComposition(solved(free), asked);
    expect(sized.ok ? 'fine' : sized.problem.code).toMatch(code);
  });

  it('cannot be that of nothing', () => {
    const sized = sizeComposition(solved(mixture(['PEO: 1 g', 'LZO: 0 g'])), { for: 'LZO=1 g' });
    expect(sized).toMatchObject({ ok: false, problem: { code: 'size-of-nothing' } });
  });
});

describe('what was made before', () => {
  const host = mixture(['PEO: 3 g', 'LiTFSI: 1 g'], 'solvents: {acetonitrile: 8 mL}\n');
  const sheet = (files: Record<string, string>) =>
    sheetOf(runPipeline(join(project({ 'host.yaml': host, ...files }), 'x.yaml')));

  it('is one line, dry', () => {
    const made = sheet({
      'x.yaml': mixture(['LFP: 80 wt%', 'cat: {is: 20 wt%, recipe: host.yaml, premade: dry}'], 'batch: 1 g\n'),
    });
    expect(outline(made)).toEqual(['1 LFP', '2 cat']);
    expect(reagents(made)[1]?.mass).toBeCloseTo(2e-4, 15);
  });

  it('is a solution with its solvent, of which the rest stays', () => {
    // 5 wt% PVDF in NMP: 1 g of PVDF, a tenth of a 10 g cathode, comes as 1 g / 0.05 = 20 g of solution.
    const stock = mixture(['PVDF: 0.5 g'], 'solvents: {NMP: 9.5 g}\n');
    const slurry = (premade: string) =>
      mixture(['LFP: 90 wt%', `binder: {is: 10 wt%, recipe: stock.yaml, premade: ${premade}}`], 'batch: 10 g\n');
    const [, binder] = reagents(sheet({ 'stock.yaml': stock, 'x.yaml': slurry('solution') }));
    expect(binder).toMatchObject({ mass: expect.closeTo(20e-3, 12), stays: expect.closeTo(1e-3, 12) });
    expect(binder).toMatchObject({ fraction: expect.closeTo(0.1, 12), cumulative: expect.closeTo(10e-3, 12) });
    const [, dry] = reagents(sheet({ 'stock.yaml': stock, 'x.yaml': slurry('dry') }));
    expect(dry?.mass).toBeCloseTo(1e-3, 15);
    expect(() => sheet({ 'stock.yaml': stock, 'x.yaml': slurry('true') })).toThrow('premade-ambiguous');
  });

  it('holds what was made before it once, not twice', () => {
    const made = sheet({
      'stock.yaml': mixture(['sub: {is: 50 wt%, recipe: host.yaml, premade: dry}', 'PVDF: 50 wt%']),
      'x.yaml': mixture(['LFP: 80 wt%', 'cat: {is: 20 wt%, recipe: stock.yaml, premade: true}'], 'batch: 1 g\n'),
    });
    expect(outline(made)).toEqual(['1 LFP', '2 cat']);
    expect(reagents(made).reduce((sum, line) => sum + line.mass, 0)).toBeCloseTo(1e-3, 15);
  });

  it('shows what was made before it where it is made now', () => {
    const made = sheet({
      'stock.yaml': mixture(['sub: {is: 50 wt%, recipe: host.yaml, premade: dry}', 'PVDF: 50 wt%']),
      'x.yaml': mixture(['LFP: 80 wt%', 'cat: {is: 20 wt%, recipe: stock.yaml}'], 'batch: 1 g\n'),
    });
    expect(reagents(made).map((line) => [line.id, Number((line.mass * 1e3).toFixed(9))])).toEqual([
      ['LFP', 0.8],
      ['cat > sub', 0.1],
      ['cat > PVDF', 0.1],
    ]);
  });

  it('is two lines where two of one name stand in two groups', () => {
    const group = (share: number) =>
      `components: {lye: {is: ${share} wt%, recipe: host.yaml, premade: dry}, LFP: ${100 - share} wt%}`;
    const made = sheet({
      'x.yaml': mixture(
        [`a: {is: 50 wt%, ${group(50)}}`, `b: {is: 50 wt%, ${group(30)}}`],
        'batch: 1 g\nsteps: [{do: stir, add: lye in a}, {do: stir, add: lye in b}]\n',
      ),
    });
    expect(reagents(made).map((line) => [line.id, Number((line.mass * 1e3).toFixed(9))])).toEqual([
      ['a > LFP', 0.25],
      ['b > LFP', 0.35],
      ['a > lye', 0.25],
      ['b > lye', 0.15],
    ]);
    expect(made.lines.at(-1)).toMatchObject({ cumulative: expect.closeTo(1e-3, 12) });
  });
});

describe('a name in a spreadsheet', () => {
  it.each(['=1+1', '+1', '@SUM(A1)', '-1+1|cmd', '-2+3+cmd|x'])('%s is no formula', (name) => {
    const csv = sheetCsv(sheetOf(run(mixture([`"${name}": {material: PEO, is: 1 g}`]))));
    const field = csv.split('\r\n')[1]?.split(',')[1];
    expect(field).toBe(`'${name}`);
  });
});
