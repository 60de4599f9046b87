import { spawnSync } from 'node:child_process';

/** Whether these programs are on PATH; says on standard error what nobody has looked at without them. */
export function havePrograms(programs: readonly string[], otherwise: string): boolean {
  const missing = programs.filter((program) => spawnSync('which', [program]).status !== 0);
  if (missing.length > 0) process.stderr.write(`no ${missing.join(', ')} on PATH: ${otherwise}\n`);
  return missing.length === 0;
}
