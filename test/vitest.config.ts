import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.setup.ts'],
    // Whole processes are started here and there, on machines that are busy.
    testTimeout: 30_000,
    coverage: { include: ['src/**/*.ts'], exclude: ['**/*.generated.*'] },
  },
});
