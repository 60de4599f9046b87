import type { Calculation, Figure } from '../calculation/calculation.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import type { CellRecipe } from '../recipe/cell-recipe.ts';
import type { Size, Substance } from '../recipe/electrode.ts';
import type { CellFormulation } from '../recipe/resolve-cell.ts';
import type { Named, Stated } from '../recipe/stated.ts';
import type { Composition } from '../solve/composition.ts';
import { densityOf, type Makeup, makeupOfMaterial, makeupOfMixture } from './makeup.ts';
import { Planning } from './planning.ts';

const nothing: Makeup = {
  parts: [],
  shareOf: () => undefined,
  figureOf: () => undefined,
  names: [],
  active: [],
  estimates: [],
};

/**
 * How many faces of a cathode look at an anode: in a flat stack the electrodes alternate, and each outer face looks at
 * nothing; wound, every face has its own.
 */
function facingPairs({ layers, housing }: CellRecipe): number {
  const { cathodes, anodes, sides } = layers;
  const most = sides * Math.min(cathodes, anodes);
  return sides === 1 || housing?.can ? most : Math.min(most, cathodes + anodes - 1);
}

/** What every step of planning a cell works with: the recipe, what its names stand for, the calculation. */
export class CellBench {
  readonly planning: Planning;
  readonly calc: Calculation;
  readonly recipe: CellRecipe;
  /** Figures that do not follow, with what would have to be stated. */
  readonly open = new Map<string, readonly string[]>();
  /** How many faces of a cathode look at an anode. */
  readonly pairs: number;
  readonly #makeup = new Map<string, Makeup>();

  constructor(
    readonly formulation: CellFormulation,
    readonly compositions: ReadonlyMap<string, Composition>,
    variesShares = false,
  ) {
    this.recipe = formulation.recipe;
    this.planning = new Planning(this.recipe.file, undefined, undefined, variesShares);
    this.calc = this.planning.calculation;
    this.pairs = facingPairs(this.recipe);
  }

  material(named: Named | undefined): Material | undefined {
    return named && this.formulation.materials.get(named.path.join('.'));
  }

  composition(path: Path): Composition | undefined {
    return this.compositions.get(path.join('.'));
  }

  /** What the layer at a path is made of; nothing where only its density is stated. */
  makeup(path: Path, material: Named | undefined): Makeup {
    const key = path.join('.');
    let makeup = this.#makeup.get(key);
    if (makeup === undefined) {
      const composition = this.composition(path);
      const one = this.material(material);
      makeup = composition
        ? makeupOfMixture(composition, this.planning, key)
        : one
          ? makeupOfMaterial(one, this.planning)
          : nothing;
      this.#makeup.set(key, makeup);
    }
    return makeup;
  }

  /** Area in m2. */
  area(size: Size | undefined): Figure | undefined {
    if (size === undefined) return undefined;
    if (size.form === 'area') return this.planning.put(size.area);
    if (size.form === 'sheet') return this.calc.product(this.planning.put(size.width), this.planning.put(size.height));
    return this.disc(size.diameter);
  }

  /** Area in m2 of a disc of that diameter. */
  disc(diameter: Stated): Figure {
    const radius = this.calc.quotient(this.planning.put(diameter), this.calc.constant(2));
    return this.calc.product(this.calc.constant(Math.PI), radius, radius);
  }

  /** A stated density, or that of the material; a finding where there is neither. */
  density(stated: Stated | undefined, named: Named | undefined, why: string, path: Path): Figure | undefined {
    if (stated) return this.planning.put(stated);
    const material = this.material(named);
    if (material?.properties.density) return densityOf(material, this.planning);
    const facts = { material: material?.id ?? named?.name ?? 'this', property: 'density', why };
    const place = this.planning.at(named?.path ?? path);
    this.planning.findings.push({ code: 'property-missing', severity: 'error', place, facts });
    return undefined;
  }

  /** The sum of figures, or nothing where one of them is open. */
  sum(figures: readonly (Figure | undefined)[]): Figure | undefined {
    const known = figures.filter((one) => one !== undefined);
    return known.length === figures.length ? this.calc.sum(...known) : undefined;
  }

  /** The product of figures and numbers, or nothing where one of them is open. */
  product(...factors: readonly (Figure | undefined | { readonly times: number })[]): Figure | undefined {
    const known: Figure[] = [];
    for (const one of factors) {
      if (one === undefined) return undefined;
      if (typeof one === 'object') {
        if (one.times !== 1) known.push(this.calc.constant(one.times));
      } else known.push(one);
    }
    return this.calc.product(...known);
  }

  /** A short name for what a layer is made of. */
  labelOf(substance: Substance & { readonly name?: string }, path: Path): string | undefined {
    if (substance.name !== undefined) return substance.name;
    const material = this.material(substance.material);
    if (material) return material.id;
    return substance.recipe ? this.composition(path)?.formulation.recipe.title : undefined;
  }
}
