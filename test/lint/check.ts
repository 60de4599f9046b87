import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Code } from '../../src/diagnostics/facts.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { codes } from '../../src/diagnostics/messages.ts';
import { chapters } from '../../src/diagnostics/pages.ts';
import { checkDocument } from '../../src/pipeline.ts';
import { paint } from '../../src/report/colour.ts';
import { findingsText, type Located } from '../../src/report/findings.ts';
import { locateFindings } from '../../src/report/locate-findings.ts';
import { root } from '../cli/program.ts';

export const fixtures = join(root, 'test', 'lint', 'fixtures');

/** Asked for on the command line, or no text that a fixture could hold: see asked.test.ts. */
export const asked: readonly Code[] = [
  ...(['file-too-large', 'not-text', 'size-missing', 'size-syntax', 'size-of-nothing', 'size-combination'] as const),
  ...(['weighed-syntax'] as const),
  ...(['table-too-large', 'column-unread', 'cell-repeated', 'cell-not-above-zero'] as const),
  ...(['discs-missing', 'disc-below-foil', 'match-limits', 'figure-open'] as const),
  ...(['response-missing', 'response-not-above-zero', 'shares-not-one', 'mixtures-too-few'] as const),
  ...(['term-collinear', 'response-constant', 'fit-without-freedom', 'candidates-too-few'] as const),
  ...(['lot-missing', 'lot-ambiguous', 'lot-expired', 'lot-short', 'lot-unlisted', 'stock-missing'] as const),
  ...(['lab-missing', 'balance-unknown', 'below-minimum-weight', 'beyond-capacity'] as const),
  ...(['too-few-runs', 'too-few-candidates', 'model-not-estimable'] as const),
  ...(Object.keys(chapters.Measurements) as Code[]),
  ...(Object.keys(chapters['Impedance spectra']) as Code[]),
];

/** Codes with a folder of their own: bad.yaml, good.yaml, expected.txt and what they need beside them. */
export const shown: readonly Code[] = codes.filter((code) => !asked.includes(code));

export interface Report {
  readonly findings: readonly Finding[];
  readonly located: readonly Located[];
  /** As a terminal without colour shows it, files by their name in their folder. */
  readonly text: string;
}

/** Everything the program has to say about a file of a folder, or about a text in its place. */
export function check(folder: string, name: string, text?: string): Report {
  // Named from here, not from the root of the machine: where a sentence is folded depends on the name's length.
  const near = relative(process.cwd(), folder);
  const result = checkDocument(join(near, name), text === undefined ? {} : { text });
  const located = locateFindings(result.findings, result.documents);
  const printed = findingsText(located, paint(false)).replaceAll(`${near}/`, '');
  return { findings: result.findings, located, text: printed };
}

/** What the program has to say about a mixture, given by its lines. */
export function checkMixture(...lines: readonly string[]): Report {
  return check(fixtures, 'recipe.yaml', `kind: mixture\n${lines.join('\n')}\n`);
}

export const codesOf = ({ findings }: Report): readonly Code[] => findings.map((finding) => finding.code);

export function fixtureText(code: Code, name: string): string {
  return readFileSync(join(fixtures, code, name), 'utf8');
}

/** The files of a fixture that its recipe reads. */
export function companions(code: Code): readonly string[] {
  return readdirSync(join(fixtures, code), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && name !== 'bad.yaml' && name !== 'good.yaml')
    .sort();
}

/** Whether the fixture is about the curve of a cell that is right otherwise. */
export function isCurve(code: Code): boolean {
  return existsSync(join(fixtures, code, 'bad.csv'));
}
