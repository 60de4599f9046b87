import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../src/cli/fail.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

let stdout = '';
let stderr = '';

beforeEach(() => {
  stdout = '';
  stderr = '';
  vi.stubEnv('DEBUG', '');
  vi.stubEnv('FORMULYTE_DEBUG', '');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('a bug', () => {
  it('exits 3 with a message and a request to report it, without a stack', () => {
    expect(fail(new TypeError('x is not a function'), false)).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^This is a bug in formulyte: x is not a function\nPlease report it .*\n$/);
  });

  it('shows its stack when asked', () => {
    vi.stubEnv('FORMULYTE_DEBUG', '1');
    fail(new TypeError('x is not a function'), false);
    expect(stderr).toMatch(/TypeError: x is not a function\n\s+at /);
  });

  it('is one JSON object with --json', () => {
    expect(fail('thrown text', true)).toBe(3);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      error: { kind: 'bug', message: 'thrown text', hint: expect.stringContaining('report') },
    });
  });
});

it('a usage error exits 2 with its hint on a line of its own', () => {
  expect(fail(new UsageError('Unknown flag "--x".', 'See help.'), false)).toBe(2);
  expect(stderr).toBe('Unknown flag "--x".\nSee help.\n');
});
