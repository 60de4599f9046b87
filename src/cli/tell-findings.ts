import type { Result } from '../index.ts';
import { type Paint, paint } from '../report/colour.ts';
import { findingsText, type Located } from '../report/findings.ts';
import { locateFindings } from '../report/locate-findings.ts';
import { hasColour } from './has-colour.ts';

export interface Told {
  readonly located: readonly Located[];
  readonly hasErrors: boolean;
  /** The file itself could not be opened: that is a wrong call, not a wrong recipe. */
  readonly isUnreadable: boolean;
  /** Colours for standard output. */
  readonly paint: Paint;
}

/** Prints what was found to standard error, unless the output is JSON; notes only where no sheet carries them. */
export function tellFindings(
  result: Pick<Result, 'findings' | 'documents'>,
  options: { json: boolean; notes: boolean },
): Told {
  const located = locateFindings(result.findings, result.documents);
  const shown = located.filter((one) => options.notes || one.finding.severity !== 'note');
  if (!options.json && shown.length > 0) {
    process.stderr.write(`${findingsText(shown, paint(hasColour(process.stderr)))}\n`);
  }
  return {
    located,
    hasErrors: located.some((one) => one.finding.severity === 'error'),
    isUnreadable: result.documents.length === 0 && located.some((one) => one.finding.code === 'file-unreadable'),
    paint: paint(hasColour(process.stdout)),
  };
}
