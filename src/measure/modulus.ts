import type { Finding } from '../diagnostics/finding.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import { comparePrinted } from './compare-printed.ts';
import { measureRows } from './measure-rows.ts';
import { printedReading } from './printed-reading.ts';
import { propagate } from './propagate.ts';
import { readingMissing } from './reading-missing.ts';
import { range, reducedModulusOliver, reference, youngsModulus } from './reduced-modulus-oliver-1992.ts';

const ratio = { measures: ['number'], sign: 'not below zero', isRequired: true } as const;

/** Young's modulus of a film by the unloading of an indenter. */
export const modulus = measureRows({
  topic: 'modulus',
  title: "Young's modulus by indentation",
  equations: ['Er = sqrt(pi) S / (2 beta sqrt(A))', '1/Er = (1 - nu^2)/E + (1 - nu_i^2)/E_i'],
  references: [reference],
  notes: [
    'beta is 1, that of a round tip, where none is stated; a Berkovich tip has 1.034 (King, Int. J. Solids Struct. 23 (1987) 1657).',
    'Guo et al. (Eq. 2) print E_i under both terms; the first is the E that is sought.',
  ],
  readings: [
    {
      name: 'stiffness',
      also: ['S', 'unloading stiffness'],
      description: 'slope of the unloading curve at its start',
      measures: ['stiffness'],
      example: '0.34 kN/m',
      isRequired: true,
    },
    {
      name: 'area',
      also: ['A', 'contact area'],
      description: 'area of contact at the largest load',
      measures: ['area'],
      example: '0.0314 um^2',
    },
    {
      name: 'diameter',
      also: ['punch diameter'],
      description: 'or the diameter of a flat punch',
      measures: ['length'],
      example: '200 nm',
    },
    {
      name: 'poisson',
      also: ['nu', "poisson's ratio"],
      description: "Poisson's ratio of the sample",
      example: '0.3',
      ...ratio,
    },
    {
      name: 'indenter modulus',
      also: ['Ei'],
      description: "Young's modulus of the indenter",
      measures: ['pressure'],
      example: '1141 GPa',
      isRequired: true,
    },
    {
      name: 'indenter poisson',
      also: ['nui', "indenter poisson's ratio"],
      description: "Poisson's ratio of the indenter",
      example: '0.07',
      ...ratio,
    },
    { name: 'beta', description: 'correction for the shape of the tip', measures: ['number'], example: '1.034' },
    printedReading(['pressure'], '1.38 GPa'),
  ],
  measureRow: (row, of) => {
    const [stiffness, poisson, hard, hardPoisson] = [
      of('stiffness'),
      of('poisson'),
      of('indenter modulus'),
      of('indenter poisson'),
    ];
    const diameter = of('diameter');
    const area = of('area') ?? (diameter && propagate([diameter], (d = 0) => (Math.PI / 4) * d ** 2));
    if (!stiffness || !poisson || !hard || !hardPoisson) return { figures: [] };
    if (area === undefined) return { figures: [], findings: [readingMissing(row, 'area', '0.0314 um^2')] };
    const wrong = [poisson, hardPoisson].findIndex(({ value }) => value > range.poisson.most);
    if (wrong >= 0) {
      const facts = { value: sayEstimate(wrong === 0 ? poisson : hardPoisson, '') };
      const place = row.placeOf(wrong === 0 ? 'poisson' : 'indenter poisson');
      return { figures: [], findings: [{ code: 'poisson-outside', severity: 'error', place, facts }] };
    }
    const beta = of('beta') ?? { value: 1, rounding: 0 };
    const reduced = propagate([stiffness, area, beta], (s = 0, a = 0, b = 0) => reducedModulusOliver(s, a, b));
    const own = propagate(
      [stiffness, area, beta, poisson, hard, hardPoisson],
      (s = 0, a = 0, b = 0, nu = 0, e = 0, nuI = 0) =>
        youngsModulus(reducedModulusOliver(s, a, b), nu, { modulus: e, poisson: nuI }),
    );
    const figures = [{ name: 'reduced modulus', unit: 'GPa', ...reduced }];
    if (!(own.value > 0) || !Number.isFinite(own.value)) {
      const facts = { reduced: sayEstimate(reduced, 'GPa'), indenter: sayEstimate(hard, 'GPa') };
      const finding: Finding = {
        code: 'modulus-above-indenter',
        severity: 'error',
        place: row.placeOf('stiffness'),
        facts,
      };
      return { figures, findings: [finding] };
    }
    const compared = comparePrinted({ name: "Young's modulus", unit: 'GPa', of: 'of the sample', ...own }, row);
    return { figures: [compared.figure, ...figures], findings: compared.findings };
  },
});
