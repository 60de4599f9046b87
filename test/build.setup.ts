import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tests of the whole program run what is in src/ now, not what was built last. */
export default function buildProgram(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../bin/build.mjs', import.meta.url)), '--if-stale'], {
    stdio: 'inherit',
  });
}
