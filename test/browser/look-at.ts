import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { textWidth } from '../../src/report/svg-text-width.ts';

/** A text as the browser draws it, in px of the picture. */
export interface SeenText {
  readonly text: string;
  /** Of its box: upper left, upper right, lower right and lower left, where it is not turned. */
  readonly corners: readonly (readonly [x: number, y: number])[];
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
export function shareOfEstimate({ text, corners: [start, end], size, bold }: SeenText): number {
  if (text.trim() === '' || !start || !end) return 0;
  return Math.hypot(end[0] - start[0], end[1] - start[1]) / textWidth(text, { size, bold });
}

/**
 * Whether one text stands on another: their boxes overlap, whichever way they are turned, by more than half a px along a line
 * and two across. Boxes are as high as the face, with room above the letters.
 */
export function textsMeet(one: SeenText, other: SeenText): boolean {
  const [a, b] = [tightBox(one), tightBox(other)];
  // Two convex shapes are apart where a side of one has all of the other beyond it (separating axis).
  return ![a, b].some((box) =>
    box.some((from, i) => {
      const to = box[(i + 1) % box.length] ?? from;
      const beyond = ([x, y]: readonly [number, number]) =>
        (to[1] - from[1]) * (x - from[0]) - (to[0] - from[0]) * (y - from[1]);
      return [a, b].some((all) => all !== box && all.every((corner) => beyond(corner) >= 0));
    }),
  );
}

/** A text's box without a px at its upper and its lower edge, and a quarter at its ends. */
function tightBox({ corners }: SeenText): (readonly [number, number])[] {
  const [p = [0, 0], q = [0, 0], r = [0, 0], s = [0, 0]] = corners;
  const [along, down] = [unit(p, q), unit(p, s)];
  const inwards = (corner: readonly [number, number], right: number, below: number) =>
    [corner[0] + right * along[0] + below * down[0], corner[1] + right * along[1] + below * down[1]] as const;
  return [inwards(p, 0.25, 1), inwards(q, -0.25, 1), inwards(r, -0.25, -1), inwards(s, 0.25, -1)];
}

function unit(from: readonly [number, number], to: readonly [number, number]): readonly [number, number] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
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
