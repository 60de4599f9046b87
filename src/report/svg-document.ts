import { escapeXml } from './escape-xml.ts';
import { printable } from './say-plainly.ts';
import { svgElement } from './svg-element.ts';
import { type Theme, themeClass, themeStyle } from './svg-theme.ts';

/** How a chart is drawn, whatever it shows. */
export interface ChartOptions {
  /** `auto` if not said. */
  readonly theme?: Theme;
  /** Part of a page that has the rules of the theme itself and says what is drawn: only a picture. */
  readonly isPart?: boolean;
}

/** A picture's size in px, and what is read out to those who do not see it. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

/** Installed faces only, from narrow to wide: nothing is fetched. */
const faces = '"Helvetica Neue",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif';

/** A whole SVG file of these elements on paper: self-contained, without scripts, the same bytes for the same input. */
export function svgDocument(
  sheet: Sheet,
  { theme = 'auto', isPart = false }: ChartOptions,
  elements: readonly string[],
): string {
  const { width, height, title, description } = sheet;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: isPart ? undefined : 'img',
    'aria-hidden': isPart ? 'true' : undefined,
    class: themeClass(theme),
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': faces,
    'font-size': 13,
  };
  const body = [
    ...(isPart
      ? []
      : [
          svgElement('title', {}, escapeXml(printable(title))),
          svgElement('desc', {}, escapeXml(printable(description))),
          `<style>\n${themeStyle(theme)}\n</style>`,
        ]),
    svgElement('rect', { class: 'paper', width, height }),
    ...elements,
  ];
  return `${svgElement('svg', root, '\n', body.join('\n'), '\n')}\n`;
}
