import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { textWidth } from '../../src/report/svg-text-width.ts';

/** A text as the browser draws it, in px of the picture. */
export interface SeenText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
  readonly bold: boolean;
  /** The colours of its letters and of what is right behind them: its own outline, or the paper. */
  readonly fill: string;
  readonly behind: string;
}

/** A picture as the browser draws it. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly texts: readonly SeenText[];
}

const script = readFileSync(new URL('seen-texts.js', import.meta.url), 'utf8');

/** What is to be seen of the SVG file that a page has open. */
export function lookAt(page: Page): Promise<Seen> {
  return page.evaluate<Seen>(script);
}

/** How much of its estimated width a text takes; above 1 it may run into something. */
export function shareOfEstimate({ text, left, right, size, bold }: SeenText): number {
  return text.trim() === '' ? 0 : (right - left) / textWidth(text, { size, bold });
}

/** WCAG 2.2 contrast ratio of two colours as a browser gives them, `rgb(1, 2, 3)`. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
