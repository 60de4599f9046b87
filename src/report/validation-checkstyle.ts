import { escapeXml } from './escape-xml.ts';
import type { Located } from './findings.ts';
import { sayOnOneLine } from './say-plainly.ts';
import type { Validation } from './validation.ts';

const severities = { error: 'error', warning: 'warning', note: 'info' } as const;

/** Checkstyle's report: every file that was looked at, with what was found in it. */
export function checkstyle(validation: Validation): string {
  const byFile = new Map<string, Located[]>(validation.files.map((one) => [one.file, []]));
  for (const one of validation.files.flatMap(({ findings }) => findings)) {
    const { file } = one.location;
    const own = byFile.get(file);
    if (own) own.push(one);
    else byFile.set(file, [one]);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="4.3">',
    ...[...byFile].flatMap(([file, findings]) => [
      `  <file name="${escapeXml(file)}">`,
      ...findings.map(error),
      '  </file>',
    ]),
    '</checkstyle>',
  ].join('\n');
}

function error({ finding, location }: Located): string {
  const attributes = {
    line: String(location.line),
    column: String(location.column),
    severity: severities[finding.severity],
    message: sayOnOneLine(finding),
    source: `formulyte.${finding.code}`,
  };
  const said = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
  return `    <error ${said.join(' ')}/>`;
}
