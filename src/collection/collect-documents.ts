import type { Result } from '../pipeline.ts';
import { convertTo, fromSI } from '../units/convert.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Collection, CollectionColumn } from './collection.ts';
import { cellFigures, compositionFigures, type DocumentFigure, madeFigures, unitOf } from './figures-of.ts';

/**
 * Documents that came through the program as one table, a row each, in the order given: what they are, what they are made of
 * (a measurement: its sample), and what was computed or measured, every column in one unit.
 */
export function collectDocuments(results: readonly Result[]): Collection {
  const columns = new Map<string, CollectionColumn>();
  const keys = new Set<string>();
  const columnOf = (name: string, unit?: string): CollectionColumn => {
    // A quantity in two kinds of unit is two columns.
    const id = JSON.stringify([name.toLowerCase(), unit]);
    const known = columns.get(id);
    if (known) return known;
    const column = { name, key: keyOf(name, unit, keys), ...(unit === undefined ? {} : { unit }) };
    columns.set(id, column);
    return column;
  };
  for (const name of ['file', 'kind', 'title', 'sample', 'source', 'doi', 'date']) columnOf(name);
  const rows = results.map((result) => {
    const row = new Map<string, string | number>();
    for (const [name, text] of Object.entries(textsOf(result))) {
      if (text !== undefined) row.set(columnOf(name).key, text);
    }
    for (const { name, value, unit } of figuresOf(result)) {
      row.set(columnOf(name, unit).key, unit === '' ? value : fromSI(value, unit));
    }
    for (const [name, quantity] of measuredOf(result)) {
      const unit = unitOf(quantity);
      row.set(columnOf(name, unit).key, unit === '' ? quantity.number : convertTo(quantity, unit));
    }
    return row;
  });
  const used = [...columns.values()].filter(({ key }) => rows.some((row) => row.has(key)));
  return { columns: used, rows };
}

function kindOf({ measurement, batch, cell, study, synthesis }: Result): string {
  if (measurement) return 'measurement';
  if (batch) return 'batch';
  return cell ? 'cell' : study ? 'study' : synthesis ? 'synthesis' : 'mixture';
}

function textsOf(result: Result): Readonly<Record<string, string | undefined>> {
  const { file, measurement, batch, cell, study, synthesis, recipe } = result;
  const head =
    measurement?.record ??
    cell?.plan.formulation.recipe ??
    study?.space.study ??
    synthesis?.formulation.recipe ??
    recipe;
  const sample = measurement?.sample.file ?? (batch ? recipe?.file : undefined);
  const date = measurement?.record.measured ?? batch?.made;
  const source = head?.source;
  return {
    file,
    kind: kindOf(result),
    title: batch?.title ?? head?.title,
    sample,
    source: source?.authors ?? source?.title,
    doi: source?.doi,
    date,
  };
}

function figuresOf(result: Result): DocumentFigure[] {
  const { measurement, composition } = result;
  if (measurement) return composedOf(measurement.sample);
  return [...(composition ? compositionFigures(composition) : []), ...madeFigures(result), ...cellFigures(result)];
}

/** Of a sample its composition alone: what else it comes to is in its own row. */
function composedOf(sample: Result): DocumentFigure[] {
  return sample.composition ? compositionFigures(sample.composition) : [];
}

function measuredOf({ measurement }: Result): (readonly [name: string, quantity: Quantity])[] {
  if (measurement === undefined) return [];
  const { results, readings, temperature, thickness } = measurement.record;
  return [
    ...(temperature ? [['temperature', temperature.quantity] as const] : []),
    ...(thickness ? [['thickness', thickness.quantity] as const] : []),
    ...[...readings, ...results].map(({ name, quantity }) => [name, quantity] as const),
  ];
}

/** `O/Li` is o_li, `conductivity` in S/cm conductivity_s_cm; a name that is taken is counted on. */
function keyOf(name: string, unit: string | undefined, taken: Set<string>): string {
  // `Wh/kg at stack` says its unit already.
  const said = unit !== undefined && unit !== '' && name.startsWith(unit) ? '' : (unit ?? '');
  const words = `${name.replace(/ of total$/, '')} ${said === '%' ? 'percent' : said}`;
  const plain = words
    .toLowerCase()
    .replaceAll('%', '')
    .replaceAll('^', '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const base = /^[a-z]/.test(plain) ? plain : `c_${plain}`;
  let key = base;
  for (let again = 2; taken.has(key); again++) key = `${base}_${again}`;
  taken.add(key);
  return key;
}
