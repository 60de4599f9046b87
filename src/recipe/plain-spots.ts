import type { Path, Place } from '../diagnostics/finding.ts';
import type { PlainYaml, Spot } from './read-plain-yaml.ts';
import { spanOf } from './span-of.ts';

/** The way from paths back to a text of plain YAML. Undefined is what has to be asked of the whole of YAML. */
export class PlainSpots {
  readonly #plain: PlainYaml;
  #spots: Map<object, Map<string, Spot>> | undefined;

  constructor(plain: PlainYaml) {
    this.#plain = plain;
  }

  /** The scalar or the brackets at a path as they stand in the text. */
  textAt(path: Path): string | undefined {
    const range = this.#spotAt(path)?.range;
    return range && this.#plain.text.slice(...range);
  }

  /** The offsets of a place: of the key or value at its path, or of the characters that its span names. */
  rangeOf(place: Place): readonly [number, number] | undefined {
    const spot = this.#spotAt(place.path);
    if (spot === undefined) return undefined;
    const { keyRange, range, within, key } = spot;
    const value = (within as Readonly<Record<string, unknown>>)[key];
    if (place.at === 'key' && keyRange) return keyRange;
    // A map or list is pointed at by its key where it has one: its own text may be a page long.
    if (typeof value === 'object' && value !== null && keyRange) return keyRange;
    if (range === undefined) return undefined;
    return (typeof value === 'string' && spanOf(place, value, this.#plain.text, range)) || range;
  }

  #spotAt(path: Path): Spot | undefined {
    let value: unknown = this.#plain.data;
    let spot: Spot | undefined;
    for (const step of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      spot = this.#within(value)?.get(String(step));
      if (spot === undefined) return undefined;
      value = (value as Readonly<Record<string, unknown>>)[spot.key];
    }
    return spot;
  }

  #within(collection: object): Map<string, Spot> | undefined {
    if (this.#spots === undefined) {
      this.#spots = new Map();
      for (const spot of this.#plain.spots) {
        const own = this.#spots.get(spot.within) ?? new Map<string, Spot>();
        this.#spots.set(spot.within, own.set(String(spot.key), spot));
      }
    }
    return this.#spots.get(collection);
  }
}
