import type { Parsed } from '../diagnostics/facts.ts';
import type { Composition } from '../solve/composition.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { type Anchored, total } from './anchored.ts';
import type { AskedSize } from './asked-size.ts';
import { findAnchor } from './find-anchor.ts';
import { type Pieces, sayPieces } from './read-pieces.ts';
import { readArea } from './read-shape.ts';

/** By the mass that coats an area: of one component, or of the whole coating. */
export function sizeByArea(
  composition: Composition,
  { area = '', loading }: AskedSize,
  pieces: Pieces,
): Parsed<Anchored> {
  const size = readArea(area);
  if (!size.ok) return size;
  const said = loading?.trim() ?? statedLoading(composition);
  if (said === undefined) {
    return { ok: false, problem: { code: 'size-combination', facts: { given: ['--area'], needs: ['--loading'] } } };
  }
  const [, text = said, of] = /^(.*?)\s+of\s+(\S.*)$/s.exec(said) ?? [];
  const read = parseQuantity(text, ['mass per area']);
  if (!read.ok) return read;
  if (of === undefined) return { ok: false, problem: { code: 'loading-basis-missing', facts: { text: said } } };
  const over = findLoaded(composition, of);
  if (!over.ok) return over;
  if (!(read.value.value > 0)) return { ok: false, problem: { code: 'negative-amount', facts: { text: said } } };
  return {
    ok: true,
    value: {
      anchor: { measure: 'mass', over: over.value, label: of },
      value: size.value * read.value.value * (pieces?.count ?? 1),
      words: `${pieces ? `${sayPieces(pieces, 'disc')} of ` : ''}${area.trim()} at ${said}`,
      sizing: { by: 'area', asked: area.trim(), loading: said, ...(pieces ? { pieces: pieces.count } : {}) },
    },
  };
}

function findLoaded(composition: Composition, of: string): Parsed<readonly number[]> {
  if (of === 'coating' || of === 'total') return { ok: true, value: total('mass', composition).over };
  if (of !== 'active') return findAnchor(composition, of);
  const active = composition.formulation.constituents.filter((one) => !one.removed && one.role === 'active');
  return { ok: true, value: active.map((one) => one.index) };
}

/** The loading that the recipe itself says for its coating. */
function statedLoading({ formulation }: Composition): string | undefined {
  const loading = formulation.recipe.electrode?.loading;
  return loading && `${loading.quantity.text} of ${loading.of}`;
}
