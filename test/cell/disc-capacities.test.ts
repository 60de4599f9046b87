import { describe, expect, it } from 'vitest';
import { discCapacities } from '../../src/cell/disc-capacities.ts';
import { readDiscs } from '../../src/recipe/read-discs.ts';
import { cellOf } from './read.ts';

const coin = `kind: cell
title: NCM811 | graphite
cathode:
  components: {NCM811: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}
  capacity: 200 mAh/g
  collector: {material: Al, thickness: 15 um, density: 2.7 g/cm^3}
separator: {name: PE, thickness: 12 um, density: 1.18 g/cm^3}
anode:
  components: {graphite: 90 wt%, PVDF: 10 wt%}
  capacity: 350 mAh/g
  collector: {material: Cu, thickness: 10 um, density: 8.96 g/cm^3}
  size: {diameter: 16 mm}
size: {diameter: 12 mm}
`;

function weigh(text: string, ...rows: string[]) {
  const { cell, findings } = cellOf(text);
  if (cell === undefined) throw new Error(findings.map((one) => one.code).join());
  const { table, findings: wrong } = readDiscs(`${rows.join('\n')}\n`, 'discs.csv');
  if (table === undefined) throw new Error(wrong.map((one) => one.code).join());
  return discCapacities(table, cell);
}

const head = 'id,side,mass (mg)';
const rows = ['C1,cathode,20', 'A1,anode,40'];
/** mAh/cm2 of C/m2. */
const areal = (own: number | undefined) => (own ?? Number.NaN) / 36_000;

// 1.2 cm: 0.36 pi = 1.130973 cm2; Al 15 um x 2.7 = 4.05 mg/cm2, 4.580442 mg a disc.
//   (20 - 4.580442) / 1.130973 = 13.633883 mg/cm2; x 0.8 x 200 mAh/g = 2.181421 mAh/cm2.
// 1.6 cm: 0.64 pi = 2.010619 cm2; Cu 10 um x 8.96 = 8.96 mg/cm2, 18.015149 mg a disc.
//   (40 - 18.015149) / 2.010619 = 10.934369 mg/cm2; x 0.9 x 350 mAh/g = 3.444326 mAh/cm2.
const cathode = 2.181421;
const anode = 3.444326;

describe('what a disc holds', () => {
  it('is by the cell where the table does not say', () => {
    const { discs, findings } = weigh(coin, head, ...rows);
    expect(findings).toEqual([]);
    expect(discs?.cathode).toMatchObject([{ id: 'C1', line: 2, weighed: { mass: expect.closeTo(20e-6, 12) } }]);
    expect(areal(discs?.cathode[0]?.arealCapacity)).toBeCloseTo(cathode, 6);
    expect(areal(discs?.anode[0]?.arealCapacity)).toBeCloseTo(anode, 6);
    expect(discs?.cathode[0]?.weighed.foil).toBeCloseTo(4.580442e-6, 12);
    expect(discs?.cathode[0]?.weighed.loading).toBeCloseTo(0.13633883, 8);
  });

  it('is by the foil and the diameter of its own row, else by the cell', () => {
    const table = [
      `${head},foil mass (mg),diameter (mm)`,
      'C1,cathode,20,5,14',
      'C2,cathode,20,,',
      'C3,cathode,20,,14',
    ];
    const { discs } = weigh(coin, ...table, 'A1,anode,40,,');
    // 1.4 cm: 0.49 pi = 1.539380 cm2: 15 / 1.539380 = 9.744183, x 0.16 = 1.559069; with Al on that area, 6.234490 mg:
    // 13.765510 / 1.539380 = 8.942240, x 0.16 = 1.430758 mAh/cm2.
    const [own, none, some] = discs?.cathode ?? [];
    expect(areal(own?.arealCapacity)).toBeCloseTo(1.559069, 6);
    expect(areal(none?.arealCapacity)).toBeCloseTo(cathode, 6);
    expect(areal(some?.arealCapacity)).toBeCloseTo(1.430758, 6);
  });

  it('is that of one face where both are coated', () => {
    const { discs } = weigh(`${coin}layers: {cathodes: 1, anodes: 2, coated: both sides}\n`, head, ...rows);
    expect(areal(discs?.cathode[0]?.arealCapacity)).toBeCloseTo(cathode / 2, 6);
    expect(areal(discs?.anode[0]?.arealCapacity)).toBeCloseTo(anode / 2, 6);
  });

  it('follows from an areal capacity and a loading, too', () => {
    // 2 mAh/cm2 over 12.5 mg/cm2 of active material: 160 mAh/g instead of 200.
    const text = coin.replace('capacity: 200 mAh/g', 'areal capacity: 2 mAh/cm^2\n  loading: 12.5 mg/cm^2 of active');
    expect(areal(weigh(text, head, ...rows).discs?.cathode[0]?.arealCapacity)).toBeCloseTo(cathode * 0.8, 6);
  });

  it('is theoretical of lithium, which has no foil unless there is a collector', () => {
    const anodes = 'anode: {material: Li, thickness: 50 um, size: {diameter: 16 mm}}';
    const text = coin.replace(/^anode:\n( {2}.*\n)+/m, `${anodes}\n`);
    // 5 mg / 2.010619 cm2 = 2.486796 mg/cm2, x 3861.885 mAh/g = 9.603722 mAh/cm2.
    const { discs, findings } = weigh(text, head, 'C1,cathode,20', 'L1,anode,5');
    expect(findings).toEqual([]);
    expect(discs?.anode[0]?.weighed.foil).toBe(0);
    expect(areal(discs?.anode[0]?.arealCapacity)).toBeCloseTo(9.603722, 4);
  });
});

describe('a disc no heavier than its foil', () => {
  it('is told in its row, by whichever foil', () => {
    const table = [`${head},foil mass (mg)`, 'C1,cathode,4.58,', 'C2,cathode,4.59,', 'C3,cathode,5,5', 'A1,anode,40,'];
    const { discs, findings } = weigh(coin, ...table);
    expect(findings).toMatchObject([
      {
        code: 'disc-below-foil',
        severity: 'error',
        facts: { id: 'C1', mass: '4.58 mg', foil: '4.58044 mg', by: 'collector' },
      },
      { code: 'disc-below-foil', facts: { id: 'C3', mass: '5 mg', foil: '5 mg', by: 'table', more: 0 } },
    ]);
    expect(discs?.cathode.map((one) => one.arealCapacity > 0)).toEqual([false, true, false]);
  });

  it('is told once of a whole table', () => {
    const many = Array.from({ length: 6 }, (_, i) => `C${i},cathode,1`);
    expect(weigh(coin, head, ...many, 'A1,anode,40').findings).toMatchObject([{ facts: { id: 'C0', more: 5 } }]);
  });
});

describe('a cell that leaves something open', () => {
  it.each([
    ['capacity', coin.replace('  capacity: 200 mAh/g\n', ''), 'specific capacity of the cathode', ['cathode.capacity']],
    [
      'collector',
      coin.replace(/ {2}collector: \{material: Cu.*\n/, ''),
      'mass of a bare anode disc',
      ['a column "foil mass"', 'anode.collector'],
    ],
    [
      'size',
      coin.replace(/^size: .*\n/m, ''),
      'area of the cathode discs',
      ['a column "diameter"', 'cathode.size.diameter'],
    ],
    [
      'disc',
      coin.replace('size: {diameter: 12 mm}', 'size: {width: 10 cm, height: 30 cm}'),
      'area of the cathode discs',
      [],
    ],
  ])('its %s', (_, text, figure, needs) => {
    const { discs, findings } = weigh(text, head, ...rows);
    expect(discs).toBeUndefined();
    const place = { path: [figure.includes('anode') ? 'anode' : 'cathode'], at: 'key' };
    expect(findings).toMatchObject([{ code: 'figure-open', severity: 'error', place, facts: { figure } }]);
    expect(findings[0]?.facts).toMatchObject(needs.length > 0 ? { needs } : {});
  });

  it('is no matter where every row says it', () => {
    const bare = coin.replace(/^size: .*\n/m, '').replace(/ {2}(collector|size): .*\n/g, '');
    const table = [`${head},foil (mg),diameter (mm)`, 'C1,cathode,20,4.580442,12', 'A1,anode,40,18.015149,16'];
    const { discs, findings } = weigh(bare, ...table);
    expect(findings).toEqual([]);
    expect(areal(discs?.cathode[0]?.arealCapacity)).toBeCloseTo(cathode, 5);
    expect(areal(discs?.anode[0]?.arealCapacity)).toBeCloseTo(anode, 5);
  });

  const lithium = (anodes: string) => coin.replace(/^anode:\n( {2}.*\n)+/m, `anode: ${anodes}\n`);
  it.each([
    ['cathodes', coin, [head, 'A1,anode,40'], { side: 'cathode', why: 'none' }, 'discs.csv'],
    ['anodes', coin, [head, 'C1,cathode,20'], { side: 'anode', why: 'none' }, 'discs.csv'],
    [
      'discs of lithium',
      lithium('{material: Li, thickness: 50 um}'),
      [head, 'C1,cathode,20'],
      { side: 'anode', why: 'lithium' },
      'cell.yaml',
    ],
    [
      'anode before the charge',
      lithium('{plated: Li, collector: {material: Cu, thickness: 10 um}}'),
      [head, ...rows],
      { side: 'anode', why: 'plated' },
      'cell.yaml',
    ],
  ] as const)('or has no %s', (_, text, table, facts, file) => {
    expect(weigh(text, ...table)).toMatchObject({
      findings: [{ code: 'discs-missing', severity: 'error', facts, place: { file } }],
    });
  });
});
