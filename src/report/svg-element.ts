import { escapeXml } from './escape-xml.ts';
import { svgNumber } from './svg-number.ts';

/** Attributes by name; numbers are px, and one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element: attributes escaped, children taken as markup. Throws a RangeError for a number that is not finite. */
export function svgElement(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [` ${key}="${typeof value === 'number' ? svgNumber(value) : escapeXml(value)}"`];
  });
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}
