import { type Setting, textWidth } from './svg-text-width.ts';

/** A text that is at most so many px wide: as it is, or cut short with `…`. */
export function fitText(text: string, width: number, setting: Setting = {}): string {
  if (textWidth(text, setting) <= width) return text;
  const characters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
  let kept = '';
  for (const character of characters) {
    if (textWidth(`${kept}${character}…`, setting) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
