import { disarm } from './disarm.ts';
import { displayWidth, type Located } from './findings.ts';
import { printable, sayOnOneLine } from './say-plainly.ts';
import type { ValidatedFile, Validation, ValidationContext } from './validation.ts';
import { counted, countSeverities, sayCounts, summaryLine } from './validation-summary.ts';

/** A line per file and per finding, made to be read in a log and searched with grep. */
export function text(validation: Validation, { paint }: Pick<ValidationContext, 'paint'>): string {
  const widest = Math.min(60, widestOf(validation.files.map((one) => printable(one.file))));
  const lines = validation.files.flatMap((one) => [
    `${pad(printable(one.file), widest)}  ${verdict(one)}`,
    ...findingLines(one.findings, paint),
  ]);
  return disarm([...lines, summaryLine(validation)].join('\n'));
}

function verdict({ findings, expectations, counts: all }: ValidatedFile): string {
  const counts = all ? { ...all, notes: countSeverities(findings).notes } : countSeverities(findings);
  const said = sayCounts(counts);
  if (counts.errors + counts.warnings > 0) return said;
  return ['ok', ...(expectations > 0 ? [counted(expectations, 'expectation')] : []), ...(said ? [said] : [])].join(
    '   ',
  );
}

function findingLines(findings: readonly Located[], paint: ValidationContext['paint']): string[] {
  const places = findings.map(({ location }) => `${printable(location.file)}:${location.line}:${location.column}`);
  const place = widestOf(places);
  const code = widestOf(findings.map(({ finding }) => finding.code));
  return findings.map(({ finding }, i) => {
    const { severity } = finding;
    const columns = [pad(places[i] ?? '', place), paint[severity](severity) + ' '.repeat(7 - severity.length)];
    return [...columns, finding.code.padEnd(code), sayOnOneLine(finding)].join('  ');
  });
}

/** Not by spreading: a million files are more than a call has arguments. */
function widestOf(texts: readonly string[]): number {
  return texts.reduce((widest, one) => Math.max(widest, displayWidth(one)), 0);
}

function pad(shown: string, width: number): string {
  return shown + ' '.repeat(Math.max(0, width - displayWidth(shown)));
}
