import { printable } from './say-plainly.ts';

/** Plain data whose texts are each on one line and cannot steer a terminal: a title may come from anyone's recipe. */
export function printPlainly<T>(data: T): T {
  return plain(data, new Map()) as T;
}

/**
 * What stands in several places, as the inputs of a cell in all that follows from them, is looked at once, and copied only
 * where a text in it changes.
 */
function plain(value: unknown, seen: Map<unknown, unknown>): unknown {
  if (typeof value === 'string') return printable(/[\t\r\n]/.test(value) ? onOneLine(value) : value.trim());
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  let made = value as Record<string, unknown>;
  for (const [key, one] of Object.entries(value)) {
    const said = plain(one, seen);
    if (Object.is(said, one)) continue;
    if (made === value) made = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    made[key] = said;
  }
  seen.set(value, made);
  return made;
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\t\r\n]\s*/g, ' ').trim();
}
