const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The values of one attribute of one element, in order, with their references resolved (XML 1.0, section 4.1). */
export function readAttributes(xml: string, element: string, attribute: string): string[] {
  const tags = xml.matchAll(new RegExp(`<${element}\\b[^<]*?\\b${attribute}="([^"]*)"`, 'g'));
  return [...tags].map(([, value = '']) =>
    value.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string, name: string) =>
      code === undefined ? (named[name] ?? `?${name}?`) : String.fromCodePoint(Number(code)),
    ),
  );
}
