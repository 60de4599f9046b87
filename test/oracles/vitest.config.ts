import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What needs more than Node, and is therefore no part of `npm test`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/oracles/**/*.oracle.ts'], testTimeout: 600_000 },
});
