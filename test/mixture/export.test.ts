import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOver } from '../../src/mixture/hand-over.ts';
import { isInside } from '../../src/mixture/is-inside.ts';
import { add, compare, multiply, quotient, type Rational, rationalOf } from '../../src/mixture/rational.ts';
import type { Region } from '../../src/mixture/region.ts';
import type { StudySpace } from '../../src/mixture/study-space.ts';
import { axData } from '../../src/report/ax-json.ts';
import { bofireData } from '../../src/report/bofire-json.ts';
import { decimalText } from '../../src/report/decimal-text.ts';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const mema = 'recipes/nguyen/mema-sn-salts-study.yaml';
const film = 'recipes/studies/peo-litfsi-llzto-study.yaml';
const yarn = 'test/mixture/fixtures/yarn.yaml';
const ajv = new Ajv2020.default({ allErrors: true, strict: false });
const shapeOf = (name: string) => {
  const validate = ajv.compile(
    JSON.parse(readFileSync(join(root, 'test/mixture/fixtures', `${name}.schema.json`), 'utf8')),
  );
  return (data: unknown) => {
    validate(data);
    return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
  };
};
const bofireErrors = shapeOf('bofire');
const axErrors = shapeOf('ax');

type Bofire = ReturnType<typeof bofireData>;
type Ax = ReturnType<typeof axData>;
const exported = (study: string, to: string, ...more: string[]) => {
  const { code, stdout, stderr } = formulyte(['export', study, '--to', to, ...more]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};
const bofire = (study: string, ...more: string[]) => JSON.parse(exported(study, 'bofire', ...more)) as Bofire;
const ax = (study: string, ...more: string[]) => JSON.parse(exported(study, 'ax', ...more)) as Ax;

describe('a study for BoFire', () => {
  it.each([mema, film, yarn, 'recipes/studies/lfp-cathode-study.yaml'])('%s has the shape of its models', (study) => {
    const { domain, experiments } = bofire(study);
    expect(bofireErrors(domain)).toEqual([]);
    // What its validators check beyond the shape.
    const keys = domain.inputs.features.map((one) => one.key);
    const outputs = domain.outputs.features.map((one) => one.key);
    expect(new Set([...keys, ...outputs]).size).toBe(keys.length + outputs.length);
    for (const { bounds } of domain.inputs.features) expect(bounds[0]).toBeLessThanOrEqual(bounds[1]);
    for (const { features, coefficients } of domain.constraints.constraints) {
      expect(coefficients).toHaveLength(features.length);
      for (const one of features) expect(keys).toContain(one);
    }
    const codes = experiments.map((one) => one.labcode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const row of experiments)
      expect(Object.keys(row)).toEqual(['labcode', ...keys, ...outputs, ...outputs.map((one) => `valid_${one}`)]);
  });

  it('has the bounds as they are written, the sum, and what was measured', () => {
    const { domain, experiments } = bofire(mema);
    expect(domain.inputs.features.map(({ key, bounds }) => [key, bounds])).toEqual([
      ['MEMA', [0.1, 0.6]],
      ['SN', [0.3, 0.8]],
      ['salts', [0.1, 0.4]],
    ]);
    const sum = { features: ['MEMA', 'SN', 'salts'], coefficients: [1, 1, 1], rhs: 1 };
    expect(domain.constraints.constraints).toEqual([{ type: 'LinearEqualityConstraint', ...sum }]);
    expect(domain.outputs.features).toEqual([
      {
        type: 'ContinuousOutput',
        key: 'log10 conductivity (mS/cm)',
        objective: { type: 'MaximizeObjective', w: 1 },
      },
    ]);
    expect(experiments).toHaveLength(12);
    // Line 2 of the results: 10, 80, 10 %, 0.571 mS/cm.
    expect(experiments[0]).toMatchObject({ labcode: 'line 2', MEMA: 0.1, SN: 0.8, salts: 0.1 });
    expect((experiments[0] as Record<string, unknown>)['log10 conductivity (mS/cm)']).toBeCloseTo(
      Math.log10(0.571),
      14,
    );
    expect(experiments[1]).toMatchObject({ MEMA: 0.3, SN: 0.6, salts: 0.1 });
  });

  it('has O/Li >= 8 as a row: n(Li) / n(O) of the two by hand', () => {
    const [, atLeast, atMost] = bofire(film).domain.constraints.constraints;
    // 1 g of PEO has 1/44.053 mol of O, 1 g of LiTFSI 1/287.075 mol of Li: LiTFSI / PEO is 287.075 / 44.053 / 8 at most.
    expect(atLeast).toMatchObject({ type: 'LinearInequalityConstraint', features: ['PEO', 'LiTFSI'], rhs: 0 });
    expect(atLeast?.coefficients[1]).toBe(1);
    expect(-(atLeast?.coefficients[0] ?? 0) / (287.075 / 44.053 / 8)).toBeCloseTo(1, 4);
    expect((atMost?.coefficients[0] ?? 0) / (287.075 / 44.053 / 32)).toBeCloseTo(1, 4);
  });

  it('minimises where less is better, the response itself where that is fitted', () => {
    const { domain, experiments } = bofire(yarn, '--better', 'low');
    expect(domain.outputs.features[0]).toMatchObject({ key: 'elongation', objective: { type: 'MinimizeObjective' } });
    expect(experiments[0]).toEqual({ labcode: 'line 2', PEO: 1, PAN: 0, PVDF: 0, elongation: 11, valid_elongation: 1 });
  });
});

describe('a study for Ax', () => {
  it.each([mema, film, yarn, 'recipes/studies/lfp-cathode-study.yaml'])('%s has the shape of its client', (study) => {
    const data = ax(study);
    expect(axErrors(data)).toEqual([]);
    const names = data.experiment.parameters.map((one) => one.name);
    for (const { parameters } of data.trials) {
      expect(Object.keys(parameters)).toEqual(names);
      for (const [k, { bounds }] of data.experiment.parameters.entries()) {
        const value = parameters[names[k] ?? ''] ?? Number.NaN;
        expect(value).toBeGreaterThanOrEqual(bounds[0]);
        expect(value).toBeLessThanOrEqual(bounds[1]);
      }
    }
  });

  it('leaves out the last share, whose bounds become rows', () => {
    const { experiment, optimization, left_out } = ax(mema);
    // salts = 1 - MEMA - SN is 0.1 at least and 0.4 at most.
    expect(experiment.parameter_constraints).toEqual(['10 * x_MEMA + 10 * x_SN <= 9', '-5 * x_MEMA - 5 * x_SN <= -3']);
    expect(left_out).toEqual({ name: 'x_salts', expression: '1 - x_MEMA - x_SN' });
    expect(optimization).toEqual({ objective: 'y_log10_conductivity_mS_cm' });
    expect(ax(yarn, '--better', 'low').optimization).toEqual({ objective: '-y_elongation' });
  });
});

/** Reads a constraint as Ax does: factors of names, and a bound. */
function readConstraint(text: string): { factors: Map<string, number>; bound: number } {
  const [left = '', right = ''] = text.split(' <= ');
  const factors = new Map<string, number>();
  for (const [, sign, factor, name = ''] of left.matchAll(/(^|\+ |- |-)(?:([\d.]+) \* )?(x_\w+)/g))
    factors.set(name, (sign?.startsWith('-') ? -1 : 1) * (factor === undefined ? 1 : Number(factor)));
  return { factors, bound: Number(right) };
}

const rational = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => quotient(BigInt(n), BigInt(d)));
const regions = fc.integer({ min: 2, max: 5 }).chain((q) =>
  fc.record({
    names: fc.constant(Array.from({ length: q }, (_, k) => `c${k}`)),
    rows: fc.array(
      fc.record({
        coefficients: fc.array(rational, { minLength: q, maxLength: q }),
        bound: rational,
        label: fc.constant(''),
      }),
      { maxLength: 5 },
    ),
  }),
);
const pointOf = (parts: readonly number[]): Rational[] => {
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => quotient(BigInt(part), BigInt(sum)));
};

describe('what is handed over is the region', () => {
  const sumOf = (terms: readonly Rational[]) => terms.reduce(add, rationalOf(0n));
  it('a mixture is inside for BoFire and for Ax where it is inside exactly', () => {
    fc.assert(
      fc.property(
        regions.chain((region) =>
          fc.tuple(
            fc.constant(region as Region),
            fc
              .array(fc.integer({ min: 0, max: 12 }), {
                minLength: region.names.length,
                maxLength: region.names.length,
              })
              .filter((parts) => parts.some((one) => one > 0)),
          ),
        ),
        ([region, parts]) => {
          const study = { study: { title: 'any' }, names: region.names } as unknown as StudySpace;
          const facts = handOver(study, region, []);
          const point = pointOf(parts);
          const isIn = isInside(region, point);
          const value = (name: string) => point[region.names.indexOf(name)] ?? rationalOf(0n);
          const within = (name: string, [least = 0, most = 0]: readonly number[]) =>
            compare(value(name), close(least)) >= 0 && compare(value(name), close(most)) <= 0;
          const { domain } = bofireData(facts);
          // All rows are small whole numbers here, so that nothing is rounded but thirds among the bounds.
          const inBofire =
            domain.inputs.features.every(({ key, bounds }) => within(key, bounds)) &&
            domain.constraints.constraints.every(({ type, features, coefficients, rhs }) => {
              const sum = sumOf(features.map((name, k) => multiply(value(name), close(coefficients[k] ?? 0))));
              const side = compare(sum, close(rhs));
              return type === 'LinearEqualityConstraint' ? side === 0 : side <= 0;
            });
          const { experiment } = axData(facts);
          const inAx =
            experiment.parameters.every(({ name, bounds }) => within(name.slice(2), bounds)) &&
            experiment.parameter_constraints.every((text) => {
              const { factors, bound } = readConstraint(text);
              const sum = sumOf([...factors].map(([name, factor]) => multiply(value(name.slice(2)), close(factor))));
              return compare(sum, close(bound)) <= 0;
            });
          expect([inBofire, inAx]).toEqual([isIn, isIn]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** The fraction with a small denominator that a double stands for. */
function close(value: number): Rational {
  for (let d = 1; d <= 50_000; d++) {
    const n = Math.round(value * d);
    if (n / d === value) return quotient(BigInt(n), BigInt(d));
  }
  return rationalOf(value);
}

describe('a study for a statistics package', () => {
  const rowsOf = (text: string) =>
    text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));

  it('has shares, pseudo-components, masses and the response', () => {
    const [head = [], , , fourth = []] = rowsOf(exported(mema, 'csv'));
    expect(head.slice(0, 8)).toEqual([
      'point',
      'MEMA',
      'SN',
      'salts',
      'MEMA pseudo',
      'SN pseudo',
      'salts pseudo',
      'MEMA / g',
    ]);
    expect(head.slice(-2)).toEqual(['conductivity (mS/cm)', 'log10 conductivity (mS/cm)']);
    // Line 4: 50, 40, 10 %. Least are 10, 30, 10 %, and half is left: (50 - 10)/50, (40 - 30)/50, 0.
    expect(fourth.slice(0, 7)).toEqual(['line 4', '0.5', '0.4', '0.1', '0.8', '0.2', '0']);
    expect(fourth.at(-2)).toBe('0.834');
  });

  it('has the points of the lattice where nothing is measured', () => {
    const rows = rowsOf(exported(film, 'csv'));
    expect(rows[1]?.slice(0, 4)).toEqual(['16-4-0', '0.8', '0.2', '0']);
    expect(rows[0]?.slice(-3)).toEqual(['PEO / g', 'LiTFSI / g', 'LLZTO-0.5 / g']);
  });
});

describe('exports', () => {
  it('as --json validate', () => {
    const schemas = new Ajv2020.default({ allErrors: true, allowUnionTypes: true });
    for (const name of ['finding', 'export'])
      schemas.addSchema(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as object);
    const validate = schemas.getSchema('export.schema.json');
    for (const to of ['bofire', 'ax', 'csv']) {
      const { stdout } = formulyte(['export', mema, '--to', to, '--json']);
      validate?.(JSON.parse(stdout));
      expect(validate?.errors ?? []).toEqual([]);
    }
  });

  it('a response of zero has no logarithm', () => {
    const { code, stderr } = formulyte([
      'export',
      yarn,
      '--to',
      'ax',
      '--data',
      'test/mixture/fixtures/zero.csv',
      '--scale',
      'log',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('response-not-above-zero');
  });

  it('names that would be formulas are identifiers for Ax', () => {
    const folder = temporaryFolder();
    const base = 'kind: mixture\ntitle: t\nbatch: 1 g\ncomponents: {LLZTO-0.5: 1 part, PEO: 1 part, LiTFSI: 1 part}\n';
    writeFileSync(join(folder, 'base.yaml'), base);
    const file = join(folder, 's.yaml');
    writeFileSync(file, 'kind: study\ntitle: t\nbase: base.yaml\nvary: {LLZTO-0.5: any, PEO: any, LiTFSI: any}\n');
    expect(ax(file).experiment.parameters.map((one) => one.name)).toEqual(['x_LLZTO_0_5', 'x_PEO']);
    expect(ax(file).names).toMatchObject({ x_LLZTO_0_5: 'LLZTO-0.5' });
  });

  it('two rows that leave nothing between them are one equation for BoFire', () => {
    const rows = [1n, -1n].map((sign) => ({
      coefficients: [quotient(sign, 1n), quotient(-2n * sign, 1n), quotient(0n, 1n)],
      bound: quotient(0n, 1n),
      label: '',
    }));
    const names = ['a', 'b', 'c'];
    const facts = handOver({ study: { title: '' }, names } as unknown as StudySpace, { names, rows }, []);
    expect(bofireData(facts).domain.constraints.constraints).toEqual([
      { type: 'LinearEqualityConstraint', features: names, coefficients: [1, 1, 1], rhs: 1 },
      { type: 'LinearEqualityConstraint', features: ['a', 'b'], coefficients: [1, -2], rhs: 0 },
    ]);
  });
});

it.each([
  [3e-7, '0.0000003'],
  [-1.25e-9, '-0.00000000125'],
  [1e21, '1000000000000000000000'],
  [1.5e22, '15000000000000000000000'],
  [0.1, '0.1'],
  [-2, '-2'],
])('%d without an exponent is %s', (value, text) => {
  expect(decimalText(value)).toBe(text);
  expect(Number(decimalText(value))).toBe(value);
});
