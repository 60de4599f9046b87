import { toJson } from './disarm.ts';
import { fingerprints } from './fingerprint.ts';
import { repositoryPath } from './repository-path.ts';
import { sayOnOneLine } from './say-plainly.ts';
import { everyFinding, type Validation, type ValidationContext } from './validation.ts';

type Context = Pick<ValidationContext, 'root'>;

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

/** GitLab's code quality report. */
export function gitlab(validation: Validation, { root }: Context = {}): string {
  const all = everyFinding(validation);
  const names = fingerprints(all, root);
  const entries = all.map(({ finding, location }, i) => ({
    description: sayOnOneLine(finding),
    check_name: finding.code,
    fingerprint: names[i],
    severity: severities[finding.severity],
    location: {
      path: repositoryPath(location.file, root),
      lines: { begin: location.line, end: location.endLine },
    },
  }));
  return toJson(entries, 2);
}
