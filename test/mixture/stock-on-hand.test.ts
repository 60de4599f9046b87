import { expect, it } from 'vitest';
import { catalogue } from '../../src/materials/catalogue.generated.ts';
import { stockOnHand } from '../../src/mixture/stock-on-hand.ts';
import { readStock } from '../../src/recipe/read-stock.ts';

it('what is left of a material is that of all its bottles that may be used on the day and hold it dry', () => {
  const text = [
    'kind: stock',
    'lots:',
    '  - {material: LiTFSI, lot: A, left: 5 g, expires: 2027-03}',
    '  - {material: lithium bis(trifluoromethanesulfonyl)imide, lot: B, left: 200 mg}',
    '  - {material: LiTFSI, lot: C, left: 7 g, expires: 2026-01-31}',
    '  - {material: LiTFSI, lot: D, as: 1 mol/L in acetonitrile, left: 100 mL}',
    '  - {material: acetonitrile, lot: E, left: 100 mL}',
    '  - {material: PEO, lot: F}',
    '',
  ].join('\n');
  const { stock, findings } = readStock(text, 'stock.yaml');
  expect(findings).toEqual([]);
  const supplies = stock ? stockOnHand(stock, catalogue, '2026-11-28') : [];
  // 5 g and 0.2 g; C is past its day, D is no powder. Acetonitrile has 0.7857 g/mL at 20 degC (CRC Handbook).
  expect(supplies.map((one) => [one.name, one.material])).toEqual([
    ['LiTFSI', 'LiTFSI'],
    ['acetonitrile', 'acetonitrile'],
  ]);
  expect(supplies[0]?.mass).toBeCloseTo(5.2e-3, 12);
  expect(supplies[1]?.mass).toBeCloseTo(0.07857, 6);
});
