import type { Figure, Step } from '../calculation/calculation.ts';
import type { Material } from '../materials/material.ts';
import type { Stated } from '../recipe/stated.ts';
import type { Composition } from '../solve/composition.ts';
import { WorkedComposition } from '../solve/work-composition.ts';
import { workDensity, workMolarMass } from '../solve/work-material.ts';
import { faradayConstant } from '../transport/faraday-constant.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { standardUncertainty } from '../units/standard-uncertainty.ts';
import { difference, isFigure, product, quotient, sum } from '../worked/expression.ts';
import { statedFigure } from '../worked/stated-figure.ts';
import type { Expression, WorkedFigure } from '../worked/worked-figure.ts';
import { calledApart } from './makeup.ts';
import { nameOf, type Origin, type Planning } from './planning.ts';

/** What a figure of a calculation is called, and its unit. */
export interface Called {
  readonly name: string;
  readonly unit: string;
  readonly basis?: string;
}

/**
 * The figures of a plan as worked figures: the steps of its calculation between those that have a name, inputs with what was
 * written for them, and what is fixed by a mixture or a material from that.
 */
export class WorkedCalculation {
  readonly #planning: Planning;
  readonly #values: Float64Array;
  readonly #called: ReadonlyMap<Figure, Called>;
  readonly #materials: ReadonlyMap<string, Material>;
  readonly #figures = new Map<Figure, WorkedFigure>();
  readonly #compositions = new Map<Composition, WorkedComposition>();

  constructor(
    planning: Planning,
    values: Float64Array,
    called: ReadonlyMap<Figure, Called>,
    materials: Iterable<Material>,
  ) {
    this.#planning = planning;
    this.#values = values;
    this.#called = called;
    this.#materials = new Map([...materials].map((one) => [calledApart(one), one]));
  }

  /** A figure of the calculation by a name of its own; where it is another one's value, that is what it comes from. */
  named(figure: Figure, { name, unit, basis }: Called): WorkedFigure {
    const own = this.expression(figure);
    if (isFigure(own) && own.name === name) return own;
    const right = isFigure(own) && own.from.kind === 'equation' && !this.#isInput(figure) ? own.from.right : own;
    const value = this.#values[figure] ?? Number.NaN;
    return { name, unit, value, ...(basis === undefined ? {} : { basis }), from: { kind: 'equation', right } };
  }

  /** What a figure is in terms of named ones. */
  expression(at: Figure): Expression {
    const known = this.#figures.get(at);
    if (known) return known;
    const step = this.#planning.calculation.steps[at];
    if (step === undefined) return Number.NaN;
    const made = this.#made(at, step);
    if (made !== undefined) {
      this.#figures.set(at, made);
      return made;
    }
    const right = this.#right(step);
    const called = this.#called.get(at);
    // A figure of one area is that of the cell by another name.
    if (called === undefined || typeof right === 'number' || isFigure(right)) return right;
    const figure: WorkedFigure = {
      ...called,
      value: this.#values[at] ?? Number.NaN,
      from: { kind: 'equation', right },
    };
    this.#figures.set(at, figure);
    return figure;
  }

  #right(step: Step): Expression {
    if (step.kind === 'input') return step.input.value;
    if (step.kind === 'constant') return step.value;
    const [a, b] = [this.expression(step.a), this.expression(step.b)];
    if (step.kind === 'sum') return sum(a, b);
    if (step.kind === 'product') return product(a, b);
    if (step.kind === 'difference') return difference(a, b);
    if (step.kind === 'quotient') return quotient(a, b);
    return { operator: step.kind, of: [a, b] };
  }

  /** An input, or a constant that follows from what something is made of. */
  #made(at: Figure, step: Step): WorkedFigure | undefined {
    const origin = this.#planning.origins.get(at);
    if (origin) return this.#fromOrigin(origin, this.#values[at] ?? Number.NaN);
    if (step.kind !== 'input') return undefined;
    const { name, value, uncertainty } = step.input;
    const material = this.#materials.get(name.replace(/^density of /, ''));
    if (material?.properties.density && name.startsWith('density of ')) return workDensity(material);
    const written = this.#planning.written.get(name);
    const read = parseQuantity(written?.text ?? '');
    const unit = read.ok ? read.value.unit.symbol : (usual.find(([is]) => is.test(name))?.[1] ?? '');
    const own = this.#materials.get(name.replace(/^nominal voltage of /, ''));
    const property = own?.properties['nominal voltage'];
    return {
      name: saying[name] ?? (property ? name : `stated ${name.replaceAll('.', ' ')}`),
      unit,
      value,
      from: {
        kind: 'leaf',
        is: property ? 'catalogue' : 'stated',
        key: JSON.stringify([this.#planning.file, name]),
        ...(written ? { text: written.text } : {}),
        ...(written && !property ? { place: written.place } : {}),
        ...(property ? { source: property.source } : {}),
        ...(property?.estimate ? { estimate: property.why ?? property.source } : {}),
        ...(uncertainty === undefined ? {} : { uncertainty }),
      },
    };
  }

  /** A quantity of the document that is no input of the calculation. */
  stated({ quantity, path }: Stated): WorkedFigure {
    const name = nameOf(path);
    return statedFigure(
      `stated ${name.replaceAll('.', ' ')}`,
      quantity.unit.symbol,
      { ...quantity, uncertainty: standardUncertainty(quantity) },
      this.#planning.at(path),
      [this.#planning.file, name],
    );
  }

  #isInput(at: Figure): boolean {
    return this.#planning.calculation.steps[at]?.kind === 'input' || this.#planning.origins.has(at);
  }

  #fromOrigin(origin: Origin, value: number): WorkedFigure {
    if (origin.is === 'theoretical capacity') {
      const { active } = origin;
      const names = active.map(({ material }) => material.id).join(' + ');
      const charge = (material: Material) =>
        quotient(product(material.electrons ?? Number.NaN, faraday), workMolarMass(material));
      const [only, ...others] = active;
      const right =
        only && others.length === 0
          ? charge(only.material)
          : quotient(
              sum(...active.map(({ material, figure }) => product(this.expression(figure), charge(material)))),
              sum(...active.map(({ figure }) => this.expression(figure))),
            );
      return {
        name: `theoretical capacity of ${names}`,
        unit: 'mAh/g',
        value,
        basis: 'electrons x F / molar mass',
        from: { kind: 'equation', right },
      };
    }
    const { composition, index = -1 } = origin;
    const { constituents } = composition.formulation;
    const worked = this.#composition(composition);
    const dry = constituents.filter((one) => !one.removed).map((one) => one.index);
    const whole = worked.sum({ measure: 'mass', over: dry, label: 'total' });
    const one = constituents[index];
    if (origin.is === 'share' || origin.is === 'solvent for dry') {
      const id = one?.id.split(' > ').reverse().join(' in ') ?? '';
      const [of, unit] = origin.is === 'share' ? ['total', 'wt%'] : ['what stays', ''];
      return {
        name: `${id} of ${of}`,
        unit,
        value,
        from: { kind: 'equation', right: quotient(worked.mass(index), whole) },
      };
    }
    const all = worked.sum({ measure: 'mass', over: constituents.map(({ index: each }) => each), label: 'the slurry' });
    return origin.is === 'solids'
      ? { name: 'solids of slurry', unit: 'wt%', value, from: { kind: 'equation', right: quotient(whole, all) } }
      : { name: 'slurry for what stays', unit: '', value, from: { kind: 'equation', right: quotient(all, whole) } };
  }

  #composition(composition: Composition): WorkedComposition {
    const known = this.#compositions.get(composition);
    if (known) return known;
    const worked = new WorkedComposition(composition, composition.formulation.constituents);
    this.#compositions.set(composition, worked);
    return worked;
  }
}

/** Charge of a mole of electrons; exact since 2019. */
export const faraday: WorkedFigure = {
  name: 'Faraday constant',
  unit: 'A s/mol',
  value: faradayConstant,
  from: { kind: 'leaf', is: 'definition', key: 'Faraday constant', text: 'exact: e N_A (SI, 2019)' },
};

/** Inputs that are called otherwise than by their path. */
const saying: Readonly<Record<string, string>> = {
  'discharge.capacity': 'charge of the measured discharge',
  'discharge.voltage': 'mean voltage of the measured discharge',
};

/** Units of inputs for which no number is written. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/^density of /, 'g/cm^3'],
  [/voltage/, 'V'],
];
