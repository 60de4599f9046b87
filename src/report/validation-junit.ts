import { escapeXml } from './escape-xml.ts';
import type { Located } from './findings.ts';
import { sayOnOneLine } from './say-plainly.ts';
import type { ValidatedFile, Validation, ValidationContext } from './validation.ts';

type Context = Pick<ValidationContext, 'strict'>;

/** JUnit: a suite per file, a case per finding; warnings and notes are cases that pass and say what they found. */
export function junit(validation: Validation, context: Context = {}): string {
  const suites = validation.files.map((one) => suite(one, context));
  const tests = suites.reduce((sum, one) => sum + one.tests, 0);
  const failures = suites.reduce((sum, one) => sum + one.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="formulyte" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.flatMap((one) => one.lines),
    '</testsuites>',
  ].join('\n');
}

function suite({ file, findings }: ValidatedFile, { strict = false }: Context) {
  const isFailure = ({ finding: { severity } }: Located) => severity === 'error' || (strict && severity === 'warning');
  const tests = Math.max(1, findings.length);
  const failures = findings.filter(isFailure).length;
  const name = escapeXml(file);
  const passed = `    <testcase name="${name}" classname="${name}"/>`;
  const lines = [
    `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0" skipped="0" file="${name}">`,
    ...(findings.length === 0 ? [passed] : findings.map((one) => testcase(one, name, isFailure(one)))),
    '  </testsuite>',
  ];
  return { tests, failures, lines };
}

function testcase({ finding, location }: Located, classname: string, fails: boolean): string {
  const place = `${location.file}:${location.line}:${location.column}`;
  const said = escapeXml(sayOnOneLine(finding));
  const name = escapeXml(`${finding.code} at ${place}`);
  const outcome = fails
    ? `<failure type="${finding.severity}" message="${said}">${escapeXml(place)}: ${said}</failure>`
    : `<system-out>${finding.severity}: ${said}</system-out>`;
  return `    <testcase name="${name}" classname="${classname}">${outcome}</testcase>`;
}
