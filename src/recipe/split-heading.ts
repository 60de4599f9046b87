/**
 * A column's heading as name and unit: `mass (mg)`, `mass [mg]` and, as ISO 80000-1 writes it, `mass / mg`. A solidus
 * counts between spaces only: `N/P` is a name.
 */
export function splitHeading(heading: string): { readonly name: string; readonly unit?: string } {
  const bracket = lastBracket(heading);
  if (bracket !== undefined && bracket > 0) {
    const name = heading
      .slice(0, bracket)
      .trim()
      .replace(/\s+\/$/, '');
    return { name, unit: heading.slice(bracket + 1, -1).trim() };
  }
  const solidus = /\s\/\s/.exec(heading);
  if (solidus === null) return { name: heading };
  return { name: heading.slice(0, solidus.index).trim(), unit: heading.slice(solidus.index + 3).trim() };
}

/** Where the bracket opens that the heading ends with. */
function lastBracket(heading: string): number | undefined {
  const [open, close] = heading.endsWith(']') ? '[]' : '()';
  if (!heading.endsWith(close ?? '')) return undefined;
  let depth = 0;
  for (let i = heading.length - 1; i >= 0; i--) {
    if (heading[i] === close) depth++;
    if (heading[i] === open) depth--;
    if (depth === 0) return i;
  }
  return undefined;
}
