import {
  type Collection,
  checkDocument,
  collectDocuments,
  findRecipes,
  isOurs,
  NoDatabase,
  QueryFailed,
  queryCollection,
  type Result,
  readText,
} from '../index.ts';
import { paint } from '../report/colour.ts';
import { findingData, findingsText } from '../report/findings.ts';
import { locateFindings } from '../report/locate-findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { hasColour } from './has-colour.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { UsageError } from './usage-error.ts';
import { requireNoTerminal } from './write-picture.ts';
import { writeResultPieces } from './write-result.ts';

export interface TableFlags {
  readonly json: boolean;
  readonly format: string;
  readonly kind?: string[] | undefined;
  readonly columns?: string | undefined;
  readonly sql?: string | undefined;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** Collects the documents below paths into one table, and prints it, or what a query makes of it. */
export async function runTable(paths: readonly string[], flags: TableFlags): Promise<ExitCode> {
  const format = flags.json ? 'json' : flags.format;
  if (format === 'parquet') requireNoTerminal('a Parquet file', 'table.parquet', flags.output);
  if (format === 'xlsx') requireNoTerminal('a workbook', 'table.xlsx', flags.output);
  if (flags.sql !== undefined && flags.sql.trim() === '')
    throw new UsageError('The query is empty.', 'Write, for example, --sql "select title, sigma from measurements".');
  const results = await openDocuments(paths, flags);
  const good = results.filter(({ findings }) => !findings.some((one) => one.severity === 'error'));
  const { kind } = flags;
  const all = collectDocuments(good);
  const asked: Collection = kind
    ? { ...all, rows: all.rows.filter((row) => kind.includes(String(row.get('kind')))) }
    : all;
  const whole = flags.sql === undefined ? withoutEmpty(asked) : await answer(asked, flags.sql);
  const table = flags.columns === undefined ? whole : only(whole, flags.columns);
  const errors = results.flatMap(({ findings, documents }) =>
    locateFindings(
      findings.filter((one) => one.severity === 'error'),
      documents,
    ),
  );
  if (format === 'json') {
    const { collectionData } = await import('../report/collection-text.ts');
    const data = { table: collectionData(table), findings: errors.map(findingData) };
    writeResultPieces([`${JSON.stringify(data, null, 2)}\n`], flags);
  } else {
    if (errors.length > 0) process.stderr.write(`${findingsText(errors, paint(hasColour(process.stderr)))}\n`);
    writeResultPieces([await written(table, format, flags)], flags);
  }
  return errors.length > 0 ? exitCode.findings : exitCode.clean;
}

async function written(table: Collection, format: string, flags: TableFlags): Promise<string | Uint8Array> {
  if (format === 'parquet') return (await import('../report/collection-parquet.ts')).collectionParquet(table);
  if (format === 'xlsx') return (await import('../report/collection-xlsx.ts')).collectionXlsx(table);
  const { collectionCsv, collectionMarkdown, collectionText } = await import('../report/collection-text.ts');
  if (format === 'csv') return collectionCsv(table);
  if (format === 'markdown') return `${collectionMarkdown(table)}\n`;
  return `${collectionText(table, flags.sql !== undefined || flags.columns !== undefined)}\n`;
}

async function openDocuments(paths: readonly string[], flags: TableFlags): Promise<Result[]> {
  const { files, unasked, missing } = await findRecipes(paths.length > 0 ? paths : ['.']);
  const [lost] = missing;
  if (lost !== undefined) throw new UsageError(`"${lost}" is no file or folder.`, 'Check the path.');
  const options = pipelineOptions(flags);
  return files.flatMap((file): Result[] => {
    const text = readText(file);
    if (text.ok && unasked.has(file) && !isOurs(text.value)) return [];
    // What stands on the shelf is no sample.
    if (text.ok && /^kind:\s*["']?(material|stock|lab)\b/m.test(text.value)) return [];
    return [checkDocument(file, text.ok ? { ...options, text: text.value } : options)];
  });
}

async function answer(table: Collection, sql: string): Promise<Collection> {
  try {
    return await queryCollection(table, sql);
  } catch (error) {
    if (error instanceof NoDatabase) {
      throw new UsageError(
        'SQL needs DuckDB, which is not installed.',
        'Run "npm install @duckdb/node-api" beside formulyte.',
      );
    }
    if (!(error instanceof QueryFailed)) throw error;
    const keys = table.columns.map((one) => one.key).join(', ');
    throw new UsageError(`The query fails: ${error.message.trim()}`, `The table "documents" has ${keys}.`);
  }
}

/** A filter leaves columns behind that none of its rows has. */
function withoutEmpty({ columns, rows }: Collection): Collection {
  return { columns: columns.filter(({ key }) => rows.some((row) => row.has(key))), rows };
}

function only({ columns, rows }: Collection, asked: string): Collection {
  const chosen = asked.split(',').map((word) => {
    const name = word.trim().toLowerCase();
    const column = columns.find((one) => one.key === name) ?? columns.find((one) => one.name.toLowerCase() === name);
    if (column) return column;
    const known = columns.map((one) => one.key).join(', ');
    throw new UsageError(`There is no column "${word.trim()}".`, `There are ${known}.`);
  });
  return { columns: chosen, rows };
}
