import { Calculation, type Figure } from '../calculation/calculation.ts';
import type { Finding, Path, Place } from '../diagnostics/finding.ts';
import type { Stated } from '../recipe/stated.ts';

/** One check of two ways to the same figure: `implied` follows from `statements`, `stated` is written at `place`. */
export interface Agreement {
  readonly quantity: string;
  readonly implied: Figure;
  readonly stated: Figure;
  /** A unit to print both in. */
  readonly unit: string;
  readonly statements: readonly string[];
  readonly place: Place;
  readonly related: readonly Place[];
}

/** What a plan is made on: the calculation, what was written for each input, and what has been found on the way. */
export class Planning {
  readonly calculation = new Calculation();
  readonly findings: Finding[] = [];
  readonly agreements: Agreement[] = [];
  /** What was written for an input, by its name. */
  readonly written = new Map<string, { readonly text: string; readonly place: Place }>();

  constructor(readonly file: string) {}

  /** Puts a stated quantity in, called by its path: `separator.thickness`. */
  put(stated: Stated): Figure {
    const { quantity, path } = stated;
    const name = nameOf(path);
    const known = this.calculation.inputs.get(name);
    if (known !== undefined) return known;
    const { value, uncertainty, halfStep, unit } = quantity;
    this.written.set(name, { text: quantity.text, place: this.at(path) });
    return this.calculation.put({
      name,
      value,
      halfStep: halfStep * unit.factor,
      ...(uncertainty === undefined ? {} : { uncertainty: uncertainty * unit.factor }),
    });
  }

  at(path: Path): Place {
    return { file: this.file, path };
  }
}

/** `cathode.areal capacity`, `separator.2.thickness`: a path as a person says it, lists counted from one. */
export function nameOf(path: Path): string {
  const keys = path.at(-1) === 'is' ? path.slice(0, -1) : path;
  return keys.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.');
}
