import { toJson } from './disarm.ts';
import { fingerprints } from './fingerprint.ts';
import { repositoryPath } from './repository-path.ts';
import { sayOnOneLine } from './say-plainly.ts';
import { everyFinding, type Validation } from './validation.ts';

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

/** GitLab's code quality report. */
export function gitlab(validation: Validation): string {
  const all = everyFinding(validation);
  const names = fingerprints(all);
  const entries = all.map(({ finding, location }, i) => ({
    description: sayOnOneLine(finding),
    check_name: finding.code,
    fingerprint: names[i],
    severity: severities[finding.severity],
    location: {
      path: repositoryPath(location.file),
      lines: { begin: location.line, end: location.endLine },
    },
  }));
  return toJson(entries, 2);
}
