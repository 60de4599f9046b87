import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What needs a browser, and is therefore no part of `npm test`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/browser/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
