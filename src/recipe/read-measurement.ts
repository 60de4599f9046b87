import type { Path } from '../diagnostics/finding.ts';
import type { Measurement as MeasurementFile } from '../schema/types.generated.ts';
import { type DimensionName, dimensions } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { checkKind } from './check-kind.ts';
import { checkShape } from './check-shape.ts';
import { measuredQuantities } from './measured-quantities.ts';
import type { MeasurementRecord, NamedQuantity, ReadMeasurement } from './measurement-record.ts';
import { readAllow } from './read-allow.ts';
import { readDocument } from './source-document.ts';
import { present, StatedReader } from './stated-reader.ts';

/** Reads the text of a measurement; what is wrong with it comes back as findings, every mistake once. */
export function readMeasurement(text: string, file: string): ReadMeasurement {
  const document = readDocument(text, file);
  if (document.findings.length > 0) return { document, findings: document.findings };
  const kindFinding = checkKind(document.data, file, 'measurement');
  if (kindFinding) return { document, findings: [kindFinding] };
  const shape = checkShape('measurement', document);
  if (shape.length > 0) return { document, findings: shape };

  const data = document.data as MeasurementFile;
  const reader = new StatedReader(document);
  const results = quantities(data.results, ['results'], reader);
  const readings = quantities(data.readings ?? {}, ['readings'], reader);
  const { geometry = {} } = data;
  const optional = present<Optional>({
    source: data.source,
    measured: data.measured,
    by: data.by,
    instrument: data.instrument,
    method: data.method,
    temperature: reader.quantity(data.temperature, ['temperature'], ['temperature'], 'any'),
    thickness: reader.quantity(geometry.thickness, ['geometry', 'thickness'], ['length']),
    diameter: reader.quantity(geometry.diameter, ['geometry', 'diameter'], ['length']),
    area: areaOf(geometry, reader),
    point: pointOf(data.point),
  });
  const files = typeof data.data === 'string' ? [data.data] : (data.data ?? []);
  const { findings } = reader;
  if (findings.some((one) => one.severity === 'error')) return { document, findings };
  const measurement: MeasurementRecord = {
    ...optional,
    file,
    title: data.title ?? file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''),
    sample: { name: data.sample, path: ['sample'] },
    readings,
    data: files.map((name, i) => ({ name, path: typeof data.data === 'string' ? ['data'] : ['data', i] })),
    results,
    allow: readAllow(document).allow,
    notes: typeof data.notes === 'string' ? [data.notes] : (data.notes ?? []),
  };
  return { document, measurement, findings };
}

type Optional = Pick<
  MeasurementRecord,
  'source' | 'measured' | 'by' | 'instrument' | 'method' | 'temperature' | 'thickness' | 'diameter' | 'area' | 'point'
>;

const anything = Object.keys(dimensions) as DimensionName[];

function quantities(said: Readonly<Record<string, string | number>>, at: Path, reader: StatedReader): NamedQuantity[] {
  return Object.entries(said).flatMap(([name, value]) => {
    const path = [...at, name];
    const text = typeof value === 'number' ? reader.document.scalarText(path) : value;
    const known = name.toLowerCase();
    const kinds = (Object.hasOwn(measuredQuantities, known) ? measuredQuantities[known] : undefined) ?? anything;
    const read = parseQuantity(text, kinds);
    if (!read.ok) reader.report(read.problem, path);
    const stated = read.ok ? reader.within(read.value, path, 'any') : undefined;
    return stated ? [{ ...stated, name }] : [];
  });
}

/** Both an area and a diameter are checked against each other where both are stated. */
function areaOf(
  { area, diameter }: NonNullable<MeasurementFile['geometry']>,
  reader: StatedReader,
): MeasurementRecord['area'] | undefined {
  const stated = reader.quantity(area, ['geometry', 'area'], ['area']);
  const across = reader.quantity(diameter, ['geometry', 'diameter'], ['length']);
  const round = across && (Math.PI / 4) * across.quantity.value ** 2;
  const step = across ? 2 * across.quantity.halfStep * (across.quantity.unit.factor / across.quantity.value) : 0;
  if (stated === undefined) {
    if (across === undefined || round === undefined) return undefined;
    return { value: round, halfStep: round * step, text: across.quantity.text, path: across.path };
  }
  const { value, halfStep, unit, text } = stated.quantity;
  const own = halfStep * unit.factor;
  if (across && round !== undefined && Math.abs(round - value) > own + round * step) {
    const expected = `the area of ${across.quantity.text} across, ${Number((round * 1e4).toPrecision(4))} cm^2`;
    reader.report({ code: 'wrong-value', facts: { expected, found: `"${text}"` } }, stated.path);
  }
  return { value, halfStep: own, text, path: stated.path };
}

function pointOf(said: MeasurementFile['point']): MeasurementRecord['point'] | undefined {
  if (said === undefined) return undefined;
  return { is: typeof said === 'string' ? said : said.map((share) => share / 100), path: ['point'] };
}
