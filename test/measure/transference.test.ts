import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transference } from '../../src/measure/transference.ts';
import { root } from '../cli/program.ts';
import { codesOf, figure, inUnit, measure, measureText } from './measure.ts';

const cases = JSON.parse(readFileSync(`${root}src/selftest/reference-cases.json`, 'utf8'));
const [, published] = Object.entries(cases).find(([name]) => name.startsWith('Bruce-Vincent (')) ?? [];
const bulk = cases['Bruce-Vincent with bulk correction'];

const evans = {
  ...{ voltage: '10 mV', 'initial current': '17.54 uA', 'steady current': '10.78 uA' },
  ...{ 'initial interface': '243 ohm', 'steady interface': '250 ohm' },
};

describe('transference', () => {
  it('is that of Evans, Vincent and Bruce 1987', async () => {
    const rows = published as Record<string, number>[];
    expect(rows).toHaveLength(3);
    const text = rows.map((one) => [one.dV, one.R0, one.Rs, one.I0, one.Is].join(',')).join('\n');
    const measured = await measureText(transference, `dV (mV),R0 (ohm),Rs (ohm),I0 (uA),Is (uA)\n${text}\n`);
    for (const [i, one] of rows.entries()) expect(inUnit(measured, 't+', i)).toBeCloseTo(one['t+'] ?? 0, 4);
    expect(codesOf(measured)).toEqual([]);
    // 10.78 / 17.54 = 0.614595.
    expect(inUnit(measured, 'Is/I0', 0)).toBeCloseTo(0.614595, 6);
  });

  it('is corrected for the bulk', async () => {
    // 1.4e-5 x 105 (0.01 - 2e-5 x 300) / (2e-5 x 100 (0.01 - 1.4e-5 x 320)) = 5.88e-6 / 1.104e-5 = 0.532609.
    const measured = await measure(transference, {
      ...{ voltage: `${bulk.dV_V} V`, 'initial current': `${bulk.I0_A} A`, 'steady current': `${bulk.Is_A} A` },
      ...{ 'initial interface': `${bulk.Ri0} ohm`, 'steady interface': `${bulk.Ris} ohm` },
      ...{ 'initial bulk': `${bulk.Rb0} ohm`, 'steady bulk': `${bulk.Rbs} ohm`, printed: '0.53' },
    });
    expect(inUnit(measured, 't+ with the bulk')).toBeCloseTo(bulk['t+'], 6);
    expect(figure(measured, 't+ with the bulk').printed?.agrees).toBe(true);
    expect(codesOf(measured)).toEqual([]);
  });

  it('carries what is not sure', async () => {
    // By Is alone: t = Is (dV - I0 R0) / (I0 (dV - Is Rs)); dt/dIs / t = 1/Is + Rs/(dV - Is Rs)
    //   = 1/10.78 + 250e-3/(10 - 2.695) = 0.0927644 + 0.0342231 = 0.1269875 per uA; times 0.1 uA.
    const measured = await measure(transference, { ...evans, 'steady current': '10.78 ± 0.1 uA' });
    const { value, uncertainty = 0 } = figure(measured, 't+');
    expect(uncertainty / value).toBeCloseTo(0.01269875, 7);
  });

  it('has the bare ratio where the interfaces are not known', async () => {
    const { voltage, 'initial current': start, 'steady current': end } = evans;
    const measured = await measure(transference, { voltage, 'initial current': start, 'steady current': end });
    expect(measured.groups[0]?.figures.map(({ name }) => name)).toEqual(['Is/I0']);
  });

  it.each([
    ['a current that rises', { 'steady current': '18 uA' }, 'current-rises'],
    ['a drop above the voltage', { 'initial interface': '600 ohm' }, 'drop-above-voltage'],
    ['mA for uA', { 'initial current': '17.54 mA', 'steady current': '10.78 mA' }, 'drop-above-voltage'],
    ['a number above one', { 'steady interface': '800 ohm' }, 'transference-outside'],
    [
      'too large a step',
      { voltage: '30 mV', 'initial current': '60 uA', 'steady current': '30 uA' },
      'polarisation-large',
    ],
    [
      'the bulk for the interfaces',
      { 'steady interface': '243 ohm', 'initial bulk': '243 ohm', 'steady bulk': '243 ohm' },
      'resistance-is-bulk',
    ],
    ['a current sampled late', { 'initial bulk': '20 ohm', 'steady bulk': '20 ohm' }, 'initial-current-missed'],
    ['another value in print', { printed: '0.78' }, 'printed-differs'],
  ])('finds %s', async (_, instead, code) => {
    const texts: Record<string, string> = { ...evans, ...instead } as Record<string, string>;
    expect(codesOf(await measure(transference, texts))).toEqual([code]);
  });

  it('is the bare ratio without interfaces, and does not depend on the size of the cell', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        async (ratio, size) => {
          const of = (scale: number, interfaces: number) =>
            measure(transference, {
              ...{
                voltage: '10 mV',
                'initial current': `${10 * scale} uA`,
                'steady current': `${10 * ratio * scale} uA`,
              },
              ...{ 'initial interface': `${interfaces / scale} ohm`, 'steady interface': `${interfaces / scale} ohm` },
            });
          expect(inUnit(await of(1, 0), 't+')).toBeCloseTo(ratio, 9);
          expect(inUnit(await of(size, 200), 't+')).toBeCloseTo(inUnit(await of(1, 200), 't+'), 9);
          // An interface takes voltage away from the electrolyte at first more than at the end: t+ is less than the ratio.
          expect(inUnit(await of(1, 200), 't+')).toBeLessThanOrEqual(ratio + 1e-12);
        },
      ),
      { numRuns: 40 },
    ));
});
