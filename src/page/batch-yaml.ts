import type { LiveSheet } from '../report/live-sheet.ts';

/** What somebody filled in besides the masses; empty where they did not. */
export interface Record {
  readonly recipe: string;
  readonly made: string;
  readonly by: string;
  readonly balance: string;
  /** One a line. */
  readonly deviations: string;
  readonly notes: string;
}

/** What was weighed of one reagent, as `readMass` words it. */
export interface Entry {
  readonly key: string;
  readonly text: string;
  readonly lot: string;
}

/** The batch record as YAML that holds to schemas/batch.schema.json; every text is quoted as JSON quotes it. */
export function batchYaml(
  { title, content, size, point }: Pick<LiveSheet, 'title' | 'content' | 'size' | 'point'>,
  weighed: readonly Entry[],
  record: Record,
): string {
  const { recipe, made, by, balance } = record;
  const stated = { title, recipe: recipe.trim(), content, size, made, by: by.trim(), balance: balance.trim() };
  const lists = { deviations: linesOf(record.deviations), notes: linesOf(record.notes) };
  const lines = [
    'kind: batch',
    ...Object.entries(stated).flatMap(([key, text]) => (text === '' ? [] : [`${key}: ${quoted(text)}`])),
    ...(point ? [`point: [${point.join(', ')}]`] : []),
    'weighed:',
    ...weighed.map(({ key, text, lot }) => {
      const name = quoted(key);
      const value = lot.trim() === '' ? quoted(text) : `{is: ${quoted(text)}, lot: ${quoted(lot.trim())}}`;
      // A key longer than 1024 characters has to be announced.
      return name.length > 1000 ? `  ? ${name}\n  : ${value}` : `  ${name}: ${value}`;
    }),
    ...Object.entries(lists).flatMap(([key, all]) =>
      all.length === 0 ? [] : [`${key}:`, ...all.map((one) => `  - ${quoted(one)}`)],
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** JSON's strings are YAML's; what YAML does not take for printable is escaped as well. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
