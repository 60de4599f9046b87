import { describe, expect, it } from 'vitest';
import { sayFinding } from '../../src/diagnostics/messages.ts';
import { readBatch } from '../../src/recipe/read-batch.ts';

const head = 'kind: batch\nrecipe: film.yaml\n';
const read = (text: string) => readBatch(head + text, 'batch.yaml');
const said = (text: string) => read(text).findings.map((one) => [one.code, sayFinding(one).what]);

describe('a batch record', () => {
  it('takes short, long and several readings, with what is said of all of them', () => {
    const { batch, findings } = read(
      [
        'balance: XS205',
        'weighed:',
        '  PEO: 0.7342 g',
        '  LiTFSI: {is: [0.2641 g ± 0.1 mg, 2.1 mg], lot: A1}',
        '  LZO: [{is: 10 mg, lot: B2, balance: other}, 5 mg]',
        '  acetonitrile: 15 mL',
      ].join('\n'),
    );
    expect(findings).toEqual([]);
    const short = batch?.weighed.map((one) => [
      one.name,
      one.portions.map(({ quantity, lot, balance }) => [quantity.value, lot?.name, balance]),
    ]);
    expect(short).toEqual([
      ['PEO', [[0.7342e-3, undefined, 'XS205']]],
      [
        'LiTFSI',
        [
          [0.2641e-3, 'A1', 'XS205'],
          [2.1e-6, 'A1', 'XS205'],
        ],
      ],
      [
        'LZO',
        [
          [10e-6, 'B2', 'other'],
          [5e-6, undefined, 'XS205'],
        ],
      ],
      ['acetonitrile', [[15e-6, undefined, 'XS205']]],
    ]);
    expect(batch?.weighed[1]?.portions.map((one) => [one.path, one.lot?.path])).toEqual([
      [
        ['weighed', 'LiTFSI', 'is', 0],
        ['weighed', 'LiTFSI', 'lot'],
      ],
      [
        ['weighed', 'LiTFSI', 'is', 1],
        ['weighed', 'LiTFSI', 'lot'],
      ],
    ]);
  });

  it.each([
    ['weighed: {PEO: -0.7 g}', 'negative-amount'],
    ['weighed: {PEO: 0 g}', 'negative-amount'],
    ['weighed: {PEO: .nan}', 'wrong-type'],
    ['weighed: {PEO: NaN g}', 'not-a-quantity'],
    ['weighed: {PEO: 0.7}', 'bare-number'],
    ['weighed: {PEO: "0,7 g"}', 'decimal-comma'],
    ['weighed: {PEO: 1e12 kg}', 'wrong-value'],
    ['weighed: {PEO: 110 um}', 'wrong-dimension'],
    ['weighed: {}', 'wrong-value'],
    ['weighed: {PEO: 1 g}\nmade: 2026-02-31', 'wrong-value'],
    ['weighed: {PEO: 1 g}\nmade: yesterday', 'wrong-value'],
    ['weighed: {PEO: 1 g}\ncontent: md5:00', 'wrong-value'],
    ['weighed: {PEO: {is: 1 g, lots: A}}', 'unknown-key'],
    ['weighed: {PEO: 1 g, PEO: 2 g}', 'duplicate-key'],
  ])('%s is one finding: %s', (text, code) => {
    expect(said(text).map(([one]) => one)).toEqual([code]);
  });
});
