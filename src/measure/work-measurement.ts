import type { MeasurementRecord, NamedQuantity } from '../recipe/measurement-record.ts';
import type { Readings } from '../recipe/reading.ts';
import { standardUncertainty } from '../units/standard-uncertainty.ts';
import { difference, product, quotient, sum } from '../worked/expression.ts';
import { statedFigure } from '../worked/stated-figure.ts';
import type { Work } from '../worked/work.ts';
import type { Expression, WorkedFigure } from '../worked/worked-figure.ts';
import { conductivity } from './conductivity.ts';
import { crystallinity } from './crystallinity.ts';
import type { Measurement } from './measurement.ts';
import { overpotential } from './overpotential.ts';
import { retention } from './retention.ts';
import { transference } from './transference.ts';

/** A reading by its name, as a number that was put in; nothing where the record does not have it. */
type Put = (name: string) => WorkedFigure | undefined;

/** The equations of a topic by the figure that they give, where all that they take is there. */
type Equations = Readonly<
  Record<string, (put: (name: string) => Expression, has: (name: string) => boolean) => Expression>
>;

const square = (one: Expression): Expression => product(one, one);
const resistanceOf: Equations[string] = (put, has) =>
  has('leads') ? difference(put('resistance'), put('leads')) : put('resistance');
const layer: Equations[string] = (put) => quotient(put('thickness'), put('conductivity'));
const lithium: Equations[string] = (put) => {
  const left = difference(put('voltage'), product(put('initial current'), put('initial interface')));
  const right = difference(put('voltage'), product(put('steady current'), put('steady interface')));
  return quotient(product(put('steady current'), left), product(put('initial current'), right));
};
const total: Equations[string] = (put, has) => product(put('current density'), sum(layer(put, has), put('interfaces')));

/** By topic: the measurement that has the numbers, and what it computes as written here. */
const topics: readonly { readonly measurement: Measurement; readonly equations: Equations }[] = [
  {
    measurement: conductivity,
    equations: {
      conductivity: (put, has) => quotient(put('thickness'), product(resistanceOf(put, has), put('area'))),
      'area-specific resistance': (put, has) =>
        has('resistance') ? product(resistanceOf(put, has), put('area')) : layer(put, has),
      resistance: (put, has) => quotient(layer(put, has), put('area')),
      'cell constant': (put, has) => product(put('conductivity'), resistanceOf(put, has)),
      area: (put, has) => quotient(put('thickness'), product(put('conductivity'), resistanceOf(put, has))),
      thickness: (put, has) => product(put('area'), put('conductivity'), resistanceOf(put, has)),
    },
  },
  {
    measurement: transference,
    equations: {
      'Is/I0': (put) => quotient(put('steady current'), put('initial current')),
      't+': lithium,
      't+ with the bulk': (put, has) => quotient(product(lithium(put, has), put('steady bulk')), put('initial bulk')),
    },
  },
  {
    measurement: overpotential,
    equations: {
      'L / sigma': layer,
      'drop in the electrolyte': (put, has) => product(put('current density'), layer(put, has)),
      overpotential: total,
      'plateau less that': (put, has) => difference(put('plateau'), total(put, has)),
      'plateau / i': (put) => quotient(put('plateau'), put('current density')),
      'left for interfaces': (put, has) =>
        difference(quotient(put('plateau'), put('current density')), layer(put, has)),
      'share of the electrolyte': (put, has) =>
        quotient(product(put('current density'), layer(put, has)), put('plateau')),
    },
  },
  {
    measurement: retention,
    equations: {
      retention: (put) => quotient(put('final'), put('initial')),
      lost: (put) => difference(1, quotient(put('final'), put('initial'))),
      'fade, geometric': (put) =>
        difference(1, { operator: 'power', of: [quotient(put('final'), put('initial')), quotient(1, put('cycles'))] }),
      'fade, linear': (put) => quotient(difference(1, quotient(put('final'), put('initial'))), put('cycles')),
    },
  },
  {
    measurement: crystallinity(),
    equations: {
      crystallinity: (put) => quotient(put('enthalpy'), product(put('polymer fraction'), put('full enthalpy'))),
      'of the sample': (put) => quotient(put('enthalpy'), put('full enthalpy')),
    },
  },
];

/** Every figure of a record by name: what it states, and what follows from its readings as `measure` has it. */
export async function workMeasurement(record: MeasurementRecord): Promise<Map<string, Work>> {
  const { file, thickness, diameter, area, temperature, readings, results } = record;
  const named = new Map<string, NamedQuantity>();
  const add = (name: string, stated: Omit<NamedQuantity, 'name'> | undefined): void => {
    if (stated && !named.has(name)) named.set(name, { ...stated, name });
  };
  for (const one of readings) add(one.name.toLowerCase(), one);
  add('thickness', thickness);
  add('diameter', diameter);
  add('temperature', temperature);
  const stated = results.find((one) => one.name.toLowerCase() === 'conductivity');
  if (!named.has('resistance')) add('conductivity', stated);

  const leaves = new Map<string, WorkedFigure>();
  const leafOf = (one: NamedQuantity, name: string): WorkedFigure => {
    const { quantity, path } = one;
    const parts = [file, ...path];
    const key = JSON.stringify([...parts, name]);
    const known = leaves.get(key);
    if (known) return known;
    const said = { ...quantity, uncertainty: standardUncertainty(quantity) };
    const figure = statedFigure(name, quantity.unit.symbol, said, { file, path }, parts);
    leaves.set(key, figure);
    return figure;
  };
  const round = diameter && leafOf({ ...diameter, name: 'diameter' }, 'stated diameter');
  const areaFigure: WorkedFigure | undefined = area && {
    name: 'area of the electrode',
    unit: 'cm^2',
    value: area.value,
    from: round
      ? { kind: 'equation', right: quotient(product(Math.PI, square(round)), 4) }
      : {
          kind: 'leaf',
          is: 'stated',
          key: JSON.stringify([file, ...area.path]),
          text: area.text,
          place: { file, path: area.path },
        },
  };
  const put: Put = (name) => {
    if (name === 'area' && areaFigure) return areaFigure;
    const one = named.get(name);
    return one && leafOf(one, `stated ${name}`);
  };

  const works = new Map<string, Work>();
  const row: Readings = {
    values: new Map([
      ...[...named].map(([name, { quantity }]) => [name, quantity] as const),
      ...(area && !diameter ? areaQuantity(area) : []),
    ]),
    placeOf: (name = '') => ({ file, path: named.get(name)?.path ?? [] }),
  };
  for (const { measurement, equations } of topics) {
    const isComplete = measurement.readings.every((one) => !one.isRequired || row.values.has(one.name));
    const { groups } = isComplete ? await measurement.measure([row]) : { groups: [] };
    for (const { name, unit, of, value } of groups[0]?.figures ?? []) {
      const equation = equations[name];
      if (equation === undefined || works.has(name) || !Number.isFinite(value)) continue;
      let lacks = false;
      const right = equation(
        (one) => {
          const figure = put(one);
          lacks ||= figure === undefined;
          return figure ?? Number.NaN;
        },
        (one) => put(one) !== undefined,
      );
      if (lacks) continue;
      const basis = of === undefined ? {} : { basis: of };
      works.set(name, () => ({ name, unit, value, ...basis, from: { kind: 'equation', right } }));
    }
  }
  if (areaFigure) works.set(areaFigure.name, () => areaFigure);
  for (const one of [...results, ...readings]) {
    const name = works.has(one.name) ? `${one.name} as stated` : one.name;
    works.set(name, () => leafOf(one, name));
  }
  return works;
}

function areaQuantity({ value, halfStep, text }: NonNullable<MeasurementRecord['area']>) {
  const unit = { symbol: 'm^2', dimension: [0, 2, 0, 0, 0, 0], factor: 1, ratio: [1, 1] } as const;
  return [['area', { value, number: value, unit, halfStep, text }] as const];
}
