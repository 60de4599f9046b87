import { fitText } from './svg-fit-text.ts';
import { type Setting, textWidth } from './svg-text-width.ts';

/** A text in lines of at most `width` px, broken at spaces; what is left after `most` lines is cut short with `…`. */
export function wrapText(text: string, width: number, most: number, setting: Setting = {}): string[] {
  const lines: string[] = [];
  let rest = text.trim().split(/\s+/);
  while (rest.length > 0 && lines.length < most - 1) {
    let fitting = 1;
    while (fitting < rest.length && textWidth(rest.slice(0, fitting + 1).join(' '), setting) <= width) fitting++;
    lines.push(fitText(rest.slice(0, fitting).join(' '), width, setting));
    rest = rest.slice(fitting);
  }
  if (rest.length > 0) lines.push(fitText(rest.join(' '), width, setting));
  return lines.filter((line) => line !== '');
}
