import { expect, test } from 'vitest';
import { cellOf } from './read.ts';

const cathode = `
kind: mixture
components: {LFP: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}
electrode: {loading: 7 mg/cm^2 of LFP, capacity: practical, porosity: 30 %, collector: {material: Al, thickness: 15 um}}
`;
const anode = `
kind: mixture
components: {graphite: 95 wt%, PVDF: 5 wt%}
electrode: {loading: 4 mg/cm^2 of graphite, capacity: practical, porosity: 35 %, collector: {material: Cu, thickness: 8 um}}
`;

test('what two recipes say under electrode: stays apart, collectors and all', () => {
  const { figure, cell } = cellOf(
    `
kind: cell
cathode: {recipe: cathode.yaml}
anode: {recipe: anode.yaml}
separator: {name: PE, thickness: 12 um, density: 1.18 g/cm^3}
voltage: 3.2 V
`,
    { 'cathode.yaml': cathode, 'anode.yaml': anode },
  );
  expect(figure('cathode loading')).toBeCloseTo(7, 9);
  expect(figure('anode loading')).toBeCloseTo(4, 9);
  expect(figure('anode porosity')).toBeCloseTo(35, 9);
  const inputs = [...(cell?.plan.planning.calculation.inputs.keys() ?? [])];
  expect(inputs).toContain('cathode.loading');
  expect(inputs).toContain('anode.loading');
  expect(cell?.plan.planning.written.get('anode.loading')?.place).toMatchObject({ path: ['electrode', 'loading'] });
  expect(cell?.plan.planning.written.get('anode.loading')?.place.file).toMatch(/anode\.yaml$/);
  // Al 15 um at 2.70 g/cm3 is 4.05 mg/cm2.
  const foils = cell?.plan.rows.filter((row) => row.kind === 'collector').map((row) => row.label);
  expect(foils).toEqual(['Al', 'Cu']);
});

test('what the cell says of a coating takes the place of what its recipe says', () => {
  const { figure } = cellOf(
    `
kind: cell
cathode: {recipe: cathode.yaml, areal capacity: 2 mAh/cm^2, thickness: 60 um}
anode: {material: Li, N/P: 2}
separator: {name: PE, thickness: 12 um, density: 1.18 g/cm^3}
voltage: 3.2 V
`,
    { 'cathode.yaml': cathode },
  );
  // 2 mAh/cm2 at the practical 160 mAh/g of the catalogue is 12.5 mg/cm2, not the recipe's 7.
  expect(figure('cathode loading')).toBeCloseTo(12.5, 9);
  expect(figure('cathode thickness')).toBeCloseTo(60, 9);
  expect(figure('N/P')).toBeCloseTo(2, 12);
  // 4 mAh/cm2 of lithium: 4 / 3861.885 / 0.534 cm = 19.40 um.
  expect(figure('anode thickness')).toBeCloseTo((4 / 3861.885 / 0.534) * 1e4, 3);
});

test('lithium that comes from the cathode is not limited by a thin foil', () => {
  const text = (foil: string) => `
kind: cell
cathode: {components: {LFP: 100 wt%}, loading: 7 mg/cm^2 of LFP, capacity: 160 mAh/g}
anode: {material: Li, thickness: ${foil}}
separator: {name: PE, thickness: 12 um, density: 1.18 g/cm^3}
voltage: 3.4 V
`;
  // 7 mg/cm2 x 160 mAh/g = 1.12 mAh/cm2, whatever the foil.
  expect(cellOf(text('2 um')).figure('areal capacity')).toBeCloseTo(1.12, 9);
  expect(cellOf(text('50 um')).figure('areal capacity')).toBeCloseTo(1.12, 9);
});

test('a dose into a cell of no size is open, not a dose per square metre', () => {
  const { cell } = cellOf(`
kind: cell
cathode: {components: {LFP: 100 wt%}, loading: 7 mg/cm^2 of LFP, capacity: 160 mAh/g}
anode: {material: Li, thickness: 20 um}
separator: {name: PE, thickness: 12 um, density: 1.18 g/cm^3, porosity: 40 %, fill: {name: liquid, density: 1.2 g/cm^3, amount: 60 uL}}
voltage: 3.4 V
`);
  expect(cell?.plan.open.get('mass of liquid')).toEqual(['size']);
  expect(cell?.plan.figures.has('Wh/kg at stack without collectors')).toBe(false);
});
