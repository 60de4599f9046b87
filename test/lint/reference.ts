import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from '../../src/diagnostics/facts.ts';
import { chapters, pages } from '../../src/diagnostics/pages.ts';
import { formulyte, root } from '../cli/program.ts';
import { companions, fixtureText, shown } from './check.ts';

export const page = join(root, 'docs', 'diagnostics.md');

/** What stands above this line in the page is written by hand. */
const line = '<!-- Below: from src/diagnostics/pages.ts and test/lint/fixtures, rewritten by `npm test -- -u`. -->';

const commands: Partial<Record<Code, readonly string[]>> = {
  'size-missing': [],
  'size-syntax': ['--for', 'PEO'],
  'size-of-nothing': ['--for', 'LZO=1 g'],
};

/** The reference as it would be written now: the introduction as it stands, then every code. */
export function reference(): string {
  const [introduction = ''] = readFileSync(page, 'utf8').split(line);
  const body = Object.entries(chapters).map(([title, own]) => {
    const codes = Object.keys(own) as Code[];
    return [`## ${title}`, ...codes.map(section)].join('\n\n');
  });
  return `${[introduction.trimEnd(), line, ...body].join('\n\n')}\n`;
}

function section(code: Code): string {
  const { severity, summary, why, source } = pages[code];
  return [
    `### ${code}`,
    `**${severity}**: ${summary}. ${why}`,
    ...(source === undefined ? [] : [`Source: ${source}.`]),
    ...(shown.includes(code) ? example(code) : call(code)),
  ].join('\n\n');
}

/** The bad recipe, what it reads, what is said of it, and how it is mended. */
function example(code: Code): string[] {
  const bad = fixtureText(code, 'bad.yaml');
  return [
    fence('yaml', bad),
    ...companions(code).map((name) => fence('yaml', `# ${name}\n${fixtureText(code, name)}`)),
    fence('text', fixtureText(code, 'expected.txt')),
    fence('diff', difference(bad, fixtureText(code, 'good.yaml'))),
  ];
}

function call(code: Code): string[] {
  const flags = commands[code];
  if (flags === undefined) return [];
  const folder = 'test/lint/asked';
  const { stderr } = formulyte(['weigh', `${folder}/film.yaml`, ...flags]);
  const words = flags.map((flag) => (flag.includes(' ') ? ` "${flag}"` : ` ${flag}`)).join('');
  const film = fence('yaml', readFileSync(join(root, folder, 'film.yaml'), 'utf8'));
  return [film, fence('text', `$ formulyte weigh film.yaml${words}\n${stderr}`)];
}

/** Lines taken out and put in, with what is the same before and behind them left out. */
export function difference(before: string, after: string): string {
  const [old, fresh] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  let start = 0;
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const cut = (lines: readonly string[], sign: string): string[] =>
    lines.slice(start, lines.length - end).map((one) => `${sign} ${one}`);
  return [...cut(old, '-'), ...cut(fresh, '+')].join('\n');
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
