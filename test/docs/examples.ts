import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page's text with every `console` block's output replaced by what its commands print now. */
export function rerun(page: string): string {
  const text = readFileSync(join(root, page), 'utf8');
  const folder = workFolder(text);
  return text.replace(/```console\n([\s\S]*?)```/g, (_, block: string) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '));
    return `\`\`\`console\n${commands.map((line) => `${line}\n${run(line.slice(2), folder)}`).join('')}\`\`\``;
  });
}

/** A folder with the shipped recipes, and the page's own YAML blocks that open with `# name.yaml`. */
function workFolder(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'formulyte-docs-'));
  cpSync(join(root, 'recipes'), join(folder, 'recipes'), { recursive: true });
  // As in a clone: the folder is a project, and its files may name one another.
  writeFileSync(join(folder, 'package.json'), '{}\n');
  for (const [, name = '', body = ''] of text.matchAll(/```yaml\n# ([\w./-]+\.yaml)\n([\s\S]*?)```/g)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), body);
  }
  return folder;
}

function run(command: string, cwd: string): string {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  if (words[0] !== 'formulyte') throw new Error(`an example runs formulyte, not ${words[0]}`);
  const done = spawnSync(process.execPath, [join(root, 'bin/formulyte.cjs'), ...words.slice(1)], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', GITHUB_ACTIONS: '' },
  });
  if (done.status === 3 || done.status === null) throw new Error(`${command}: ${done.stderr}`);
  // How long it took is the only figure that may differ.
  return (done.stdout + done.stderr).replace(/\(\d+\.\d s\)/g, '(0.1 s)');
}

export const pageFile = (page: string): string => join(dirname(join(root, 'package.json')), page);
