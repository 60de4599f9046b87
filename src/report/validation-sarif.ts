import type { Code } from '../diagnostics/facts.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { Location } from '../diagnostics/location.ts';
import { toJson } from './disarm.ts';
import type { Located } from './findings.ts';
import { fingerprints } from './fingerprint.ts';
import { repositoryPath } from './repository-path.ts';
import { sayPlainly } from './say-plainly.ts';
import { everyFinding, type Validation, type ValidationContext } from './validation.ts';

type Context = Pick<ValidationContext, 'version' | 'home' | 'docs' | 'root'>;

/** SARIF 2.1.0 (OASIS) with the rules that the findings break. */
export function sarif(validation: Validation, context: Context): string {
  const all = everyFinding(validation);
  const names = fingerprints(all, context.root);
  const codes = [...new Set(all.map((one) => one.finding.code))].sort();
  const { version, home } = context;
  const driver = { name: 'formulyte', version, informationUri: home };
  const rules = codes.map((code) => rule(code, all, context));
  const results = all.map((one, i) => result(one, codes, names[i] ?? '', context.root));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { ...driver, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  return toJson(log, 2);
}

function rule(code: Code, all: readonly Located[], { docs }: Context) {
  const { summary, why, url, severity } = docs(code);
  const level: Severity | undefined = severity ?? all.find((one) => one.finding.code === code)?.finding.severity;
  const full = why === undefined ? summary : `${summary}. ${why}`;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: full },
    helpUri: url,
    help: { text: `${full} See ${url}` },
    defaultConfiguration: { level },
  };
}

function result(
  { finding, location, related }: Located,
  codes: readonly Code[],
  fingerprint: string,
  root: Context['root'],
) {
  const { what, remedy } = sayPlainly(finding);
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: finding.severity,
    message: { text: withoutLinks(remedy ? `${what}\n${remedy}` : what) },
    locations: [{ physicalLocation: physicalLocation(location, root) }],
    ...(related.length > 0
      ? { relatedLocations: related.map((one, id) => ({ id, physicalLocation: physicalLocation(one, root) })) }
      : {}),
    partialFingerprints: { 'formulyteFinding/v1': fingerprint },
  };
}

function physicalLocation({ file, line, column, endLine, endColumn }: Location, root: Context['root']) {
  return {
    artifactLocation: { uri: uriOf(file, root) },
    region: {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn: lastColumn({ line, column, endLine, endColumn }),
    },
  };
}

/** SARIF's regions end behind what they mark, as ours do, and may be empty; they must not run backwards. */
function lastColumn({ line, column, endLine, endColumn }: Omit<Location, 'file'>): number {
  return line === endLine ? Math.max(column, endColumn) : endColumn;
}

/** A URI reference: relative as the file was named, `file:` where it was named from the root. */
function uriOf(file: string, root: Context['root']): string {
  const path = repositoryPath(file.replace(/\p{Surrogate}/gu, '\ufffd'), root);
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('//') ? `file:${encoded}` : path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** SARIF reads `[text](target)` in a message as a link; a recipe's own words are none. */
function withoutLinks(text: string): string {
  return /\]\(/.test(text) ? text.replace(/[[\]\\]/g, (mark) => `\\${mark}`) : text;
}
