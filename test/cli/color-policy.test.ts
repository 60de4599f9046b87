import { expect, it } from 'vitest';
import { applyColorPolicy } from '../../src/cli/color-policy.ts';

it.each([
  [[], {}, undefined],
  [[], { NO_COLOR: '1' }, '0'],
  [[], { NO_COLOR: '' }, undefined],
  [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, '1'],
  [['weigh', '--no-color'], { FORCE_COLOR: '3' }, '0'],
  [['weigh', '--', '--no-color'], { FORCE_COLOR: '3' }, '3'],
])('%j under %j leaves FORCE_COLOR=%s', (argv, given, force) => {
  const env: NodeJS.ProcessEnv = { ...given };
  applyColorPolicy(argv, env);
  expect(env.FORCE_COLOR).toBe(force);
});
