import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Parser, parse } from 'yaml';
import { fixRecipe } from '../../src/lint/fix-recipe.ts';
import { runPipeline } from '../../src/pipeline.ts';

/** One statement in the spellings of one unit; all of them mean the first. */
const spellings = {
  PEO: ['0.7 g', '0.7g', '0.7  g', '0.7\u00a0g'],
  LZO: ['15 mg', '15mg'],
  LATP: ['2 wt% of total', '2wt% of total', '2 wt. %  of total', '2wt%\tof total'],
  LiTFSI: ['O/Li = 16', 'O/Li=16', 'O/Li = 16:1'],
  acetonitrile: ['1500 uL', '1500μL', '1500 µL', '1500 µl'],
  density: ['1.3 g/cm^3 ± 9 %', '1.3g cm^-3 ± 9%', '1.3 g·cm⁻³ ± 9 %', '1.3 g/cm3 +/- 9 %'],
  at: ['60 degC', '60 °C', '60°C', '60℃', '333.15K'],
  for: ['12 h', '12h'],
};
const said = (name: keyof typeof spellings) => fc.constantFrom(...spellings[name]);
const quoted = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.constantFrom('', "'", '"')).map(([one, quote]) => quote + one + quote);

type Lines = readonly string[];
const commentWord = fc.constantFrom('# a', '# b: c', '#d', '# - e', "# it's {f");

/** A block map of keys in any order, with comments above and beside, and blank lines between. */
function block(pairs: Readonly<Record<string, fc.Arbitrary<Lines>>>, firstComment = false): fc.Arbitrary<Lines> {
  const one = ([key, value]: [string, fc.Arbitrary<Lines>]) =>
    fc
      .record({
        value,
        blank: fc.boolean(),
        above: fc.option(commentWord, { nil: undefined, freq: 2 }),
        beside: fc.option(commentWord, { nil: undefined, freq: 2 }),
      })
      .map(({ value: [head = '', ...rest], blank, above, beside }) => ({
        key,
        before: [...(blank ? [''] : []), ...(above ? [`${above} of ${key}`] : [])],
        lines: [`${key}:${head === '' ? '' : ` ${head}`}${beside ? `   ${beside} beside ${key}` : ''}`, ...rest],
      }));
  return fc
    .tuple(...Object.entries(pairs).map(one))
    .chain((made) => fc.shuffledSubarray(made, { minLength: made.length }))
    .map((made) => made.flatMap(({ before, lines }, i) => (i === 0 && !firstComment ? lines : [...before, ...lines])));
}

function flow(pairs: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<Lines> {
  return fc
    .tuple(...Object.entries(pairs).map(([key, value]) => value.map((text) => `${key}: ${text}`)))
    .chain((made) => fc.shuffledSubarray(made, { minLength: made.length }))
    .map((made) => [`{${made.join(', ')}}`]);
}

const indented = (lines: fc.Arbitrary<Lines>, by = '  ') =>
  lines.map((all) => ['', ...all.map((line) => (line === '' ? '' : by + line))]);
const line = (text: fc.Arbitrary<string>) => text.map((one): Lines => [one]);

const longForm = (is: fc.Arbitrary<string>) => {
  const rest = { role: fc.constant('filler'), note: fc.constant('"5 μm, 1g"'), premade: fc.constant('false') };
  return fc.oneof(
    line(is),
    flow({ is, ...rest }),
    indented(
      block({ is: line(is), ...Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, line(one)])) }),
    ),
  );
};
/** A group with a long form in it, both in any order. */
const group = fc.oneof(
  flow({
    is: fc.constantFrom('1 wt% of total', '1wt. % of total'),
    note: fc.constant('5g'),
    components: flow({
      PVDF: fc.constant('1 parts'),
      'PVDF-HFP': flow({ is: fc.constant('3 parts'), role: fc.constant('polymer') }).map(([one = '']) => one),
    }).map(([one = '']) => one),
  }),
  indented(
    block({
      is: line(fc.constantFrom('1 wt% of total', '1wt. % of total')),
      note: line(fc.constant('5g')),
      components: indented(
        block(
          {
            PVDF: line(fc.constant('1 parts')),
            'PVDF-HFP': indented(block({ is: line(fc.constant('3 parts')), role: line(fc.constant('polymer')) })),
          },
          true,
        ),
      ),
    }),
  ),
);
const stepPairs = { do: fc.constant('dry'), for: said('for'), at: quoted(said('at')) };
const step = fc.oneof(
  flow({ do: stepPairs.do, for: stepPairs.for, at: stepPairs.at, add: fc.constant('[PEO, LZO]') }).map(
    ([one]): Lines => [`- ${one}`],
  ),
  block({ do: line(stepPairs.do), at: line(stepPairs.at), for: line(stepPairs.for) }).map((lines) =>
    lines.map((one, i) => (i === 0 ? `- ${one}` : one === '' ? '' : `  ${one}`)),
  ),
);

const recipe = fc
  .record({
    lines: block(
      {
        kind: line(fc.constant('mixture')),
        title: line(fc.constantFrom('"a: 5g"', 'film 5μm')),
        components: indented(
          block(
            {
              PEO: line(quoted(said('PEO'))),
              LiTFSI: line(quoted(said('LiTFSI'))),
              LZO: longForm(said('LZO')),
              LATP: longForm(quoted(said('LATP'))),
              binder: group,
            },
            true,
          ),
        ),
        solvents: indented(block({ acetonitrile: line(said('acetonitrile')) }, true)),
        steps: indented(fc.array(step, { minLength: 1, maxLength: 3 }).map((all) => all.flat())),
        expect: indented(
          block(
            {
              density: fc.oneof(
                line(said('density')),
                flow({ is: said('density'), from: fc.constant('us'), differs: fc.constant('5g') }),
              ),
            },
            true,
          ),
        ),
        notes: fc.constantFrom<Lines>(['|', '  # no comment', '', '  5g'], ['[5g, "60℃"]'], ['', '- 5g', '- 6g']),
      },
      true,
    ),
    eol: fc.constantFrom('\n', '\r\n'),
    head: fc.constantFrom('', '\ufeff', '# film 3\n\n', '---\n'),
    foot: fc.constantFrom('', '\n', '\n# end\n', '\n\n\n'),
  })
  .map(({ lines, eol, head, foot }) => `${head}${lines.join('\n')}${foot}`.replaceAll('\n', eol))
  // Not every mark in quotes or beside a block text is YAML.
  .filter((text) => runPipeline('-', { text }).composition !== undefined);

function comments(text: string): string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    else if (node !== null && typeof node === 'object') {
      const { type, source } = node as { type?: string; source?: string };
      if (type === 'comment') found.push(source ?? '');
      Object.values(node).forEach(look);
    }
  };
  for (const token of new Parser().parse(text)) look(token);
  return found.sort();
}

const masses = (text: string) => [...(runPipeline('-', { text }).composition?.masses ?? [])];

it('fixes never change a mass, a comment or the words of a note, and there is nothing to fix twice', () => {
  let fixed = 0;
  fc.assert(
    fc.property(recipe, (text) => {
      const once = fixRecipe(text, '-');
      if (once.fixes.length > 0) fixed++;
      expect(fixRecipe(once.text, '-')).toEqual({ text: once.text, fixes: [] });
      expect(masses(once.text)).toEqual(masses(text));
      expect(comments(once.text)).toEqual(comments(text));
      const [old, now] = [parse(text), parse(once.text)];
      expect([now.title, now.notes]).toEqual([old.title, old.notes]);
      expect(Object.keys(now.components)).toEqual(Object.keys(old.components));
      // As many lines, blank ones too, and the line endings of the author.
      expect(once.text.split('\n').length).toBe(text.split('\n').length);
      expect(once.text.split('\r\n').length).toBe(text.split('\r\n').length);
      expect(once.text.length === text.length || once.fixes.some((one) => one.what === 'unit-spelling')).toBe(true);
    }),
    { numRuns: 100 },
  );
  // Else nothing has been tried.
  expect(fixed).toBeGreaterThan(90);
});

it('a comment above or beside a key stays with it', () => {
  fc.assert(
    fc.property(recipe, (text) => {
      const now = fixRecipe(text, '-').text.split(/\r?\n/);
      const was = text.split(/\r?\n/);
      const pairs = (lines: readonly string[]) =>
        lines.flatMap((one, i) => {
          const [, above] = /^\s*#.* of (\w+)$/.exec(one) ?? [];
          const [, beside] = /\S.* beside (\w+)$/.exec(one) ?? [];
          return [
            ...(above && lines[i + 1] !== '' ? [`${one.trim()} | ${/\w+/.exec(lines[i + 1] ?? '')?.[0]}`] : []),
            ...(beside ? [`${/\w+/.exec(one)?.[0]} | ${/#.*/.exec(one)?.[0]}`] : []),
          ];
        });
      expect(pairs(now).sort()).toEqual(pairs(was).sort());
    }),
    { numRuns: 100 },
  );
});
