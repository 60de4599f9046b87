import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bareEnvironment, formulyte, launcher, root, temporaryFolder } from './program.ts';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'idle.cjs'), "process.stdout.write('x'); process.stderr;");
  writeFileSync(
    join(folder, 'probe.cjs'),
    "process.on('exit', () => { process.stdout.write('\\n' + JSON.stringify(process.moduleLoadList)); });",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The public parts of Node that a run has loaded. */
function loaded(...args: string[]): Set<string> {
  const probe = ['--require', join(folder, 'probe.cjs')];
  const env = bareEnvironment({ FORMULYTE_NO_CACHE: '', XDG_CACHE_HOME: folder });
  const done = spawnSync(process.execPath, [...probe, ...args], { cwd: root, env, encoding: 'utf8' });
  const list: string[] = JSON.parse(done.stdout.split('\n').at(-1) ?? '');
  return new Set(list.map((name) => name.replace('NativeModule ', '')).filter((name) => builtinModules.includes(name)));
}

it('loads no part of Node that it does not use: each costs a millisecond or more', () => {
  const idle = loaded(join(folder, 'idle.cjs'));
  expect(idle).toContain('fs');
  const extra = [...loaded(launcher, 'weigh', 'recipes/ma/peo-lzon.yaml')].filter((name) => !idle.has(name));
  expect(extra.filter((name) => !['vm', 'module', 'process', 'os', 'buffer', 'util', 'path'].includes(name))).toEqual(
    [],
  );
});

it('still writes what oclif has to say to who asks for it', () => {
  const args = ['weigh', 'recipes/ma/peo-lzon.yaml'];
  const [usual, asked] = [formulyte(args), formulyte(args, { DEBUG: 'oclif:*' })];
  expect(asked).toMatchObject({ code: usual.code, stdout: usual.stdout });
  expect(asked.stderr).toContain('oclif:formulyte:weigh');
});
