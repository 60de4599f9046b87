import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import type { Measured, MeasuredFigure } from '../../src/measure/measured.ts';
import type { Measurement } from '../../src/measure/measurement.ts';
import { readReadings } from '../../src/recipe/read-readings.ts';
import type { Readings } from '../../src/recipe/reading.ts';
import { fromSI } from '../../src/units/convert.ts';
import { parseQuantity } from '../../src/units/parse-quantity.ts';
import { formulyte, root } from '../cli/program.ts';

type Texts = Readonly<Record<string, string>>;

/** A row as flags would state it. */
function rowOf({ readings }: Measurement, texts: Texts): Readings {
  const values = Object.entries(texts).map(([name, text]) => {
    const read = parseQuantity(text, readings.find((one) => one.name === name)?.measures ?? []);
    if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problem)}`);
    return [name, read.value] as const;
  });
  return { values: new Map(values), placeOf: (name) => ({ path: name === undefined ? [] : [name] }) };
}

/** What a measurement makes of rows stated like this. */
export async function measure(measurement: Measurement, ...rows: readonly Texts[]): Promise<Measured> {
  return measurement.measure(rows.map((texts) => rowOf(measurement, texts)));
}

/** The same of a table. */
export async function measureText(measurement: Measurement, text: string): Promise<Measured> {
  const { readings } = measurement;
  const { rows, findings } = readReadings(text, 'table.csv', { readings, stated: new Map(), headings: new Map() });
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return measurement.measure(rows);
}

/** A figure by its name and, where there are several groups, theirs. */
export function figure({ groups }: Measured, name: string, group?: string | number): MeasuredFigure {
  const among = groups.filter((one, i) => group === undefined || one.name === group || i === group);
  const found = among.flatMap(({ figures }) => figures).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${JSON.stringify(groups)}`);
  return found;
}

/** Its value in the unit that it is told in. */
export function inUnit(measured: Measured, name: string, group?: string | number): number {
  const { value, unit } = figure(measured, name, group);
  return unit === '' ? value : fromSI(value, unit);
}

export const codesOf = ({ findings }: Measured): readonly string[] => findings.map(({ code }) => code);

const ajv = new Ajv2020.default({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const schema = (name: string): object => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));
ajv.addSchema(schema('finding'));
const validate = ajv.compile(schema('measure'));

/** What the program prints as JSON, which fits its schema, and how it ends. */
export function program(...words: readonly string[]) {
  const { code, stdout, stderr } = formulyte(['measure', ...words, '--json']);
  const data = JSON.parse(stdout);
  if (data.error === undefined && !validate(data)) throw new Error(JSON.stringify(validate.errors));
  return { code, stderr, data };
}
