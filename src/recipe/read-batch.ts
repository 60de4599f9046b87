import type { Path } from '../diagnostics/finding.ts';
import type { Batch as BatchFile } from '../schema/types.generated.ts';
import type { BatchRecord, Portion, ReadBatch, Weighing } from './batch-record.ts';
import { checkKind } from './check-kind.ts';
import { checkShape } from './check-shape.ts';
import { readReading } from './read-reading.ts';
import { readDocument } from './source-document.ts';
import { StatedReader } from './stated-reader.ts';

/** Reads the text of a batch record; what is wrong with it comes back as findings, every mistake once. */
export function readBatch(text: string, file: string): ReadBatch {
  const document = readDocument(text, file);
  if (document.findings.length > 0) return { document, findings: document.findings };
  const kindFinding = checkKind(document.data, file, 'batch');
  if (kindFinding) return { document, findings: [kindFinding] };
  const shape = checkShape('batch', document);
  if (shape.length > 0) return { document, findings: shape };

  const data = document.data as BatchFile;
  const reader = new StatedReader(document);
  const weighed = Object.entries(data.weighed).map(([name, said]): Weighing => {
    const path = ['weighed', name];
    return { name, path, portions: said === null ? [] : portionsOf(said, path, data.balance ?? undefined, reader) };
  });
  if (data.made && !isDay(data.made.slice(0, 10))) {
    const facts = { expected: 'a day of the calendar', found: `"${data.made}"` };
    reader.report({ code: 'wrong-value', facts }, ['made']);
  }
  const { findings } = reader;
  if (findings.length > 0) return { document, findings };
  const { title, point, content, size, made, by, closed = false } = data;
  const batch: BatchRecord = {
    file,
    ...(title === undefined ? {} : { title }),
    recipe: { name: data.recipe, path: ['recipe'] },
    ...(point === undefined ? {} : { point: { is: sharesOf(point), path: ['point'] } }),
    ...(content === undefined ? {} : { content: { name: content, path: ['content'] } }),
    ...(size === undefined ? {} : { size }),
    ...(made ? { made } : {}),
    ...(by ? { by } : {}),
    weighed,
    closed: typeof closed === 'boolean' ? closed : closed.map((name, i) => ({ name, path: ['closed', i] })),
    deviations: listOf(data.deviations),
    notes: listOf(data.notes),
  };
  return { document, batch, findings };
}

type Said = BatchFile['weighed'][string];
type Beside = Pick<Exclude<Said, string | unknown[] | null>, 'lot' | 'balance' | 'note'>;

/** What is said of all portions holds for each that says nothing of its own. */
function portionsOf(said: NonNullable<Said>, path: Path, balance: string | undefined, reader: StatedReader): Portion[] {
  const portion = (one: string | (Beside & { is: string }), at: Path, around: Beside, from: Path): Portion[] => {
    const own = typeof one === 'string' ? { is: one } : one;
    const where = typeof one === 'string' ? at : [...at, 'is'];
    const read = readReading(own.is);
    if (!read.ok) {
      reader.report(read.problem, where);
      return [];
    }
    const lot = own.lot ?? around.lot;
    const note = own.note ?? around.note;
    const on = own.balance ?? around.balance ?? balance;
    return [
      {
        quantity: read.value,
        path: where,
        ...(lot === undefined ? {} : { lot: { name: lot, path: [...(own.lot === undefined ? from : at), 'lot'] } }),
        ...(on === undefined ? {} : { balance: on }),
        ...(note === undefined ? {} : { note }),
      },
    ];
  };
  if (typeof said === 'string') return portion(said, path, {}, path);
  if (Array.isArray(said)) return said.flatMap((one, i) => portion(one, [...path, i], {}, path));
  const at = [...path, 'is'];
  return typeof said.is === 'string'
    ? portion(said.is, at, said, path)
    : said.is.flatMap((one, i) => portion(one, [...at, i], said, path));
}

/** Of per cents, shares of one. */
function sharesOf(point: NonNullable<BatchFile['point']>): string | readonly number[] {
  return typeof point === 'string' ? point : point.map((share) => share / 100);
}

/** `2026-02-31` has the form of a day and is none. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function listOf(said: string | readonly string[] | undefined): readonly string[] {
  return typeof said === 'string' ? [said] : (said ?? []);
}
