import { displayWidth } from './findings.ts';

const width = 80;

/** Words on lines of at most 80 columns, all below the first word; a word longer than a line is cut. */
export function wrapWords(text: string, lead: string): string[] {
  const room = width - lead.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => cut(one, room))) {
    if (line !== '' && displayWidth(line) + displayWidth(word) + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one, i) => (i === 0 ? lead : ' '.repeat(lead.length)) + one);
}

function cut(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (displayWidth(piece) + displayWidth(character) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
