import type { Located } from './findings.ts';
import { repositoryPath } from './repository-path.ts';
import { sayPlainly } from './say-plainly.ts';
import { everyFinding, type Validation, type ValidationContext } from './validation.ts';

type Context = Pick<ValidationContext, 'root'>;

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands that GitHub turns into annotations of the changed files; nothing where there is no finding. */
export function github(validation: Validation, { root }: Context = {}): string {
  return everyFinding(validation)
    .map((one) => command(one, root))
    .join('\n');
}

function command({ finding, location }: Located, root: Context['root']): string {
  const { what, remedy } = sayPlainly(finding);
  const { line, column, endLine, endColumn } = location;
  // GitHub refuses an annotation with columns that spans more than one line.
  const columns = line === endLine;
  const properties = {
    file: repositoryPath(location.file, root),
    line: String(line),
    ...(columns ? { col: String(column) } : {}),
    endLine: String(endLine),
    ...(columns ? { endColumn: String(endColumn) } : {}),
    title: finding.code,
  };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${commands[finding.severity]} ${said.join(',')}::${escapeData(remedy ? `${what}\n${remedy}` : what)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
