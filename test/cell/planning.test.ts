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

test('in a flat stack coated on both sides the outer faces look at nothing', () => {
  const text = (layers: string, more = '') => `
kind: cell
cathode: {components: {LFP: 100 wt%}, loading: 10 mg/cm^2 of LFP, capacity: 160 mAh/g, porosity: 30 %, collector: {material: Al, thickness: 15 um}}
anode: {material: Li, thickness: 20 um, collector: {material: Cu, thickness: 8 um}}
separator: {material: PEO, thickness: 20 um}
voltage: 3.4 V
size: {width: 10 cm, height: 10 cm}
layers: ${layers}
${more}
`;
  // 1.6 mAh/cm2 on 100 cm2 is 160 mAh a facing pair. 5 cathodes between 6 anodes have ten pairs, 5 beside one anode two,
  // 5 and 5 nine; on one side as many pairs as there are of either.
  expect(cellOf(text('{cathodes: 5, anodes: 6, coated: both sides}')).figure('capacity')).toBeCloseTo(1600, 6);
  expect(cellOf(text('{cathodes: 5, anodes: 1, coated: both sides}')).figure('capacity')).toBeCloseTo(320, 6);
  expect(cellOf(text('{cathodes: 5, anodes: 5, coated: both sides}')).figure('capacity')).toBeCloseTo(1440, 6);
  expect(cellOf(text('{cathodes: 5, anodes: 3}')).figure('capacity')).toBeCloseTo(480, 6);
});

test('electrodes with sizes of their own are the size of the cell', () => {
  const { figure } = cellOf(`
kind: cell
cathode: {components: {LFP: 100 wt%}, loading: 10 mg/cm^2 of LFP, capacity: 160 mAh/g, size: {diameter: 14 mm}}
anode: {material: Li, thickness: 20 um, size: {diameter: 16 mm}}
separator: {material: PEO, thickness: 20 um}
voltage: 3.4 V
`);
  // 1.5394 cm2 face each other: 2.463 mAh; the lithium of 2.0106 cm2 weighs 20 um x 0.534 g/cm3 x 2.0106 = 2.147 mg.
  expect(figure('capacity')).toBeCloseTo(1.6 * Math.PI * 0.49, 6);
  expect(figure('mass at active')).toBeCloseTo((10 * Math.PI * 0.49 + 0.534 * 2 * Math.PI * 0.64) / 1000, 9);
});

test('an anode whose capacity nobody states limits nobody knows what', () => {
  const { cell } = cellOf(`
kind: cell
cathode: {components: {LFP: 100 wt%}, loading: 10 mg/cm^2 of LFP, capacity: 160 mAh/g}
anode: {components: {graphite: 95 wt%, PVDF: 5 wt%}, loading: 3 mg/cm^2 of graphite}
separator: {material: PEO, thickness: 20 um}
voltage: 3.2 V
`);
  expect(cell?.plan.figures.has('areal capacity')).toBe(false);
  expect(cell?.plan.open.get('anode areal capacity')).toEqual(['anode.capacity']);
});

test.each([
  [
    'a core wider than the can',
    'housing: {can: {diameter: 18 mm, height: 65 mm, wall: {thickness: 0.2 mm, material: SS}, mandrel: 30 mm, electrode height: 58 mm}}',
    'mandrel',
  ],
  [
    'electrodes higher than the can',
    'housing: {can: {diameter: 18 mm, height: 65 mm, wall: {thickness: 0.2 mm, material: SS}, mandrel: 3 mm, electrode height: 600 mm}}',
    'electrode height',
  ],
  [
    'a coin lower than its stack',
    'size: {diameter: 14 mm}\nhousing: {coin: {diameter: 20 mm, height: 0.05 mm}}',
    'height',
  ],
  ['a cathode below its anode', 'voltage: 0 V', 'voltage'],
])('%s is refused', (_, more, key) => {
  const voltage = more.startsWith('voltage') ? '' : 'voltage: 3.4 V';
  const { findings } = cellOf(`
kind: cell
cathode: {components: {LFP: 100 wt%}, loading: 10 mg/cm^2 of LFP, capacity: 160 mAh/g, porosity: 30 %, collector: {material: Al, thickness: 15 um}}
anode: {material: Li, thickness: 20 um}
separator: {material: PEO, thickness: 20 um}
${voltage}
${more}
`);
  const errors = findings.filter((one) => one.severity === 'error');
  expect(errors.map((one) => one.code)).toEqual(['wrong-value']);
  expect(errors[0]?.place.path.at(-1)).toBe(key);
});

test('a disc no heavier than its foil has nothing on it', () => {
  const { findings } = cellOf(`
kind: cell
cathode: {components: {LFP: 100 wt%}, disc: {diameter: 14 mm, mass: 5 mg, foil mass: 6 mg}, capacity: 160 mAh/g, porosity: 30 %}
anode: {material: Li, thickness: 20 um}
separator: {material: PEO, thickness: 20 um}
voltage: 3.4 V
`);
  expect(findings.find((one) => one.code === 'wrong-value')?.place.path).toEqual(['cathode', 'disc', 'mass']);
});

test('before and after the press are two facts, and give the ratio', () => {
  const { figure, cell, findings } = cellOf(`
kind: cell
cathode: {components: {LFP: 100 wt%}, loading: 10 mg/cm^2 of LFP, capacity: 160 mAh/g, thickness: 50 um, as coated: {thickness: 100 um}}
anode: {material: Li, thickness: 20 um}
separator: {material: PEO, thickness: 20 um}
voltage: 3.4 V
`);
  expect(findings.filter((one) => one.severity === 'error')).toEqual([]);
  expect(figure('cathode thickness')).toBeCloseTo(50, 9);
  const { asCoated } = cell?.plan.stack.cathode.coating ?? {};
  expect((cell?.amountOf(asCoated?.thickness) ?? 0) * 1e6).toBeCloseTo(100, 9);
});

test('polarisation is the current times separator and interfaces', () => {
  const { figure } = cellOf(`
kind: cell
cathode: {components: {LFP: 100 wt%}, loading: 7 mg/cm^2 of LFP, capacity: 160 mAh/g}
anode: {material: Li, thickness: 20 um}
separator: {name: LSE-HFC, density: 1.3 g/cm^3, thickness: 9 um, conductivity: 5.62e-4 S/cm}
interfacial resistance: 24.5 ohm cm^2
current: 0.24 mA/cm^2
voltage: 3.4 V
`);
  // 9e-4 cm / 5.62e-4 S/cm = 1.6014 ohm cm2; 0.24 mA/cm2 x (1.6014 + 24.5) = 6.264 mV, of which 0.3843 in the separator.
  expect(figure('ohmic drop')).toBeCloseTo(0.24 * (9 / 5.62), 9);
  expect(figure('polarisation')).toBeCloseTo(0.24 * (9 / 5.62 + 24.5), 9);
});
