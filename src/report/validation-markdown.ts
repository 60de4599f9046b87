import { escapeMarkdown } from './escape-markdown.ts';
import type { Located } from './findings.ts';
import { printable, sayOnOneLine } from './say-plainly.ts';
import { everyFinding, type Validation, type ValidationContext } from './validation.ts';
import { counted, summaryLine } from './validation-summary.ts';

type Context = Pick<ValidationContext, 'docs'>;

/** In bytes: GitHub takes 1 MiB from a step and nothing of what is longer (docs.github.com, "Job summaries"). */
const most = 1_000_000;

/** A job summary for $GITHUB_STEP_SUMMARY: the counts, then a table of what was found. */
export function markdown(validation: Validation, context: Context): string {
  const { seconds: _, ...timeless } = validation;
  const all = everyFinding(validation);
  const clean = validation.files.filter((one) => one.findings.length === 0);
  const held = validation.files.reduce((sum, one) => sum + one.expectations, 0);
  const lines = ['## formulyte', '', summaryLine(timeless)];
  if (all.length > 0) {
    const rows = thatFit(all, context);
    lines.push('', '| | where | finding | |', '| --- | --- | --- | --- |', ...rows);
    if (rows.length < all.length)
      lines.push('', `${counted(all.length - rows.length, 'more finding')} would not fit here.`);
  }
  const facts = [
    ...(clean.length > 0 ? [`${counted(clean.length, 'file')} without a finding`] : []),
    ...(held > 0 ? [`${counted(held, 'expectation')} met`] : []),
  ];
  if (facts.length > 0) lines.push('', `${facts.join(' · ')}.`);
  return lines.join('\n');
}

function thatFit(all: readonly Located[], context: Context): string[] {
  const rows: string[] = [];
  let bytes = 0;
  for (const one of all) {
    const own = row(one, context);
    bytes += Buffer.byteLength(own) + 1;
    if (bytes > most) break;
    rows.push(own);
  }
  return rows;
}

function row({ finding, location }: Located, { docs }: Context): string {
  const place = `${location.file}:${location.line}:${location.column}`;
  const link = `[${finding.code}](${docs(finding.code).url})`;
  const cells = [finding.severity, escapeMarkdown(printable(place)), link, escapeMarkdown(sayOnOneLine(finding))];
  return `| ${cells.join(' | ')} |`;
}
