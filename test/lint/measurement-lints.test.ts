import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../cli/program.ts';
import { check, codesOf, fixtures } from './check.ts';

/** What is said of a record of one conductivity on the mixture that a fixture has for its sample. */
function judged(geometry: string, readings: string, conductivity: string): readonly string[] {
  const lines = ['kind: measurement', 'sample: good.yaml', 'temperature: 25 degC', `geometry: ${geometry}`];
  const more = [...(readings === '' ? [] : [`readings: ${readings}`]), `results: {conductivity: ${conductivity}}`];
  return codesOf(check(`${fixtures}/wrong-type`, 'record.yaml', `${[...lines, ...more].join('\n')}\n`));
}

// By hand, 110 um and 16 mm (2.0106 cm^2): sigma = 0.011 cm / (1200 ohm * 2.0106 cm^2) = 4.559e-6 S/cm.
it('has nothing to say of a record that holds', () => {
  expect(judged('{thickness: 110 um, diameter: 16 mm}', '{resistance: 1200 ohm}', '4.56e-6 S/cm')).toEqual([]);
});

// 19 mm is 2.8353 cm^2: 3.233e-6 S/cm, true to the membrane.
it('doubts a membrane for an electrode', () => {
  const membrane = '{thickness: 110 um, diameter: 19 mm}';
  expect(judged(membrane, '{resistance: 1200 ohm}', '3.233e-6 S/cm')).toEqual(['area-is-membrane']);
  expect(judged(membrane, '{Resistance: 1200 ohm}', '3.233e-6 S/cm')).toEqual(['area-is-membrane']);
});

// 0.8 ohm makes 6.839e-3 S/cm; leads alone can have 2 ohm.
it('doubts a resistance that leads have, read or implied', () => {
  const disc = '{thickness: 110 um, diameter: 16 mm}';
  expect(judged(disc, '{resistance: 0.8 ohm}', '6.84e-3 S/cm')).toEqual(['resistance-too-small']);
  expect(judged(disc, '', '6.84e-3 S/cm')).toEqual(['resistance-too-small']);
  expect(judged(disc, '', '2.7e-3 S/cm')).toEqual([]);
});

it('doubts a conductivity that nothing has', () => {
  expect(judged('{thickness: 110 um}', '', '4.56 S/cm')).toEqual(['magnitude-slip']);
});

// 169.9 mAh/g is n F / M of LiFePO4, 371.9 of graphite.
it.each([
  ['specific capacity: 165 mAh/g', []],
  // Within its last digit.
  ['specific capacity: 170 mAh/g', []],
  ['specific capacity: 176 mAh/g', ['capacity-above-theory']],
  ['discharge capacity: 176 mAh/g', ['capacity-above-theory']],
  ['capacity of the anode: 360 mAh/g', []],
  ['areal capacity: 3 mAh/cm^2', []],
])('doubts a capacity above what the sample can hold: %s', (results, expected) => {
  const sample = 'cathode.yaml';
  const folder = temporaryFolder();
  writeFileSync(join(folder, sample), 'kind: mixture\ncomponents: {LFP: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}\n');
  expect(
    codesOf(check(folder, 'record.yaml', `kind: measurement\nsample: ${sample}\nresults: {${results}}\n`)),
  ).toEqual(expected);
});
