import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { sayOnOneLine, sayPlainly } from '../../../src/report/say-plainly.ts';
import { checkstyle } from '../../../src/report/validation-checkstyle.ts';
import { formats, type ValidationFormat } from '../../../src/report/validation-formats.ts';
import { github } from '../../../src/report/validation-github.ts';
import { jsonl } from '../../../src/report/validation-jsonl.ts';
import { junit } from '../../../src/report/validation-junit.ts';
import { markdown } from '../../../src/report/validation-markdown.ts';
import { sarif } from '../../../src/report/validation-sarif.ts';
import { awkward } from './awkward.ts';
import { context, unknownMaterial, validationOf } from './fixture.ts';
import { readWorkflowCommands } from './read-workflow-commands.ts';
import { readAttributes } from './read-xml-text.ts';

/** Any text, with the marks that mean something somewhere made likely. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...awkward),
      fc.constantFrom('::', '##[', ']', '%', ',', '|', '\\', '\n', '<', '&'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const one = (name: string, file = 'film.yaml') => validationOf(file, [unknownMaterial(name, file)]);
const said = (name: string) => {
  const { what, remedy } = sayPlainly(unknownMaterial(name).finding);
  return `${what}\n${remedy}`;
};

describe('the reader of workflow commands', () => {
  it('reads what the documentation shows', () => {
    const log = 'x\n::error file=app.js,line=10,col=15,title=a%2Cb%3Ac::Something%0Awent 5 %25 wrong\n  ::debug::y';
    expect(readWorkflowCommands(log)).toEqual([
      {
        name: 'error',
        properties: { file: 'app.js', line: '10', col: '15', title: 'a,b:c' },
        data: 'Something\nwent 5 % wrong',
      },
      { name: 'debug', properties: {}, data: 'y' },
    ]);
  });

  it('reads the older kind, anywhere in a line', () => {
    expect(readWorkflowCommands('x ##[error file=a%3Bb;line=1]boom')).toEqual([
      { name: 'error', properties: { file: 'a;b', line: '1' }, data: 'boom' },
    ]);
  });
});

describe('github', () => {
  it('is one annotation per finding, in the words of the finding, whatever the names', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, file) => {
        fc.pre(file !== '' && !file.startsWith('./'));
        expect(readWorkflowCommands(github(one(name, file)))).toEqual([
          {
            name: 'error',
            properties: { file, line: '2', col: '3', endLine: '2', endColumn: '4', title: 'unknown-material' },
            data: said(name),
          },
        ]);
      }),
    );
  });

  it('leaves columns out of what spans lines', () => {
    const spanning = unknownMaterial('X');
    const many = { ...spanning, location: { ...spanning.location, endLine: 5 } };
    expect(github(validationOf('film.yaml', [many]))).toMatch(/^::error file=film\.yaml,line=2,endLine=5,title=/);
  });
});

describe.each((Object.keys(formats) as ValidationFormat[]).filter((name) => name !== 'github'))('%s', (format) => {
  it('says nothing to the runner whose log it stands in, nor to the terminal', async () => {
    const report = await formats[format]();
    fc.assert(
      fc.property(anyText, anyText, (name, file) => {
        const printed = report(one(name, file), context);
        expect(readWorkflowCommands(printed)).toEqual([]);
        // JSON may hold DEL and C1 raw in a path or a fact; no terminal sees those but by the hand of another program.
        const controls = /json|sarif|gitlab/.test(format)
          ? /[\u0000-\u0009\u000b-\u001f]/
          : /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;
        expect(printed).not.toMatch(controls);
      }),
    );
  });
});

describe('lines', () => {
  it('are as many as findings, in text, jsonl and the table of markdown', async () => {
    const text = await formats.text();
    fc.assert(
      fc.property(anyText, anyText, (name, file) => {
        expect(text(one(name, file), context).split('\n')).toHaveLength(3);
        expect(jsonl(one(name, file)).split('\n')).toHaveLength(1);
        const rows = markdown(one(name, file), context)
          .split('\n')
          .filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(3);
        // What is left when escaped marks are taken out: the four cells, the one link, and no mark of its own.
        const bare = (rows[2] ?? '').replace(/\\[!-/:-@[-`{-~]/g, '').replace(/\[unknown-material\]\([^)]*\)/, '');
        expect(bare.match(/\|/g)).toHaveLength(5);
        expect(bare).not.toMatch(/[`*_[\]<>&~$@]|:\/\/|www\./i);
      }),
    );
  });
});

describe('JSON', () => {
  it('gives the facts back as they were', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const data = JSON.parse(jsonl(one(name)));
        expect(data.facts.name).toBe(name);
        expect(data.path).toEqual(['components', name]);
      }),
    );
  });

  it('makes no link in SARIF but what SARIF was told to link', () => {
    const text = (name: string) => JSON.parse(sarif(one(name), context)).runs[0].results[0].message.text;
    expect(text('[click](javascript:x)')).toContain('\\[click\\](javascript:x)');
    expect(text('Li[x]')).toContain('"Li[x]"');
  });
});

describe('XML', () => {
  const names = [...awkward, ...fc.sample(anyText, { numRuns: 200, seed: 7 })];
  const validation = validationOf(
    'film.yaml',
    names.map((name) => unknownMaterial(name)),
  );

  it.each([
    ['junit', junit(validation)],
    ['checkstyle', checkstyle(validation)],
  ])('of %s is read by libxml2', async (_, xml) => {
    const done = await validateXML({ xml: [{ fileName: 'report.xml', contents: xml }], normalization: 'c14n' });
    expect(done.errors).toEqual([]);
    expect(done.normalized.length).toBeGreaterThan(1000);
  });

  it('says the same as the finding, but for what XML cannot hold', () => {
    const expected = names.map((name) =>
      sayOnOneLine(unknownMaterial(name).finding).replace(/[\ufffe\uffff]/g, '\ufffd'),
    );
    expect(readAttributes(checkstyle(validation), 'error', 'message')).toEqual(expected);
    expect(readAttributes(junit(validation), 'failure', 'message')).toEqual(expected);
  });
});
