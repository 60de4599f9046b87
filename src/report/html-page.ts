import { createHash } from 'node:crypto';
import { escapeXml } from './escape-xml.ts';
import { printable } from './say-plainly.ts';
import { colours } from './svg-theme.ts';

/** What stands on a page; elements and rules are markup of ours, in which every word of a recipe is escaped. */
export interface HtmlPage {
  readonly title: string;
  /** Rules of this page, after those of every page. */
  readonly style: string;
  readonly body: string;
  /** What the script reads from the element `data`. */
  readonly data: unknown;
  /** Generated from `src/page/`. */
  readonly script: string;
}

/**
 * One file that is all there is to it: no network, no other script or style than its own (a policy names them by their
 * hashes), light and dark, the same bytes for the same input.
 */
export function htmlPage({ title, style, body, data, script }: HtmlPage): string {
  const rules = `${baseRules}\n${style}`;
  for (const [text, end] of [
    [script, /<(\/script|!--)/i],
    [rules, /<\/style/i],
  ] as const) {
    if (end.test(text)) throw new Error(`a page cannot hold ${end.exec(text)?.[0]} in its script or style`);
  }
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(rules)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeXml(printable(title))}</title>`,
    `<style>${rules}</style>`,
    '</head>',
    '<body>',
    body,
    `<script type="application/json" id="data">${jsonInMarkup(data)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** JSON that no browser takes for markup, wherever in a page it stands. */
function jsonInMarkup(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const faces = 'system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans",sans-serif';

/** The colours of the charts under their names, as `var(--ink)` and so on; what warns and what is wrong besides. */
const baseRules = [
  `:root{${named('light')};--warn:#8a5300;--wrong:#b3261e;--mark:#2b5fd9;color-scheme:light dark}`,
  `@media (prefers-color-scheme:dark){:root{${named('dark')};--warn:#e6b450;--wrong:#ff8a80;--mark:#68affb}}`,
  '*,*::before,*::after{box-sizing:border-box}',
  `body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.4 ${faces}}`,
  'button,input,select,textarea{font:inherit;color:inherit}',
  ':focus-visible{outline:3px solid var(--mark);outline-offset:2px}',
  '[hidden]{display:none!important}',
].join('\n');

function named(theme: 'light' | 'dark'): string {
  const { paper, ink, muted, axis, grid, band } = colours[theme];
  return Object.entries({ paper, ink, muted, axis, grid, band })
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}
