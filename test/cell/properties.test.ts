import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellEnergy } from '../../src/cell/cell-energy.ts';
import { levels } from '../../src/cell/cell-plan.ts';
import { faradayConstant } from '../../src/transport/faraday-constant.ts';
import { cellOf } from './read.ts';

const between = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Math.max(min, Number(value.toFixed(4))));

const cells = fc.record({
  active: between(50, 98),
  loading: between(0.5, 40),
  porosity: between(0, 60),
  capacity: between(100, 169),
  separator: between(1, 200),
  lithium: between(1, 200),
  collector: between(5, 30),
  voltage: between(1, 4.5),
  layers: fc.integer({ min: 1, max: 40 }),
  both: fc.boolean(),
  width: between(1, 30),
});

type Given = typeof cells extends fc.Arbitrary<infer T> ? T : never;

const textOf = (given: Given): string => `
kind: cell
cathode:
  components: {LFP: ${given.active} wt% of total, PVDF: rest}
  loading: ${given.loading} mg/cm^2 of LFP
  porosity: ${given.porosity} %
  capacity: ${given.capacity} mAh/g
  collector: {material: Al, thickness: ${given.collector} um}
separator: {material: LLZO, thickness: ${given.separator} um}
anode: {material: Li, thickness: ${given.lithium} um, collector: {material: Cu, thickness: 8 um}}
voltage: ${given.voltage} V
size: {width: ${given.width} cm, height: 10 cm}
layers: {cathodes: ${given.layers}, anodes: ${given.layers + 1}, coated: ${given.both ? 'both sides' : 'one side'}}
housing:
  pouch: {foil: {thickness: 113 um, density: 1.8 g/cm^3}, clearance: 1 cm}
  parts: [{name: tape, mass: 1 g}]
`;

describe('every cell', () => {
  test('has levels that contain one another: Wh/kg and Wh/L fall from one to the next', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const { figure } = cellOf(textOf(given));
        const masses = levels.map((level) => figure(`Wh/kg at ${level}`));
        for (const [i, value] of masses.entries()) {
          expect(value).toBeGreaterThan(0);
          if (i > 0) expect(value).toBeLessThanOrEqual((masses[i - 1] ?? 0) * (1 + 1e-12));
        }
        const volumes = levels.slice(2).map((level) => figure(`Wh/L at ${level}`));
        for (const [i, value] of volumes.entries()) {
          if (i > 0) expect(value).toBeLessThanOrEqual((volumes[i - 1] ?? 0) * (1 + 1e-12));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has a bill and rooms that add up to its levels', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const { cell } = cellOf(textOf(given));
        const energy = cell && cellEnergy(cell);
        expect(energy?.levels.map((one) => one.level)).toEqual([...levels]);
        for (const { level, mass, volume } of energy?.levels ?? []) {
          const at = levels.indexOf(level);
          const counted = energy?.lines.filter((line) => levels.indexOf(line.from) <= at) ?? [];
          const sum = counted.reduce((total, line) => total + line.mass, 0);
          expect(Math.abs(sum / mass - 1)).toBeLessThan(1e-12);
          if (volume === undefined) continue;
          const rooms = energy?.rooms.filter((room) => levels.indexOf(room.from) <= at) ?? [];
          const whole = rooms.reduce((total, room) => total + room.volume, 0);
          expect(Math.abs(whole / volume - 1)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is heavier per Wh with a thicker separator', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const thin = cellOf(textOf(given));
        const thick = cellOf(textOf({ ...given, separator: given.separator * 1.1 }));
        for (const level of levels.slice(3)) {
          expect(thick.figure(`Wh/kg at ${level}`)).toBeLessThan(thin.figure(`Wh/kg at ${level}`));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('weighs the same per Wh up to the stack whatever its area', () => {
    fc.assert(
      fc.property(cells, between(1, 30), (given, width) => {
        const [one, other] = [cellOf(textOf(given)), cellOf(textOf({ ...given, width }))];
        for (const level of levels.slice(0, 5)) {
          const ratio = other.figure(`Wh/kg at ${level}`) / one.figure(`Wh/kg at ${level}`);
          expect(Math.abs(ratio - 1)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('keeps its lithium: what leaves the cathode thickens the anode by the same moles', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const { cell, figure } = cellOf(textOf(given));
        const energy = cell && cellEnergy(cell);
        const { moved = 0, anodeBuilt = 0, anodeCharged = 0 } = energy?.lithium ?? {};
        // mAh/cm2 to mol/m2: 36000 C/m2 over F.
        expect(moved / ((figure('areal capacity') * 36000) / faradayConstant)).toBeCloseTo(1, 12);
        expect((anodeCharged - anodeBuilt) / moved).toBeCloseTo(1, 9);
        // 6.94 g/mol over 0.534 g/cm3: 12.996 cm3/mol; per facing pair.
        const pairs = given.layers * (given.both ? 2 : 1);
        const growth = (figure('charged stack thickness') - figure('stack thickness')) / pairs;
        expect(growth / (moved * (6.94 / 0.534))).toBeCloseTo(1, 3);
      }),
      { numRuns: 30 },
    );
  });
});
