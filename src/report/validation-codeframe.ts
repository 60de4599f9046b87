import { findingsText } from './findings.ts';
import { everyFinding, type Validation, type ValidationContext } from './validation.ts';
import { summaryLine } from './validation-summary.ts';

/** Each finding with its excerpt, caret and remedy, then the summary. */
export function codeframe(validation: Validation, { paint }: Pick<ValidationContext, 'paint'>): string {
  return [findingsText(everyFinding(validation), paint), summaryLine(validation)].filter(Boolean).join('\n\n');
}
