import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../../src/pipeline.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const record = (weighed: string) =>
  runBatch(`${root}batch.yaml`, {
    text: `kind: batch\nrecipe: recipes/lab/peo-litfsi.yaml\nmade: 2026-11-28\nweighed:\n${weighed}`,
  });
const ratio = (weighed: string) => {
  const { made, findings } = record(weighed);
  expect(findings.filter((one) => one.severity === 'error')).toEqual([]);
  return made?.figures.find((one) => one.name === 'O/Li')?.made;
};

describe("a record that names lots of the lab's list", () => {
  it('counts of a solution what is dissolved, and of a powder what is pure', () => {
    // As "weigh --lot LiTFSI=S-07" asks: 0.7056 g of 99.2 % PEO and 0.8739 g of a solution that is 32.622 wt% LiTFSI:
    // 0.7056 * 0.992 / 44.053 / (0.8739 * 0.32622 / 287.075) = 16.000
    const solution = '  PEO: {is: 0.7056 g, lot: MKX7}\n  LiTFSI: {is: 0.8739 g, lot: S-07}\n';
    expect(ratio(solution)).toBeCloseTo(16.0, 2);
    // 0.2851 g of the powder A1234, 99.95 % of what is not its 180 ppm of water:
    // 0.7056 * 0.992 / 44.053 / (0.2851 * 0.9995 * 0.99982 / 287.075) = 16.010
    const powder = '  PEO: {is: 0.7056 g, lot: MKX7}\n  LiTFSI: {is: 0.2851 g, lot: A1234}\n';
    expect(ratio(powder)).toBeCloseTo(16.01, 2);
  });

  it('refuses a lot that the list has not, and one of two where none is named', () => {
    const codes = (weighed: string) => record(weighed).findings.map((one) => one.code);
    expect(codes('  PEO: {is: 0.7056 g, lot: MKX7}\n  LiTFSI: {is: 0.28 g, lot: NO-1}\n')).toContain('lot-missing');
    expect(codes('  PEO: {is: 0.7056 g, lot: MKX7}\n  LiTFSI: 0.28 g\n')).toContain('lot-ambiguous');
  });
});
