import { displayWidth } from './findings.ts';

/** Words on lines of at most `width` columns, all below the first word; a word longer than a line is cut. */
export function wrapLines(text: string, lead: string, width: number): string[] {
  const room = width - displayWidth(lead);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => cutWord(one, room))) {
    if (line !== '' && displayWidth(line) + displayWidth(word) + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one, i) => (i === 0 ? lead : ' '.repeat(displayWidth(lead))) + one);
}

function cutWord(word: string, room: number): string[] {
  const pieces = [''];
  for (const character of word) {
    const piece = pieces.at(-1) ?? '';
    if (piece !== '' && displayWidth(piece) + displayWidth(character) > room) pieces.push(character);
    else pieces[pieces.length - 1] = piece + character;
  }
  return pieces;
}
