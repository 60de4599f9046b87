import { isMap, isScalar, isSeq } from 'yaml';

/**
 * The data of a YAML node that holds nothing but lists, texts, numbers, truth values, nulls and maps from texts that are
 * said once each, as nearly every recipe does; undefined for anything else and below `depth` levels: that takes a closer look.
 */
export function plainData(node: unknown, depth: number): unknown {
  if (isScalar(node)) return typeof node.value === 'object' && node.value !== null ? undefined : node.value;
  if (depth === 0) return undefined;
  if (isMap(node) && node.tag === undefined) {
    const data: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : undefined;
      // Said before, inherited by every object (`__proto__`), or the key that merges another map.
      if (typeof name !== 'string' || name in data || name === '<<') return undefined;
      const inner = plainData(value, depth - 1);
      if (inner === undefined) return undefined;
      data[name] = inner;
    }
    return data;
  }
  if (!isSeq(node) || node.tag !== undefined) return undefined;
  const data: unknown[] = [];
  for (const item of node.items) {
    const inner = plainData(item, depth - 1);
    if (inner === undefined) return undefined;
    data.push(inner);
  }
  return data;
}
