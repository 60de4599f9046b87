import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Validation } from '../../../src/report/validation.ts';
import { checkstyle } from '../../../src/report/validation-checkstyle.ts';
import { gitlab } from '../../../src/report/validation-gitlab.ts';
import { junit } from '../../../src/report/validation-junit.ts';
import { sarif } from '../../../src/report/validation-sarif.ts';
import { awkward } from './awkward.ts';
import { context, unknownMaterial, validateFixtures, validationOf } from './fixture.ts';

const published = (name: string) => readFileSync(new URL(`published/${name}`, import.meta.url), 'utf8');
const nothing: Validation = {
  files: [],
  errors: 0,
  warnings: 0,
  notes: 0,
  allowed: 0,
  baselined: 0,
  hidden: 0,
  skipped: 0,
};
const inputs: readonly [string, Validation][] = [
  ['no file at all', nothing],
  ['a clean file', validationOf('clean.yaml', [])],
  ['the fixtures', validateFixtures()],
  [
    'names that are no names',
    validationOf(
      'awkward.yaml',
      awkward.map((name) => unknownMaterial(name, `${name}.yaml`)),
    ),
  ],
];

/**
 * A published JSON schema. SARIF's is of draft 4, whose only difference here is that it says `id` for `$id`; one of its
 * patterns (of a language) is none in Unicode mode.
 */
function shape(name: string) {
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const { id, $schema: _, ...rest } = JSON.parse(published(name));
  return ajv.compile(id === undefined ? rest : { $id: id, ...rest });
}

async function xmlErrors(xml: string, schema: string): Promise<readonly string[]> {
  const done = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [{ fileName: schema, contents: published(schema) }],
  });
  return done.errors.map((one) => one.rawMessage);
}

describe('SARIF 2.1.0', () => {
  const validate = shape('sarif-2.1.0-rtm.5.json');

  it.each(inputs)('holds for %s', (_, validation) => {
    validate(JSON.parse(sarif(validation, context)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is a schema that refuses: a wrong level, a line 0, a key of our own, an address with a space', () => {
    const refused = (from: string, to: string) => {
      const report = sarif(validateFixtures(), context);
      expect(report).toContain(from);
      return !validate(JSON.parse(report.replaceAll(from, to)));
    };
    expect(refused('"level": "error"', '"level": "fatal"')).toBe(true);
    expect(refused('"startLine": 6', '"startLine": 0')).toBe(true);
    expect(refused('"ruleIndex"', '"rule"')).toBe(true);
    expect(refused('"recipes/wide.yaml"', '"recipes/wide file.yaml"')).toBe(true);
  });

  it('names each rule once and points at it', () => {
    const [run] = JSON.parse(sarif(validateFixtures(), context)).runs;
    const ids = run.tool.driver.rules.map((one: { id: string }) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(run.results.length).toBeGreaterThan(5);
    for (const one of run.results) expect(ids[one.ruleIndex]).toBe(one.ruleId);
  });

  it('writes a file as a URI reference that leads back to it', () => {
    const uriOf = (file: string) =>
      JSON.parse(sarif(validationOf(file, [unknownMaterial('X', file)]), context)).runs[0].results[0].locations[0]
        .physicalLocation.artifactLocation.uri;
    expect(uriOf('./recipes/a b.yaml')).toBe('recipes/a%20b.yaml');
    expect(uriOf('recipes/50%/聚#1.yaml')).toBe('recipes/50%25/%E8%81%9A%231.yaml');
    expect(uriOf('a:b.yaml')).toBe('a%3Ab.yaml');
    expect(uriOf('../up.yaml')).toBe('../up.yaml');
    expect(uriOf('/srv/x.yaml')).toBe('file:///srv/x.yaml');
    expect(uriOf('C:/lab/x.yaml')).toBe('file:///C:/lab/x.yaml');
  });
});

describe('GitLab code quality', () => {
  const validate = shape('gitlab-codeclimate.json');

  it.each(inputs)('holds for %s', (_, validation) => {
    const entries = JSON.parse(gitlab(validation));
    expect(entries).toHaveLength(validation.files.flatMap((one) => one.findings).length);
    for (const entry of entries) {
      validate(entry);
      expect(validate.errors ?? []).toEqual([]);
      // The documentation asks for more than the schema: one of five severities.
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(entry.severity);
    }
    const names = entries.map((one: { fingerprint: string }) => one.fingerprint);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is a schema that refuses an entry without a fingerprint', () => {
    const [{ fingerprint: _, ...entry }] = JSON.parse(gitlab(validateFixtures()));
    expect(validate(entry)).toBe(false);
  });

  it('knows a finding again when lines move, and tells two alike apart', () => {
    const names = (validation: Validation) =>
      JSON.parse(gitlab(validation)).map((one: { fingerprint: string }) => one.fingerprint);
    const one = unknownMaterial('X');
    const moved = { ...one, location: { ...one.location, line: 90, endLine: 90 } };
    expect(names(validationOf('film.yaml', [moved]))).toEqual(names(validationOf('./film.yaml', [one])));
    const [first, second] = names(validationOf('film.yaml', [one, moved]));
    expect(first).toBe(names(validationOf('film.yaml', [one]))[0]);
    expect(second).not.toBe(first);
    expect(names(validationOf('film.yaml', [unknownMaterial('Y')]))).not.toContain(first);
  });
});

describe('JUnit', () => {
  it.each(inputs)('holds for %s', async (_, validation) => {
    expect(await xmlErrors(junit(validation), 'junit-10.xsd')).toEqual([]);
    expect(await xmlErrors(junit(validation, { strict: true }), 'junit-10.xsd')).toEqual([]);
  });

  it('is a schema that refuses a suite without its tests', async () => {
    const broken = junit(validateFixtures()).replaceAll(/(<testsuite [^>]*) tests="\d+"/g, '$1');
    expect(await xmlErrors(broken, 'junit-10.xsd')).not.toEqual([]);
  });

  it('counts what it lists; warnings fail only where they fail the run', () => {
    const { errors, warnings } = validateFixtures();
    for (const strict of [false, true]) {
      const xml = junit(validateFixtures(), { strict });
      const cases = xml.match(/<testcase /g)?.length;
      const failed = xml.match(/<failure /g)?.length;
      expect(failed).toBe(strict ? errors + warnings : errors);
      expect(xml).toContain(`<testsuites name="formulyte" tests="${cases}" failures="${failed}" errors="0">`);
    }
  });
});

describe('Checkstyle', () => {
  it.each(inputs)('holds for %s', async (_, validation) => {
    expect(await xmlErrors(checkstyle(validation), 'checkstyle.xsd')).toEqual([]);
  });

  it('is a schema that refuses a severity of our own', async () => {
    const broken = checkstyle(validateFixtures()).replaceAll('severity="info"', 'severity="note"');
    expect(await xmlErrors(broken, 'checkstyle.xsd')).not.toEqual([]);
  });

  it('lists what an inner recipe has under its own file', () => {
    const outer = validationOf('outer.yaml', [unknownMaterial('X', 'inner.yaml')]);
    expect(checkstyle(outer)).toMatch(/name="outer.yaml">\s*<\/file>\s*<file name="inner.yaml">\s*<error/);
  });
});
