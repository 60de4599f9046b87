import type { Constituent } from '../recipe/formulation.ts';
import { callConstituent } from '../solve/call-constituent.ts';
import { workBottleShare } from '../solve/work-bottle.ts';
import type { WorkedMasses } from '../solve/work-composition.ts';
import { difference, quotient } from '../worked/expression.ts';
import type { Expression } from '../worked/worked-figure.ts';

/** What a line of a sheet or a record is, as far as it matters for what it brings. */
export interface BringingLine {
  readonly id: string;
  readonly name: string;
  readonly brings: readonly { readonly id: string; readonly share: number }[];
}

/** The lines of a sheet, with what a kg of each brings of every constituent, as a figure. */
export class WorkedLines {
  readonly #constituents: readonly Constituent[];
  readonly #worked: WorkedMasses;

  constructor(constituents: readonly Constituent[], worked: WorkedMasses) {
    this.#constituents = constituents;
    this.#worked = worked;
  }

  /** The constituent that is weighed, alone or in a solution; none of what was made before. */
  own(line: BringingLine): Constituent | undefined {
    const own = this.#constituents.find((one) => one.id === line.id && line.brings.some(({ id }) => id === one.id));
    const most = own?.bottle?.solvent === undefined ? 1 : 2;
    return own?.name === line.name && line.brings.length <= most ? own : undefined;
  }

  parts(line: BringingLine): Constituent[] {
    return line.brings.flatMap(({ id }) => this.#constituents.find((one) => one.id === id) ?? []);
  }

  /** kg of a constituent in a kg of what is weighed. */
  shareIn(line: BringingLine, one: Constituent): Expression {
    const own = this.own(line);
    if (own === undefined) {
      if (line.brings.length === 1) return 1;
      const over = this.parts(line).map(({ index }) => index);
      return quotient(this.#worked.mass(one.index), this.#worked.sum({ measure: 'mass', over, label: line.name }));
    }
    const share = own.bottle ? workBottleShare(own.bottle, own.material) : 1;
    return one === own ? share : difference(1, share);
  }

  /** `PEO in catholyte`, as one says it. */
  called(line: BringingLine): string {
    const own = this.#constituents.find((one) => one.id === line.id);
    return own && own.name === line.name ? callConstituent(own) : line.name;
  }
}
