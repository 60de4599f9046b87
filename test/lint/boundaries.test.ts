import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.ts';
import { temporaryFolder } from '../cli/program.ts';
import { check, checkMixture, codesOf } from './check.ts';

const codes = (...lines: readonly string[]) => codesOf(checkMixture(...lines));
const parts = (amounts: Readonly<Record<string, number>>, ...more: readonly string[]) =>
  codes('components:', ...Object.entries(amounts).map(([name, amount]) => `  ${name}: ${amount} parts`), ...more);

describe('o-li-unusual: 8 to 32', () => {
  const film = (ratio: number) => codes('components:', '  PEO: 0.7 g', `  LiTFSI: O/Li = ${ratio}`);

  it.each([8, 16, 31.99, 32])('%s passes', (ratio) => expect(film(ratio)).toEqual([]));
  it.each([1, 7.99, 32.01, 100])('%s does not', (ratio) => expect(film(ratio)).toEqual(['o-li-unusual']));

  // Li per g of PEO at O/Li = 8: 1/(8 × 44.053 g/mol) = 2.8375 mmol; LiTFSI 287.0754 g/mol: 0.81457 g.
  it('reads masses as well: 0.8145 g of LiTFSI per g of PEO passes, 0.8147 g does not', () => {
    expect(codes('components: {PEO: 1 g, LiTFSI: 0.8145 g}')).toEqual([]);
    expect(codes('components: {PEO: 1 g, LiTFSI: 0.8147 g}')).toEqual(['o-li-unusual']);
  });

  // 0.4 g LiTFSI holds 1.3934 mmol, 0.21 g LiDFOB 1.4607 mmol: together 2.8541 mmol, O/Li 7.95; alone each is above 15.
  it('counts the lithium of all salts', () => {
    expect(codes('components: {PEO: 1 g, LiTFSI: 0.4 g, LiDFOB: 0.21 g}')).toEqual(['o-li-unusual']);
    expect(codes('components: {PEO: 1 g, LiTFSI: 0.4 g, LiDFOB: 0.20 g}')).toEqual([]);
  });

  it('is not for PVDF, which has no donor, nor for PCL, which has two', () => {
    expect(codes('components: {PVDF: 1 g, LiTFSI: 0.9 g}')).toEqual([]);
    expect(codes('components: {PCL: 1 g, LiClO4: O(carbonyl)/Li = 40}')).toEqual([]);
  });

  it('holds at the limit whatever the batch', () => {
    const grams = fc.double({ min: 0.006, max: 300, noNaN: true }).map((value) => value.toPrecision(4));
    fc.assert(
      fc.property(grams, fc.constantFrom(8, 32), (mass, ratio) => {
        const batch = `batch: ${Number(mass)} g`;
        return codes(batch, 'components:', '  PEO: 1 part', `  LiTFSI: EO/Li = ${ratio}`).length === 0;
      }),
      { numRuns: 60 },
    );
  });
});

// By mass of polymer and salt.
describe('salt-rich and salt-poor: 50 and 2 wt%', () => {
  it.each([
    [50, 50, []],
    [49.9, 50.1, ['salt-rich']],
    [98, 2, []],
    [98.1, 1.9, ['salt-poor']],
  ])('%s : %s', (PVDF, LiFSI, expected) => expect(parts({ PVDF, LiFSI })).toEqual(expected));

  // 50 of 100 of polymer and salt, though 50 of 150 of everything.
  it('leaves fillers out of the sum', () => {
    expect(parts({ PVDF: 50, LiFSI: 50, Al2O3: 50 })).toEqual([]);
    expect(parts({ PVDF: 50, LiFSI: 51, Al2O3: 50 })).toEqual(['salt-rich']);
  });

  it('leaves PEO to O/Li', () => expect(parts({ PEO: 1, LiTFSI: 0.81 })).toEqual([]));
});

// Of everything that stays.
describe('binder-rich: 15 wt% of a cathode', () => {
  it.each([
    [80, 15.0, []],
    [79.9, 15.1, ['binder-rich']],
  ])('LFP %s, PVDF %s, Super P 5', (LFP, PVDF, expected) =>
    expect(parts({ LFP, PVDF, 'Super P': 5 })).toEqual(expected),
  );

  // 8 + 7.2 = 15.2 of 100.
  it('sums binders', () => {
    expect(parts({ LFP: 80, PVDF: 8, PEO: 7, 'Super P': 5 })).toEqual([]);
    expect(parts({ LFP: 79.8, PVDF: 8, PEO: 7.2, 'Super P': 5 })).toEqual(['binder-rich']);
  });

  it('is not for a membrane or an anode', () => {
    expect(parts({ PVDF: 70, LiFSI: 30 })).toEqual([]);
    expect(parts({ graphite: 80, PVDF: 20 })).toEqual([]);
  });
});

describe('latp-rich: from 60 wt% of a membrane', () => {
  it.each([
    [59.9, []],
    [60, ['latp-rich']],
    [75, ['latp-rich']],
  ])('%s wt%%', (share, expected) => {
    const lines = ['components:', '  PCL: 1 g', '  LiClO4: O(carbonyl)/Li = 20', `  LATP: ${share} wt% of total`];
    expect(codes(...lines)).toEqual(expected);
  });

  it('is not for a pellet without polymer', () => expect(codes('components: {LATP: 1 g}')).toEqual([]));
});

describe('lzo-optimum: 1 to 4 wt% of a cathode', () => {
  it.each([
    [0.9, ['lzo-optimum']],
    [1, []],
    [4, []],
    [4.1, ['lzo-optimum']],
  ])('%s', (LZO, expected) => expect(parts({ LFP: 90, PVDF: 10 - LZO, LZO })).toEqual(expected));

  it('is not for a membrane', () => expect(parts({ PVDF: 60, LiFSI: 30, LZO: 10 })).toEqual([]));
});

describe('sn-without-film-former: from 5 wt%', () => {
  it.each([
    [4.9, []],
    [5, ['sn-without-film-former']],
  ])('%s', (SN, expected) => expect(parts({ PVDF: 70 - SN, LiTFSI: 30, SN })).toEqual(expected));

  it.each(['FEC', 'LiDFOB'])('%s protects, but not where there is none of it', (former) => {
    expect(parts({ PVDF: 49, LiTFSI: 30, SN: 20, [former]: 1 })).toEqual([]);
    expect(parts({ PVDF: 50, LiTFSI: 30, SN: 20, [former]: 0 })).toEqual(['sn-without-film-former']);
  });
});

// Of PEO, salt and succinonitrile; "about 10" leaves room to 10.5.
describe('sn-not-free-standing: about 10 wt%', () => {
  it.each([
    [10, []],
    [10.5, []],
    [10.6, ['sn-not-free-standing']],
  ])('%s', (SN, expected) => expect(parts({ PEO: 70 - SN, LiTFSI: 29, LiDFOB: 1, SN })).toEqual(expected));

  // 11 of 111 is 9.91 wt% of everything, 11 of 100 without the filler.
  it('leaves fillers out of the sum', () => {
    expect(parts({ PEO: 60, LiTFSI: 28, LiDFOB: 1, SN: 11, Al2O3: 11 })).toEqual(['sn-not-free-standing']);
  });
});

describe('remainder-hides: 1 to 50 wt%', () => {
  const film = (salt: number, ...more: readonly string[]) =>
    codes(
      'batch: 1 g',
      'components:',
      '  PVDF: rest',
      `  LiFSI: ${salt} wt% of total`,
      '  LZO: 20 wt% of total',
      ...more,
    );

  it.each([
    // The rest is 100 - 20 - salt.
    [30, []],
    [29.9, ['remainder-hides']],
  ])('a rest beside %s and 20', (salt, expected) => expect(film(salt)).toEqual(expected));

  it('is tiny below 1', () => {
    const film = (carbon: number) =>
      codes('batch: 1 g', 'components:', '  LFP: 90 wt% of total', `  Super P: ${carbon} wt% of total`, '  PVDF: rest');
    expect(film(9)).toEqual([]);
    expect(film(9.1)).toEqual(['remainder-hides']);
  });

  it('is content with an expectation that speaks of it', () => {
    expect(film(25, 'expect: {PVDF of total: 55 wt%}')).toEqual([]);
    expect(film(25, 'expect: {LZO of total: 20 wt%}')).toEqual(['remainder-hides']);
  });

  // 40 of 50 parts: 80 % of its group, 40 % of everything.
  it('looks at the group that the rest closes', () => {
    const lines = ['batch: 1 g', 'components:', '  PVDF: 50 parts', '  salts:', '    is: 50 parts', '    components:'];
    expect(codes(...lines, '      LiFSI: rest', '      LiTFSI: 20 wt% of salts')).toEqual(['remainder-hides']);
    expect(codes(...lines, '      LiFSI: rest', '      LiTFSI: 50 wt% of salts')).toEqual([]);
  });

  // Of 100: the film is the rest, 3 and then 0.5; its own PEO is no part of the PEO beside it.
  it('does not mistake a recipe inside for its namesakes around it', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'film.yaml'), 'kind: mixture\ncomponents: {PEO: 0.7 g, LiTFSI: O/Li = 16}\n');
    const cathode = (peo: string, film: string, lfp: string) => {
      const inside = `{is: ${film}, recipe: film.yaml}`;
      const text = `kind: mixture\nbatch: 1 g\ncomponents: {LFP: ${lfp}, PEO: ${peo}, film: ${inside}}\n`;
      const { findings } = runPipeline(join(folder, 'cathode.yaml'), { text });
      return findings.map((one) => one.code).filter((code) => code !== 'o-li-unusual');
    };
    expect(cathode('10 wt% of total', 'rest', '87 wt% of total')).toEqual([]);
    expect(cathode('9.5 wt% of total', 'rest', '90 wt% of total')).toEqual(['remainder-hides']);
    expect(cathode('rest', '3 wt% of total', '87 wt% of total')).toEqual([]);
  });
});

describe('magnitude-slip', () => {
  const slip = ['magnitude-slip'];

  it.each([
    ['4.9 mg', slip],
    ['5 mg', []],
    ['1 kg', []],
    ['1.1 kg', slip],
  ])('a batch of %s', (batch, expected) =>
    expect(codes(`batch: ${batch}`, 'components: {PVDF: 70 wt%, LiFSI: 30 wt%}')).toEqual(expected),
  );

  it.each([
    ['0.29 mL', slip],
    ['0.3 mL', []],
    ['200 mL', []],
    ['201 mL', slip],
  ])('%s of solvent per gram', (volume, expected) => {
    expect(codes('components: {PVDF: 0.6 g, LiFSI: 0.4 g}', `solvents: {DMF: ${volume}}`)).toEqual(expected);
  });

  it.each([
    // A powder is dispersed at 1 mg/mL: 1000 mL per gram.
    ['LZO: 15 mg', '15 mL', []],
    ['LZO: 15 mg', '76 mL', slip],
    ['LZO: 15 mg', '0.004 mL', slip],
    ['PVDF: 15 mg', '15 mL', slip],
    ['{LFP: 10 mg, Super P: 5 mg}', '15 mL', slip],
  ])('%s in %s', (some, volume, expected) => {
    const components = some.startsWith('{') ? some : `{${some}}`;
    expect(codes(`components: ${components}`, `solvents: {DMF: ${volume}}`)).toEqual(expected);
  });

  it.each([
    ['{do: dry, at: 300 degC}', []],
    ['{do: dry, at: 301 degC}', slip],
    ['{do: dry, at: 333.15 K}', []],
    ['{do: sinter, at: 1150 degC}', []],
    ['{do: sinter, at: 2001 degC}', slip],
    // 60 degC was meant.
    ['{do: dry, at: 60 K}', slip],
    ['{do: stir, at: 149 K}', slip],
    ['{do: stir, at: 150 K}', []],
    ['{do: freeze, at: 77 K}', []],
    ['{do: store, for: 40 d}', []],
    ['{do: stir, for: 9 s}', slip],
    ['{do: stir, for: 10 s}', []],
    ['{do: stir, for: 30 d}', []],
    ['{do: stir, for: 721 h}', slip],
  ])('%s', (step, expected) => expect(codes('components: {PVDF: 1 g}', `steps: [${step}]`)).toEqual(expected));

  it('says nothing of a batch that is open', () => expect(parts({ PVDF: 7e6, LiFSI: 3e6 })).toEqual([]));
});

describe('magnitude-slip: a fraction of one as per cent', () => {
  const slip = ['magnitude-slip'];
  const film = (filler: string, share: string) =>
    codes('components:', '  PEO: 1 g', '  LiTFSI: O/Li = 16', `  ${filler}: ${share}`);

  it.each([
    // A ceramic that conducts lithium, from 1 wt% on; another filler from 0.1.
    ['LLZT', '0.1 wt% of total', slip],
    ['LLZT', '0.99 wt% of total', slip],
    ['LLZT', '1 wt% of total', []],
    ['LZO', '0.15 wt% of total', []],
    ['LZO', '0.09 wt% of total', slip],
    // 1.407287 g of PEO and LiTFSI: 0.1 % of them is 0.0999 wt% of all.
    ['LZO', '0.1 wt% on top of PEO + LiTFSI', slip],
    // Not written as per cent, and not so little that mg for g could be meant.
    ['LLZT', '5 mg', []],
    ['LZO', '500 ppm of total', []],
  ])('%s: %s', (filler, share, expected) => expect(film(filler, share)).toEqual(expected));

  it('is one finding, whatever it makes of the others', () => {
    const report = checkMixture(
      'batch: 1 g',
      'components:',
      '  LFP: 0.8 wt% of total',
      '  Super P: 0.1 wt% of total',
      '  PVDF: rest',
    );
    expect(codesOf(report)).toEqual(slip);
    expect(report.located[0]?.location).toMatchObject({ line: 4, column: 8 });
    expect(report.text).toContain('0.8 wt% for 80 wt%');
  });

  it('is one finding for all that are written so, and knows a group', () => {
    const two = checkMixture(
      'batch: 1 g',
      'components: {NCM811: 0.8 wt% of total, LFP: 0.1 wt% of total, Super P: rest}',
    );
    expect(codesOf(two)).toEqual(slip);
    expect(two.located[0]?.related).toHaveLength(1);
    const group = checkMixture(
      'components:',
      '  PEO: 1 g',
      '  LiTFSI: O/Li = 16',
      '  ceramics: {is: 0.2 wt% of total, components: {LLZT: 1 part, LLZO: 1 part}}',
    );
    expect(codesOf(group)).toEqual(slip);
    expect(group.text).toContain('Ceramics is 0.200 wt% of the total');
  });

  it('lets one of several active materials be little, and all of them not', () => {
    const cathode = (some: string) =>
      codes(
        'batch: 1 g',
        'components:',
        some,
        '  Super P: 8 wt% of total',
        '  PVDF: 2 wt% of total',
        '  graphite: rest',
      );
    expect(cathode('  LFP: 0.5 wt% of total').filter((code) => code === 'magnitude-slip')).toEqual([]);
  });

  it.each([
    ['99.5 wt%', []],
    ['1.1 wt%', []],
    ['1 wt%', slip],
    ['0.995 wt%', slip],
    ['5000 ppm', []],
  ])('a purity of %s', (purity, expected) => {
    expect(codes('components:', `  PVDF: {is: 1 g, purity: ${purity}}`)).toEqual(expected);
  });

  it('says in a sum that is off by a hundred what was meant', () => {
    const sum = (unit: string, ...shares: readonly number[]) =>
      checkMixture(
        'components:',
        ...shares.map((share, i) => `  ${['LFP', 'PVDF'][i]}: ${share} ${unit}`),
      ).text.replace(/\s+/g, ' ');
    expect(sum('wt%', 0.9, 0.1)).toContain('write "g/g" in place of "wt%"');
    expect(sum('g/g', 90, 10)).toContain('write "wt%" in place of "g/g"');
    expect(sum('vol%', 0.9, 0.1)).toContain('write "mL/mL" in place of "vol%"');
    expect(sum('wt%', 90, 11)).toContain('Mend one');
  });
});

describe('magnitude-slip in a material and a list of bottles', () => {
  const slip = ['magnitude-slip'];
  const material = (property: string, state = 'solid') =>
    codesOf(
      check(
        '.',
        'jar.yaml',
        `{kind: material, id: X, name: x, roles: [active], state: ${state}, formula: Al2O3, source: here, properties: {${property}}}`,
      ),
    );

  it.each([
    ['density: {value: 3.95 g/cm^3, source: here}', []],
    ['density: {value: 3.95 kg/m^3, source: here}', slip],
    ['density: {value: 3950 g/cm^3, source: here}', slip],
    ['nominal voltage: {value: 3.8 V, source: here}', []],
    ['nominal voltage: {value: 3800 V, source: here}', slip],
    ['charge cut-off: {value: 4.3 mV, source: here}', slip],
    ['practical capacity: {value: 0.19 mAh/g, source: here}', slip],
  ])('%s', (property, expected) => expect(material(property)).toEqual(expected));

  it('says it of a material of your own where a recipe takes it', () => {
    const folder = temporaryFolder();
    const head = 'kind: material\nid: oxide\nname: an oxide\nroles: [filler]\nstate: solid\nsource: here\n';
    writeFileSync(join(folder, 'a.yaml'), `${head}properties: {density: {value: 5.1 kg/m^3, source: here}}\n`);
    const text = 'kind: mixture\ncomponents: {PVDF: 90 wt%, oxide: 10 wt%}\n';
    const { findings } = runPipeline('recipe.yaml', { text, materials: folder });
    expect(findings).toMatchObject([
      { code: 'magnitude-slip', place: { file: join(folder, 'a.yaml'), path: ['properties', 'density', 'value'] } },
    ]);
  });

  it('of a bottle', () => {
    const lots = (purity: string) =>
      codesOf(check('.', 'stock.yaml', `kind: stock\nlots: [{material: LiTFSI, lot: A1, purity: ${purity}}]\n`));
    expect(lots('99.9 wt%')).toEqual([]);
    expect(lots('0.999 wt%')).toEqual(slip);
  });
});

describe('garnet-in-air', () => {
  const film = (...steps: readonly string[]) =>
    codes(
      'components: {PEO: 0.7 g, LiTFSI: O/Li = 16, LLZO: 10 wt% of total}',
      `steps: [${steps.map((step) => `{${step}}`).join(', ')}]`,
    );
  const exposed = ['garnet-in-air'];

  it.each([
    [['do: dry, in: air'], exposed],
    [['do: dry, in: air-blower oven'], exposed],
    [['do: dry, in: fume hood'], exposed],
    [['do: dry, in: oven'], []],
    [['do: dry, in: argon'], []],
    // Air comes before the garnet does.
    [['do: stir, add: [PEO, LiTFSI], in: air', 'do: disperse, add: LLZO', 'do: dry, in: argon'], []],
    [['do: stir, add: [PEO, LiTFSI]', 'do: disperse, add: LLZO, in: air'], exposed],
    [['do: stir, add: [PEO, LiTFSI]', 'do: disperse, add: LLZO', 'do: store, in: air'], exposed],
  ])('%j', (steps, expected) => expect(film(...steps)).toEqual(expected));

  it('is not for a mixture without garnet', () => {
    expect(codes('components: {PVDF: 0.7 g, LZO: 10 wt% of total}', 'steps: [{do: dry, in: air}]')).toEqual([]);
  });
});

describe('estimate-used', () => {
  it('is for a share by volume of what stays, where a density is a guess', () => {
    expect(codes('components: {LiClO4: 1 g, LZO: 1 vol% of total}')).toEqual(['estimate-used']);
    expect(codes('components: {LiClO4: 1 g, LZO: 1 wt% of total}')).toEqual([]);
  });

  it('is not for a solvent that leaves, nor for densities with a source', () => {
    expect(codes('components: {PVDF: 1 g}', 'solvents: {NMP: 5 mL}')).toEqual([]);
    expect(codes('components: {LiClO4: 1 g, Al2O3: 1 vol% of total}')).toEqual([]);
  });
});

describe('peo-oxidation: charged above 4 V', () => {
  const folder = temporaryFolder();
  const oxide = (cutoff: string) => {
    const jars = join(folder, cutoff.replace(/\W/g, '-'));
    mkdirSync(jars);
    const head = 'kind: material\nid: oxide\nname: an oxide\nroles: [active]\nstate: solid\nsource: here\n';
    writeFileSync(join(jars, 'a.yaml'), `${head}properties: {charge cut-off: {value: ${cutoff}, source: here}}\n`);
    const text = 'kind: mixture\ncomponents: {oxide: 80 wt%, PEO: 10 wt%, Super P: 10 wt%}\n';
    return runPipeline('recipe.yaml', { text, materials: jars }).findings.map((one) => one.code);
  };

  it('4.0 V passes, 4.01 V does not', () => {
    expect(oxide('4.0 V')).toEqual([]);
    expect(oxide('4.01 V')).toEqual(['peo-oxidation']);
  });

  it('is for polyethers only', () => {
    expect(parts({ NCM811: 80, PVDF: 10, 'Super P': 10 })).toEqual([]);
    expect(parts({ NCM811: 80, PEO: 10, 'Super P': 10 })).toEqual(['peo-oxidation']);
    expect(parts({ LFP: 80, PEO: 10, 'Super P': 10 })).toEqual([]);
  });
});

describe('garnet-carbonate and latp-reduction', () => {
  it.each([
    [{ LFP: 80, PVDF: 10, LLZO: 10 }, ['garnet-carbonate']],
    [{ LFP: 80, PVDF: 10, 'LLZTO-0.5': 10 }, ['garnet-carbonate']],
    // La2Zr2O7 has no lithium, LATP no lanthanum.
    [{ LFP: 87, PVDF: 10, LZO: 3 }, []],
    [{ LFP: 80, PVDF: 10, LATP: 10 }, []],
    [{ PVDF: 70, LiFSI: 20, LLZO: 10 }, []],
    [{ graphite: 90, LLZO: 10 }, []],
    [{ Li: 80, LATP: 20 }, ['latp-reduction']],
    [{ Li: 80, LLZO: 20 }, []],
    [{ Li: 80, TiO2: 20 }, []],
  ] as const)('%j', (amounts, expected) => expect(parts(amounts)).toEqual(expected));
});

describe('step-forgets', () => {
  const film = (steps: string) => codes('components: {PVDF: 1 g, LiFSI: 0.4 g}', 'solvents: {DMF: 15 mL}', steps);

  it.each([
    ['steps: [{do: stir, add: [PVDF, LiFSI, DMF]}]', []],
    ['steps: [{do: stir, add: [PVDF, LiFSI]}]', ['step-forgets']],
    ['steps: [{do: stir, add: DMF}]', ['step-forgets', 'step-forgets']],
    // Steps that speak of no component forget none.
    ['steps: [{do: stir}]', []],
  ])('%s', (steps, expected) => expect(film(steps)).toEqual(expected));
});
