import { toJson } from './disarm.ts';
import { findingData } from './findings.ts';
import { everyFinding, type Validation } from './validation.ts';
import { countSeverities } from './validation-summary.ts';

/** Everything as one object (schemas/validate.schema.json). */
export function json(validation: Validation): string {
  const { files, errors, warnings, notes, allowed, baselined, hidden, skipped } = validation;
  const data = {
    files: files.map(({ file, kind, findings, expectations, checks }) => ({
      file,
      ...(kind === undefined ? {} : { kind }),
      expectations,
      ...countSeverities(findings),
      ...(checks === undefined ? {} : { checks }),
    })),
    findings: everyFinding(validation).map(findingData),
    totals: { files: files.length, errors, warnings, notes, allowed, baselined, hidden, skipped },
  };
  return toJson(data, 2);
}
