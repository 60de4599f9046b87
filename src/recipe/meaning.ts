/** How something is written and where it stands: no part of what it means. */
const spelling = new Set(['text', 'symbol', 'span', 'path', 'file', 'document', 'findings']);

/**
 * A document, or a part of one, as read: every number to its last bit, in the order of the components, without spelling.
 * Texts that a reader leaves as they are can be brought to one spelling first.
 *
 * Two mixtures with one meaning give one linear system, row by row.
 */
export function meaningOf(read: unknown, spell: (text: string) => string = (text) => text): string {
  return JSON.stringify(read, (key, value: unknown) => {
    if (spelling.has(key)) return undefined;
    if (typeof value === 'string') return spell(value);
    if (value instanceof Map) return [...value];
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
