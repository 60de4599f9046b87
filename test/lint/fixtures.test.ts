import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { codes } from '../../src/diagnostics/messages.ts';
import { pages } from '../../src/diagnostics/pages.ts';
import { rules } from '../../src/lint/rules.ts';
import { check, fixtures, shown } from './check.ts';

describe.each(shown)('%s', (code) => {
  const folder = join(fixtures, code);
  const bad = check(folder, 'bad.yaml');

  it('is the one finding of one mistake', () => {
    const { severity } = pages[code];
    expect(bad.findings.map((one) => [one.code, one.severity])).toEqual([[code, severity]]);
  });

  it('reads as expected', async () => {
    await expect(`${bad.text}\n`).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });

  it('is gone once mended', () => expect(check(folder, 'good.yaml').text).toBe(''));
});

test('every code that a file can have has a fixture, and every fixture a code', () => {
  expect(readdirSync(fixtures).sort()).toEqual([...shown].sort());
});

describe('pages', () => {
  it('say the severity that the rules have', () => {
    for (const { code, severity } of rules) expect([code, pages[code].severity]).toEqual([code, severity]);
  });

  it.each(codes)('of %s fit a line, and state a source for chemistry', (code) => {
    const { summary, why, source } = pages[code];
    expect(summary.length, summary).toBeLessThanOrEqual(45);
    expect(summary).not.toMatch(/\.$/);
    expect(why).toMatch(/^[A-Z0-9"].*[.?]$/);
    if (source !== undefined) expect(source).toMatch(/\b(18|19|20)\d\d\b|Ma et al\./);
  });

  it('name a source wherever materials are judged by what they are', () => {
    const chemistry = ['peo-oxidation', 'latp-reduction', 'latp-rich', 'sn-without-film-former'] as const;
    const more = [
      'sn-not-free-standing',
      'garnet-carbonate',
      'garnet-in-air',
      'binder-rich',
      'lzo-optimum',
      'o-li-unusual',
    ] as const;
    for (const code of [...chemistry, ...more, 'charge-imbalance'] as const) expect(pages[code].source).toBeDefined();
  });
});
