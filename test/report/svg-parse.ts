/** An element of an XML document; `text` is all that is written in it and below, with entities resolved. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads the small part of XML that a chart may be made of, and throws at anything else: CDATA, comments, DTDs, loose `&`. */
export function parseSvg(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const match of source.matchAll(token)) {
    const [whole, closing, name = '', attributes = '', empty, text] = match;
    if (match.index !== end) break;
    end += whole.length;
    const inner = open.at(-1) ?? root;
    if (text !== undefined) for (const one of open) one.text += resolve(text);
    else if (closing) {
      if (inner.name !== name) throw new Error(`</${name}> closes <${inner.name}>`);
      open.pop();
    } else {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      inner.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (end !== source.length) throw new Error(`no XML at ${end}: ${source.slice(end, end + 60)}`);
  const [svg, more] = root.children;
  if (open.length !== 1 || svg?.name !== 'svg' || more !== undefined) throw new Error('not one whole <svg>');
  return svg;
}

/** An element and everything in it, in the order of the document. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, resolve(value)]);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`an attribute twice: ${source}`);
  return Object.fromEntries(pairs);
}

function resolve(text: string): string {
  return text.replace(/&([^;]*;)?/g, (whole, reference = '') => {
    const name = reference.slice(0, -1);
    if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
    const character = entities[name];
    if (character === undefined) throw new Error(`${whole} in: ${text.slice(0, 60)}`);
    return character;
  });
}
