import type { Variation } from '../cell/vary-cell.ts';

/** A figure along one axis as a line, over two as a map. */
export function variationSvg(_variation: Variation, _title: string): string {
  return '';
}
