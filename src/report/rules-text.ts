import type { Code } from '../diagnostics/facts.ts';
import { chapters, type Page, pages } from '../diagnostics/pages.ts';
import type { Paint } from './colour.ts';
import { foldLines } from './fold-lines.ts';
import { drawTable } from './table.ts';

const width = 80;
const plain = { head: '', align: 'left' } as const;

/** Every code with its severity and what it catches, by chapter. */
export function rulesText(paint: Paint): string {
  const known = Object.entries(pages);
  const rows = drawTable(
    [plain, plain, plain],
    known.map(([code, { severity, summary }]) => [code, paint[severity](severity), summary]),
  );
  const line = new Map(known.map(([code], i) => [code, rows[i] ?? '']));
  return Object.entries(chapters)
    .map(([title, own]) => [paint.strong(title), ...Object.keys(own).map((code) => line.get(code))].join('\n'))
    .join('\n\n');
}

/** One code: what it catches, why it matters, where that is stated, and how to allow it where that can be. */
export function ruleText(code: Code, paint: Paint): string {
  const { severity, summary, why, source } = pages[code];
  const allow = `${code}: the reason why it is meant to be so`;
  return [
    `${paint.strong(code)}  ${paint[severity](severity)}  ${summary}`,
    '',
    ...foldLines(why, width),
    '',
    ...(source === undefined ? [] : labelled('source', foldLines(source, width - 8))),
    ...labelled('allow', severity === 'error' ? ['never: an error is mended'] : ['allow:', `  ${allow}`]),
    ...labelled('more', [docsOf(code)]),
  ].join('\n');
}

/** A code's page as data. */
export function ruleData(code: Code): Page & { code: Code; allowable: boolean; docs: string } {
  const page = pages[code];
  return { code, ...page, allowable: page.severity !== 'error', docs: docsOf(code) };
}

function docsOf(code: Code): string {
  return `docs/diagnostics.md#${code}`;
}

function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, i) => `${(i === 0 ? label : '').padEnd(8)}${line}`);
}
