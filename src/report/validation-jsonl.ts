import { toJson } from './disarm.ts';
import { findingData } from './findings.ts';
import { everyFinding, type Validation } from './validation.ts';

/** A finding a line (schemas/finding.schema.json); nothing where there is none. */
export function jsonl(validation: Validation): string {
  return everyFinding(validation)
    .map((one) => toJson(findingData(one)))
    .join('\n');
}
