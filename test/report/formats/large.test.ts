import { describe, expect, it } from 'vitest';
import { checkstyle } from '../../../src/report/validation-checkstyle.ts';
import { github } from '../../../src/report/validation-github.ts';
import { gitlab } from '../../../src/report/validation-gitlab.ts';
import { junit } from '../../../src/report/validation-junit.ts';
import { markdown } from '../../../src/report/validation-markdown.ts';
import { sarif } from '../../../src/report/validation-sarif.ts';
import { text } from '../../../src/report/validation-text.ts';
import { context, unknownMaterial, validationOf } from './fixture.ts';

const many = validationOf(
  'film.yaml',
  Array.from({ length: 20_000 }, (_, i) => unknownMaterial(`混 ${i}`, 'film.yaml')),
);

describe('twenty thousand findings', () => {
  it('are as many in every format but the summary, which takes what GitHub takes', () => {
    expect(text(many, context).match(/unknown-material/g)).toHaveLength(20_000);
    expect(github(many, context).split('\n')).toHaveLength(20_000);
    expect(JSON.parse(gitlab(many, context))).toHaveLength(20_000);
    expect(JSON.parse(sarif(many, context)).runs[0].results).toHaveLength(20_000);
    expect(junit(many, context).match(/<failure /g)).toHaveLength(20_000);
    expect(checkstyle(many).match(/<error /g)).toHaveLength(20_000);
    const summary = markdown(many, context);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const rows = summary.match(/^\| error /gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(1000);
    expect(summary).toContain(`\n${20_000 - rows} more findings would not fit here.`);
    expect(summary).toContain('20000 errors in 1 file');
  });
});

it('one message of a megabyte does not keep the summary from being one', () => {
  const one = validationOf('film.yaml', [unknownMaterial('x'.repeat(2 ** 20), 'film.yaml')]);
  expect(markdown(one, context)).toContain('1 more finding would not fit here.');
  expect(github(one, context).split('\n')).toHaveLength(1);
});
