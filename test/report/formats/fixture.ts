import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Code } from '../../../src/diagnostics/facts.ts';
import type { Finding } from '../../../src/diagnostics/finding.ts';
import { runPipeline } from '../../../src/pipeline.ts';
import { paint } from '../../../src/report/colour.ts';
import type { Located } from '../../../src/report/findings.ts';
import { locateFindings } from '../../../src/report/locate-findings.ts';
import type { ValidatedFile, Validation, ValidationContext } from '../../../src/report/validation.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));

/** What the reports are told beside the findings. */
export const context: ValidationContext = {
  paint: paint(false),
  version: '1.2.3',
  home: 'https://formulyte.example/',
  docs: (code: Code) => ({
    summary: `About ${code}.`,
    why: 'It matters at the bench.',
    url: `https://formulyte.example/diagnostics#${code}`,
  }),
};

/** The recipes beside this file, read and solved by the program itself. */
export function validateFixtures(): Validation {
  const files = readdirSync(folder).sort().map(validate);
  return { ...total(files), allowed: 1, baselined: 2, hidden: 3, skipped: 4, seconds: 0.42 };
}

function validate(name: string): ValidatedFile {
  const file = `recipes/${name}`;
  const result = runPipeline(file, { text: readFileSync(folder + name, 'utf8') });
  const held = result.checked.filter((one) => one.outcome === 'holds' || one.outcome === 'differs as said');
  return {
    file,
    ...(result.recipe ? { kind: 'mixture' } : {}),
    findings: locateFindings(result.findings, result.documents),
    expectations: held.length,
    checks: result.checked.map(({ expectation, outcome, say }) => ({
      quantity: expectation.phrase,
      outcome,
      ...say?.(),
    })),
  };
}

/** A validation of one file that holds these findings. */
export function validationOf(file: string, findings: readonly Located[]): Validation {
  return { ...total([{ file, findings, expectations: 0 }]), allowed: 0, baselined: 0, hidden: 0, skipped: 0 };
}

/** An unknown material of any name, in a file of any name. */
export function unknownMaterial(name: string, file = 'film.yaml'): Located {
  const finding: Finding = {
    code: 'unknown-material',
    severity: 'error',
    place: { file, path: ['components', name], at: 'key' },
    facts: { name, nearest: [name] },
  };
  const location = { file, line: 2, column: 3, endLine: 2, endColumn: 4 };
  return {
    finding,
    location,
    related: [{ ...location, file: `other-${file}` }],
    text: `components:\n  ${name}: 1 g\n`,
  };
}

function total(files: readonly ValidatedFile[]) {
  const of = (severity: string) =>
    files.flatMap((one) => one.findings).filter((one) => one.finding.severity === severity).length;
  return { files, errors: of('error'), warnings: of('warning'), notes: of('note') };
}
