import type { Collection, CollectionColumn, CollectionRow } from './collection.ts';

/** A question that cannot be answered, in the words of the database. */
export class QueryFailed extends Error {}

/** The database is a package of its own, and not there. */
export class NoDatabase extends Error {}

/** Short names for what is asked for most. */
const aliases: Readonly<Record<string, string>> = { conductivity_s_cm: 'sigma', transference_number: 't_plus' };

/**
 * Answers SQL about a collection: the table `documents` has its columns by their keys (and `sigma` for the conductivity in S/cm,
 * `t_plus` for the transference number); `mixtures`, `cells`, `batches` and `measurements` are its rows of one kind. The database lives in
 * memory and touches no file. Throws `QueryFailed`, or `NoDatabase` where DuckDB is not installed.
 */
export async function queryCollection(collection: Collection, sql: string): Promise<Collection> {
  const { DuckDBInstance } = await loadDatabase();
  // A question is about these rows: nothing else is read, written or fetched.
  const instance = await DuckDBInstance.create(':memory:', { enable_external_access: 'false' });
  const connection = await instance.connect();
  try {
    const { columns, rows } = collection;
    await connection.run(`create table documents (${columns.map(declared).join(', ')})`);
    const appender = await connection.createAppender('documents');
    for (const row of rows) {
      for (const { key, unit } of columns) {
        const value = row.get(key);
        if (value === undefined) appender.appendNull();
        else if (unit === undefined) appender.appendVarchar(String(value));
        else appender.appendDouble(Number(value));
      }
      appender.endRow();
    }
    appender.closeSync();
    for (const { key } of columns) {
      const alias = Object.hasOwn(aliases, key) ? aliases[key] : undefined;
      if (alias && !columns.some((one) => one.key === alias)) {
        await connection.run(`alter table documents add column ${alias} double`);
        await connection.run(`update documents set ${alias} = ${key}`);
      }
    }
    for (const [view, kind] of Object.entries(views)) {
      await connection.run(`create view ${view} as select * from documents where kind = '${kind}'`);
    }
    return await ask(connection, sql);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const views = {
  mixtures: 'mixture',
  cells: 'cell',
  syntheses: 'synthesis',
  studies: 'study',
  batches: 'batch',
  measurements: 'measurement',
} as const;

async function loadDatabase(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new NoDatabase('DuckDB cannot be loaded', { cause: error });
  }
}

type Connection = Awaited<ReturnType<import('@duckdb/node-api').DuckDBInstance['connect']>>;

async function ask(connection: Connection, sql: string): Promise<Collection> {
  const answer = await connection.runAndReadAll(sql).catch((error: unknown) => {
    throw new QueryFailed(error instanceof Error ? error.message : String(error));
  });
  const names = answer.columnCount > 0 ? answer.deduplicatedColumnNames() : [];
  const isNumber = names.map((_, i) => numeric.test(String(answer.columnType(i))));
  const columns = names.map((name, i): CollectionColumn => ({ name, key: name, ...(isNumber[i] ? { unit: '' } : {}) }));
  const rows = answer.getRowsJson().map(
    (row): CollectionRow =>
      new Map(
        row.flatMap((value, i): [string, string | number][] => {
          if (value === null) return [];
          const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
          return [[names[i] ?? '', isNumber[i] ? Number(text) : text]];
        }),
      ),
  );
  return { columns, rows };
}

const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT|FLOAT|DOUBLE|DECIMAL)/;

/** Keys are of letters, digits and underscores; quoted all the same, for a key that is a word of the language. */
function declared({ key, unit }: CollectionColumn): string {
  return `"${key}" ${unit === undefined ? 'varchar' : 'double'}`;
}
