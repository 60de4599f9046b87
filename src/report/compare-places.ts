import type { Located } from './findings.ts';

const ranks = { error: 0, warning: 1, note: 2 } as const;

/** The order of two findings of one file: by line, column, severity, then code. */
export function comparePlaces(a: Located, b: Located): number {
  return (
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    ranks[a.finding.severity] - ranks[b.finding.severity] ||
    (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0)
  );
}
