import { printable } from './say-plainly.ts';

/** Plain data whose texts are each on one line and cannot steer a terminal: a title may come from anyone's recipe. */
export function printPlainly<T>(data: T): T {
  return plain(data) as T;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return printable(value.replace(/\s*[\t\r\n]\s*/g, ' ').trim());
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
