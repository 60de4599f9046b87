import { inkOn } from './colour-scale.ts';
import { escapeXml } from './escape-xml.ts';
import { printable } from './say-plainly.ts';
import { svgElement } from './svg-element.ts';
import { fitText } from './svg-fit-text.ts';
import { svgNumber } from './svg-number.ts';
import type { Setting } from './svg-text-width.ts';

/** Where and how a text is set; `y` is its baseline. */
export interface TextStyle extends Setting {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A role of the theme: `ink` if not said. */
  readonly role?: string;
  /** In px; what is longer is cut short, with the whole of it in a tooltip. */
  readonly width?: number;
  /** The colour `#rrggbb` of the area it stands on, whatever the theme: what runs behind it stops short of it. */
  readonly on?: string;
  /** Degrees clockwise about its anchor. */
  readonly rotate?: number;
}

/** A line of text as it was written: nothing in it is markup, and what could turn text around is shown as `\ufffd`. */
export function svgText(text: string, style: TextStyle): string {
  const { x, y, anchor, role = 'ink', size, bold, width, on, rotate } = style;
  const setting = { ...(size === undefined ? {} : { size }), ...(bold === undefined ? {} : { bold }) };
  const whole = printable(text);
  const shown = width === undefined ? whole : fitText(whole, width, setting);
  const attributes = {
    ...(on === undefined ? { class: role } : { fill: inkOn(on), stroke: on, ...outline }),
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': size,
    'font-weight': bold ? 'bold' : undefined,
    transform: rotate === undefined ? undefined : `rotate(${svgNumber(rotate)} ${svgNumber(x)} ${svgNumber(y)})`,
  };
  const tooltip = shown === whole ? [] : [svgElement('title', {}, escapeXml(whole))];
  return svgElement('text', attributes, ...tooltip, escapeXml(shown));
}

const outline = { 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
