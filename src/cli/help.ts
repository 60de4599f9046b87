import type { FlagInput } from '@oclif/core/parser';
import type { CommandClass } from './commands.ts';

type Row = readonly [term: string, text: string];

/** Help on the whole program: an example first, then the verbs. */
export function programHelp(
  commands: Readonly<Record<string, CommandClass>>,
  topics: Readonly<Record<string, { readonly summary: string }>>,
  summary: string,
): string {
  const example = Object.values(commands).flatMap((command) => command.examples)[0] ?? '--help';
  return page([
    `npx formulyte ${example}`,
    summary,
    'usage  formulyte COMMAND [flags]',
    table(Object.entries({ ...commands, ...topics }).map(([id, { summary }]) => [id, summary ?? ''])),
    table([
      ['--help', 'of the program or, after a COMMAND, of that command'],
      ['--version', 'of formulyte and of Node'],
    ]),
    'exit   0 clean · 1 the recipe has findings · 2 used wrongly · 3 a bug',
    'env    NO_COLOR, FORCE_COLOR   colour off, on\n       FORMULYTE_NO_CACHE=1    keeps no compiled code in the cache folder\n       FORMULYTE_DEBUG=1       shows where a bug happened',
  ]);
}

/** Help on the commands that stand behind one word: an example first, then the words. */
export function topicHelp(
  id: string,
  { summary, example }: { readonly summary: string; readonly example: string },
  commands: Readonly<Record<string, CommandClass>>,
): string {
  return page([
    `npx formulyte ${example}`,
    summary,
    `usage  formulyte ${id} WHAT [TABLE] [flags]`,
    table(Object.entries(commands).map(([word, command]) => [word, command.summary ?? ''])),
    table([['--help', `after a WHAT, of that: its readings and flags`]]),
  ]);
}

/** Help on one command: an example first, then arguments and flags. */
export function commandHelp(id: string, command: CommandClass): string {
  const [example = id, ...more] = command.examples;
  const args = Object.entries(command.args ?? {}).filter(([, arg]) => !arg.hidden);
  const written = args.map(([name, arg]) => {
    const word = `${name.toUpperCase()}${arg.multiple ? '...' : ''}`;
    return arg.required ? word : `[${word}]`;
  });
  const known: FlagInput = { ...command.flags, ...command.baseFlags };
  const flags = Object.entries(known).filter(([, flag]) => !flag.hidden);
  return page([
    `npx formulyte ${example}`,
    [command.summary, command.description].filter(Boolean).join('\n\n'),
    ['usage  formulyte', id, ...written, '[flags]'].join(' '),
    table(args.map(([name, arg]) => [name.toUpperCase(), `${arg.description ?? ''}${choices(arg.options)}`])),
    table(
      flags.map(([name, flag]) => {
        const option = flag.type === 'option';
        const value = option ? ` ${flag.helpValue ?? name.toUpperCase()}` : '';
        const fallback = option && typeof flag.default === 'string' ? ` [${flag.default}]` : '';
        const short = flag.char ? `-${flag.char}, ` : '';
        const text = flag.summary ?? flag.description ?? '';
        return [`${short}--${name}${value}`, `${text}${option ? choices(flag.options) : ''}${fallback}`];
      }),
    ),
    more.map((text) => `npx formulyte ${text}`).join('\n'),
  ]);
}

function choices(options: readonly string[] | undefined): string {
  return options ? ` (${options.join(', ')})` : '';
}

/** A term that is longer has a line of its own: the others keep their text near. */
const longestTerm = 32;

/** Terms in one column, their text wrapped at 80 columns in the other. */
function table(rows: readonly Row[]): string {
  const lengths = rows.map(([term]) => term.length);
  const width = Math.max(0, ...lengths.filter((length) => length <= longestTerm));
  const indent = ' '.repeat(width + 5);
  return rows
    .map(([term, text]) => {
      const head = term.length > width ? `  ${term}\n${indent}` : `  ${term.padEnd(width)}   `;
      return `${head}${wrap(text, 80 - indent.length, indent)}`;
    })
    .join('\n');
}

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${indent}`);
}

function page(blocks: readonly string[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
