import { describe, expect, it } from 'vitest';
import { evaluateElectrode } from '../../src/cell/evaluate-electrode.ts';
import { coatingOfRecipe } from '../../src/lint/judged-coating.ts';
import { lintCoating } from '../../src/lint/lint-coating.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { codesOf, findingsOf, type Said } from './cell-rules-cell.ts';

const slip = ['magnitude-slip'];
const slips = (said: Said) => codesOf(said).filter((code) => code === 'magnitude-slip');

describe('magnitude-slip in a cell', () => {
  it.each([
    ['0.9 um', slip],
    ['1 um', []],
    ['1 mm', []],
    ['1.1 mm', slip],
    ['20 mm', slip],
  ])('a layer of %s', (thickness, expected) =>
    expect(slips({ separator: `{name: SE, thickness: ${thickness}, density: 1.2 g/cm^3}` })).toEqual(expected),
  );

  it.each([
    ['3.9 um', slip],
    ['4 um', []],
    ['100 um', []],
    ['101 um', slip],
    ['15 mm', slip],
  ])('a collector of %s', (thickness, expected) =>
    expect(
      slips({
        cathode: `loading: 7 mg/cm^2 of active, capacity: 160 mAh/g, collector: {material: Al, thickness: ${thickness}}`,
      }),
    ).toEqual(expected),
  );

  it.each([
    ['0.9 um', slip],
    ['1 um', []],
    // 412 mAh/cm2, which no coating has.
    ['2 mm', []],
    ['2.1 mm', slip],
  ])('lithium of %s', (thickness, expected) =>
    expect(slips({ anode: `{material: Li, thickness: ${thickness}}` })).toEqual(expected),
  );

  it.each([
    ['thickness: 1.9 um', slip],
    ['thickness: 2 um', []],
    ['thickness: 1 mm', []],
    ['thickness: 1.1 mm', slip],
    ['loading: 0.19 mg/cm^2 of active', slip],
    ['loading: 0.2 mg/cm^2 of active', []],
    ['loading: 7 g/cm^2 of active', slip],
    ['loading: 100 mg/cm^2 of active', []],
    ['loading: 101 mg/cm^2 of active', slip],
    ['areal capacity: 0.049 mAh/cm^2', slip],
    ['areal capacity: 0.05 mAh/cm^2', []],
    ['areal capacity: 30 mAh/cm^2', []],
    ['areal capacity: 31 mAh/cm^2', slip],
  ])('a cathode with %s', (said, expected) => {
    expect(slips({ cathode: `capacity: 160 mAh/g, ${said}` })).toEqual(expected);
  });

  it.each([
    ['0.165 mAh/g', slip],
    ['9.9 mAh/g', slip],
    ['10 mAh/g', []],
    ['4500 mAh/g', []],
    ['4510 mAh/g', slip],
  ])('a capacity of %s', (capacity, expected) => {
    expect(slips({ cathode: `loading: 7 mg/cm^2 of active, capacity: ${capacity}` })).toEqual(expected);
  });

  // 8.75 mg/cm2 of coating at 2.1 kg/m3 is 4.2 cm thick.
  it('sees in what follows that a density has slipped, and says so there', () => {
    const cathode = 'loading: 7 mg/cm^2 of active, capacity: 160 mAh/g, density: 2.1 kg/m^3';
    expect(findingsOf({ cathode }).filter((one) => one.code === 'magnitude-slip')).toMatchObject([
      { place: { path: ['cathode', 'density'] }, facts: { what: 'the thickness of the cathode' } },
    ]);
  });

  it('says of one slip that it is one', () => {
    expect(slips({ cathode: 'loading: 7 g/cm^2 of active, capacity: 160 mAh/g, porosity: 30 %' })).toEqual(slip);
  });
});

describe('magnitude-slip of a disc', () => {
  const disc = (diameter: string, more = '') =>
    slips({ more: `voltage: 3.4 V\nsize: {diameter: ${diameter}}\n${more}` });

  it.each([
    ['7.9 mm', slip],
    ['8 mm', []],
    ['30 mm', []],
    ['31 mm', slip],
    ['14 cm', slip],
  ])('%s', (diameter, expected) => expect(disc(diameter)).toEqual(expected));

  const coin = 'housing: {coin: {diameter: 20 mm, height: 3.2 mm}}';
  const named = 'housing: {parts: [{name: CR2032 case, mass: 2 g}]}';

  it.each([coin, named])('of 8 mm in a coin of 20 mm is a radius: %s', (housing) => {
    expect(disc('10 mm', housing)).toEqual([]);
    expect(disc('9.9 mm', housing)).toEqual(slip);
    expect(disc('8 mm', housing)).toEqual(slip);
    expect(disc('20 mm', housing)).toEqual([]);
    expect(disc('20.1 mm', housing)).toEqual(slip);
  });

  it('is seen on an electrode, a layer and a weighed disc, too', () => {
    const at = (said: Said) =>
      findingsOf(said)
        .filter((one) => one.code === 'magnitude-slip')
        .map((one) => one.place.path.join('.'));
    expect(at({ anode: '{material: Li, thickness: 50 um, size: {diameter: 16 cm}}' })).toEqual(['anode.size.diameter']);
    expect(at({ separator: '{name: SE, thickness: 20 um, density: 1.2 g/cm^3, size: {diameter: 19 cm}}' })).toEqual([
      'separator.size.diameter',
    ]);
    const weighed = (diameter: string) =>
      at({
        components: 'cathode.yaml',
        cathode: 'capacity: 160 mAh/g',
        files: {
          'cathode.yaml': `kind: mixture\ncomponents: {LFP: 90 wt%, PVDF: 10 wt%}\nelectrode: {disc: {diameter: ${diameter}, mass: 12 mg, foil mass: 8 mg}}\n`,
        },
      });
    expect(weighed('7 mm')).toEqual(['electrode.disc.diameter']);
    expect(weighed('14 mm')).toEqual([]);
  });

  it('is seen on the foil of an anode that is plated', () => {
    expect(slips({ anode: '{plated: Li, collector: {material: Cu, thickness: 8 mm}}' })).toEqual(slip);
  });
});

describe('the coating of a mixture by itself', () => {
  const lint = (electrode: string) => {
    const text = `kind: mixture\ncomponents: {LFP: 100 wt%}\nelectrode: {${electrode}}\n`;
    const { composition, recipe } = runPipeline('cathode.yaml', { text });
    if (composition === undefined || recipe?.electrode === undefined) throw new Error('the coating is not planned');
    return lintCoating(coatingOfRecipe(evaluateElectrode(composition, recipe.electrode))).map((one) => [
      one.code,
      one.place.path.join('.'),
    ]);
  };

  it.each([
    ['loading: 7 mg/cm^2 of LFP, capacity: 160 mAh/g, porosity: 30 %', []],
    ['loading: 7 g/cm^2 of LFP', [['magnitude-slip', 'electrode.loading']]],
    ['loading: 7 mg/cm^2 of LFP, capacity: 172 mAh/g', [['capacity-above-theory', 'electrode.capacity']]],
    ['loading: 7 mg/cm^2 of LFP, density: 3.79 g/cm^3', [['volume-overflow', 'electrode.density']]],
    [
      'loading: 7 mg/cm^2 of LFP, collector: {material: Al, thickness: 15 mm}',
      [['magnitude-slip', 'electrode.collector.thickness']],
    ],
  ])('%s', (electrode, expected) => expect(lint(electrode)).toEqual(expected));
});

describe('magnitude-slip: a fraction of one as per cent', () => {
  const filled = (porosity: string, amount: string) =>
    `{name: SE, thickness: 20 um, density: 1.2 g/cm^3, porosity: ${porosity}, fill: {density: 1.2 g/cm^3, amount: ${amount} of pores}}`;

  it.each<readonly [Said, readonly string[]]>([
    [{ cathode: 'loading: 7 mg/cm^2 of active, capacity: 160 mAh/g, porosity: 30 %' }, []],
    [{ cathode: 'loading: 7 mg/cm^2 of active, capacity: 160 mAh/g, porosity: 0.3 %' }, slip],
    [{ separator: filled('40 %', '100 %') }, []],
    [{ separator: filled('0.4 %', '100 %') }, slip],
    [{ separator: filled('40 %', '1 %') }, slip],
    // A dense pellet.
    [{ separator: '{name: SE, thickness: 20 um, density: 1.2 g/cm^3, porosity: 0.4 %}' }, []],
    [{ more: 'voltage: 3.4 V\nused: 93 %' }, []],
    [{ more: 'voltage: 3.4 V\nused: 0.93 %' }, slip],
  ])('%j', (said, expected) => expect(slips(said)).toEqual(expected));
});
