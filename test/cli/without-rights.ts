import { spawnSync } from 'node:child_process';
import { bareEnvironment, launcher, type Outcome, root } from './program.ts';

/**
 * Runs the program as somebody to whom files can be shut. Nothing is shut to the superuser: he first gives that right up,
 * where the system has setpriv, and else becomes nobody (65534), who has to be able to read the program.
 */
export function withoutRights(args: readonly string[], folder = root): Outcome {
  const [command, own, owner] = asSomebody();
  const done = spawnSync(command, [...own, launcher, ...args], {
    cwd: folder,
    env: bareEnvironment(),
    encoding: 'utf8',
    ...owner,
  });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

type Somebody = readonly [
  command: string,
  own: readonly string[],
  owner: { readonly uid?: number; readonly gid?: number },
];

function asSomebody(): Somebody {
  if (process.getuid?.() !== 0) return [process.execPath, [], {}];
  const drop = ['--bounding-set', '-dac_override,-dac_read_search'];
  const canDrop = spawnSync('setpriv', [...drop, 'true']).status === 0;
  return canDrop ? ['setpriv', [...drop, process.execPath], {}] : [process.execPath, [], { uid: 65534, gid: 65534 }];
}
