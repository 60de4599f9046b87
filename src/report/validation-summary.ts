import type { Located } from './findings.ts';
import type { Validation } from './validation.ts';

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1 error, 2 warnings`; empty where there are none. */
export function sayCounts(counts: Readonly<Record<'errors' | 'warnings' | 'notes', number>>): string {
  const { errors, warnings, notes } = counts;
  const said = [errors && counted(errors, 'error'), warnings && counted(warnings, 'warning')];
  return [...said, notes && counted(notes, 'note')].filter(Boolean).join(', ');
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Located[]): Record<'errors' | 'warnings' | 'notes', number> {
  const of = (severity: string) => findings.filter((one) => one.finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}

/** The last line: `✖ 1 error, 2 warnings in 61 files (0.4 s)`, with what was left out. */
export function summaryLine(validation: Validation): string {
  const { errors, warnings, files, allowed, baselined, hidden, skipped, seconds } = validation;
  const mark = errors > 0 ? '✖' : warnings > 0 ? '!' : '✔';
  const time = seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`;
  const rest = [
    allowed && `${allowed} allowed`,
    baselined && `${baselined} in the baseline`,
    hidden && `${hidden} more not shown`,
    skipped && `${counted(skipped, 'YAML file')} skipped`,
  ].filter(Boolean);
  const line = `${mark} ${sayCounts(validation) || 'no findings'} in ${counted(files.length, 'file')}${time}`;
  return [line, ...rest].join(' · ');
}
