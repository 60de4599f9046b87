import { expect, it } from 'vitest';
import { root } from '../cli/program.ts';
import { runIn } from '../validate/run.ts';

const cell = 'recipes/cells/pouch-nmc811-graphite.yaml';

// RFC 4180, section 2: each record, the last one too, ends with CRLF.
it.each([[[]], [['--vary', 'separator.thickness=5..25 um']]])(
  'every line of a CSV of energy %j ends with CRLF',
  (more) => {
    const { stdout } = runIn(root, ['energy', cell, '--format', 'csv', ...more]);
    expect(stdout.length).toBeGreaterThan(100);
    expect(stdout.endsWith('\r\n')).toBe(true);
    expect(stdout.split('\r\n').some((line) => /[\r\n]/.test(line))).toBe(false);
  },
);
