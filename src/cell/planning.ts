import { Calculation, type Figure } from '../calculation/calculation.ts';
import type { Finding, Path, Place } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import type { Stated } from '../recipe/stated.ts';
import type { Composition } from '../solve/composition.ts';

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

/** What a figure that is fixed by what a mixture or a material is made of follows from, for whoever asks. */
export type Origin =
  | { readonly is: 'share'; readonly composition: Composition; readonly index: number }
  | {
      readonly is: 'solids' | 'wet for dry' | 'solvent for dry';
      readonly composition: Composition;
      readonly index?: number;
    }
  | {
      readonly is: 'theoretical capacity';
      readonly active: readonly { readonly material: Material; readonly figure: Figure }[];
    };

/** What a plan is made on: the calculation, what was written for each input, and what has been found on the way. */
export class Planning {
  readonly calculation: Calculation;
  readonly findings: Finding[];
  readonly agreements: Agreement[];
  /** What was written for an input, by its name. */
  readonly written: Map<string, { readonly text: string; readonly place: Place }>;
  readonly origins: Map<Figure, Origin>;
  /** Whether what layers are made of is put in, to be varied, or fixed as solved. */
  readonly variesShares: boolean;
  /** The recipe of an electrode's mixture, where `electrode:` of that file speaks for a side of the cell. */
  readonly #inner: { readonly side: string; readonly file: string } | undefined;

  constructor(
    readonly file: string,
    whole?: Planning,
    inner?: { readonly side: string; readonly file: string },
    variesShares = whole?.variesShares ?? false,
  ) {
    this.variesShares = variesShares;
    this.calculation = whole?.calculation ?? new Calculation();
    this.findings = whole?.findings ?? [];
    this.agreements = whole?.agreements ?? [];
    this.written = whole?.written ?? new Map();
    this.origins = whole?.origins ?? new Map();
    this.#inner = inner;
  }

  /** The same plan, where what an inner recipe says under `electrode:` is said of one side of the cell. */
  forElectrode(side: string, innerFile: string): Planning {
    return new Planning(this.file, this, { side, file: innerFile });
  }

  /** Puts a stated quantity in, called by its path: `separator.thickness`. */
  put(stated: Stated): Figure {
    const { quantity, path } = stated;
    const name = this.nameOf(path);
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

  /** The mass share of one substance in a layer, called `cathode: LFP`. */
  share(name: string, value: number, origin: Origin): Figure {
    if (!this.variesShares) return this.fixed(value, origin);
    return this.calculation.inputs.get(name) ?? this.calculation.put({ name, value });
  }

  /** A number that does not vary, and what it follows from. */
  fixed(value: number, origin: Origin): Figure {
    const figure = this.calculation.constant(value);
    this.origins.set(figure, origin);
    return figure;
  }

  at(path: Path): Place {
    return { file: this.#inner && path[0] === 'electrode' ? this.#inner.file : this.file, path };
  }

  /** The name of an input that stands at a path: in a cell `cathode.loading`, wherever it is said. */
  nameOf(path: Path): string {
    return nameOf(this.#inner && path[0] === 'electrode' ? [this.#inner.side, ...path.slice(1)] : path);
  }
}

/** `cathode.areal capacity`, `separator.2.thickness`: a path as a person says it, lists counted from one. */
export function nameOf(path: Path): string {
  const keys = path.at(-1) === 'is' ? path.slice(0, -1) : path;
  return keys.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.');
}
