import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { launcher } from '../cli/program.ts';

const good = 'kind: mixture\ncomponents: {PEO: 0.7 g, LiTFSI: O/Li = 16}\n';
const bad = 'kind: mixture\ncomponents: {PEO: 0.7 g, LiTFSI: 7}\n';

export interface Workspace {
  readonly folder: string;
  /** PATH with this Node, the system's own programs, `formulyte`, and an `npx` that fetches nothing. */
  readonly path: string;
  /** What `npx` was called with, one argument a line. */
  readonly npxLog: string;
}

/** What a CI service has checked out: `recipes/good.yaml`, and `recipes/bad.yaml` with a mass without its unit. */
export function workspace(recipes: readonly ('good' | 'bad')[]): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'formulyte ci ')); // people have blanks in their paths
  mkdirSync(join(folder, 'recipes'));
  mkdirSync(join(folder, '.git'));
  for (const name of recipes) {
    writeFileSync(join(folder, 'recipes', `${name}.yaml`), name === 'good' ? good : bad);
  }
  const programs = mkdtempSync(join(tmpdir(), 'formulyte-ci-bin-'));
  const npxLog = join(programs, 'npx.log');
  const program = (name: string, text: string) => {
    writeFileSync(join(programs, name), text);
    chmodSync(join(programs, name), 0o755);
  };
  const run = `exec '${process.execPath}' '${launcher}' "$@"\n`;
  program('formulyte', `#!/bin/sh\n${run}`);
  program('npx', `#!/bin/sh\nprintf '%s\\n' "$@" > '${npxLog}'\nshift 2\n${run}`);
  const path = [programs, dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
  return { folder, path, npxLog };
}
