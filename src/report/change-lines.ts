import { marks } from './diff-figures.ts';
import { displayWidth } from './findings.ts';
import { printable } from './say-plainly.ts';
import { wrapWords } from './wrap-words.ts';

const width = 80;

interface Changed {
  readonly change: keyof typeof marks;
  /** What it is about. */
  readonly name: string;
  readonly old?: string;
  readonly new?: string;
}

/** What is said differently: a line where it fits in 80 columns, else the old and the new below what it is about. */
export function changeLines({ change, ...said }: Changed): string[] {
  const name = printable(said.name);
  const [old, now] = [said.old, said.new].map((text) => (text === undefined ? undefined : printable(text)));
  const mark = ` ${marks[change]} `;
  const both = old !== undefined && now !== undefined ? `${old} → ${now}` : (now ?? old ?? '');
  const one = `${mark}${name}  ${both}`;
  if (displayWidth(one) <= width) return [one];
  const rest = [old === undefined ? [] : wrapWords(old, '     - '), now === undefined ? [] : wrapWords(now, '     + ')];
  return [...wrapWords(name, mark), ...rest.flat()];
}
