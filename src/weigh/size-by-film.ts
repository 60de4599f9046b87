import type { Parsed } from '../diagnostics/facts.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { type Anchored, total } from './anchored.ts';
import type { AskedSize } from './asked-size.ts';
import { type Pieces, sayPieces } from './read-pieces.ts';
import { readFilm } from './read-shape.ts';
import { sayDensity } from './say-density.ts';

/** By the volume of a dry film, without pores unless they are said. */
export function sizeByFilm(
  composition: Composition,
  { film = '', porosity }: AskedSize,
  pieces: Pieces,
): Parsed<Anchored> {
  const shape = readFilm(film);
  if (!shape.ok) return shape;
  const pores = readPorosity(porosity);
  if (!pores.ok) return pores;
  const solid = 1 - (pores.value ?? 0);
  const anchor = total('volume', composition);
  const density = functionalValue(total('mass', composition), composition) / functionalValue(anchor, composition);
  const told = pores.value === undefined ? 'without pores' : `${porosity?.trim()} of pores`;
  return {
    ok: true,
    value: {
      anchor,
      value: shape.value.area * shape.value.thickness * solid * (pieces?.count ?? 1),
      words: `${sayPieces(pieces, 'film')} of ${film.trim()}, ${told} at ${sayDensity(density)}`,
      sizing: {
        by: 'film',
        asked: film.trim(),
        ...(pieces ? { pieces: pieces.count } : {}),
        ...(pores.value === undefined ? {} : { porosity: pores.value }),
        density,
      },
    },
  };
}

function readPorosity(text: string | undefined): Parsed<number | undefined> {
  if (text === undefined) return { ok: true, value: undefined };
  const read = parseQuantity(text, ['fraction']);
  if (!read.ok) return read;
  const { value, unit } = read.value;
  if ((unit.share === 'plain' || unit.share === 'vol') && value >= 0 && value < 1) return { ok: true, value };
  const expected = 'a share of the volume from 0 % to below 100 %';
  return { ok: false, problem: { code: 'wrong-value', facts: { expected, found: `"${text.trim()}"` } } };
}
