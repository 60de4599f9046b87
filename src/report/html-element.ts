import { escapeXml } from './escape-xml.ts';
import { printable } from './say-plainly.ts';

/** Attributes by name; `true` is one without a value, `false` and undefined leave it out. */
type HtmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

const empty = new Set(['br', 'hr', 'input', 'col', 'meta', 'link', 'img']);

/** One HTML element: attributes escaped, children taken as markup. */
export function htmlElement(name: string, attributes: HtmlAttributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [` ${key}`] : [` ${key}="${htmlText(String(value))}"`];
  });
  const open = `<${name}${written.join('')}>`;
  return empty.has(name) ? open : `${open}${children.join('')}</${name}>`;
}

/** Text that is shown as it was written, whatever it holds. */
export function htmlText(text: string): string {
  return escapeXml(printable(text));
}
