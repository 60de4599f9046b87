import { escapeXml } from './escape-xml.ts';
import { printable } from './say-plainly.ts';
import { svgElement } from './svg-element.ts';
import { fitText } from './svg-fit-text.ts';
import { hasKnownWidth, type Setting, textWidth } from './svg-text-width.ts';

/** Where and how a text is set; `y` is its baseline. */
export interface TextStyle extends Setting {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A role of the theme: `ink` if not said. */
  readonly role?: string;
  /** In px; what is longer is cut short, with the whole of it in a tooltip. */
  readonly width?: number;
}

/** A line of text as it was written: nothing in it is markup, and what could turn text around is shown as `\ufffd`. */
export function svgText(text: string, { x, y, anchor, role = 'ink', size, bold, width }: TextStyle): string {
  const setting = { ...(size === undefined ? {} : { size }), ...(bold === undefined ? {} : { bold }) };
  const whole = printable(text);
  const shown = width === undefined ? whole : fitText(whole, width, setting);
  const held = hasKnownWidth(shown) ? {} : { textLength: textWidth(shown, setting), lengthAdjust: 'spacingAndGlyphs' };
  const attributes = {
    class: role,
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': size,
    'font-weight': bold ? 'bold' : undefined,
    ...held,
  };
  const tooltip = shown === whole ? [] : [svgElement('title', {}, escapeXml(whole))];
  return svgElement('text', attributes, ...tooltip, escapeXml(shown));
}
