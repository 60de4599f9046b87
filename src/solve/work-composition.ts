import type { Constituent, Equation, Functional, Target } from '../recipe/formulation.ts';
import { difference, product, quotient, sum } from '../worked/expression.ts';
import type { Expression, System, WorkedFigure } from '../worked/worked-figure.ts';
import { callConstituent } from './call-constituent.ts';
import { coefficients, perUnit } from './coefficients.ts';
import { type Composition, functionalValue, targetValue } from './composition.ts';
import { orderBlocks } from './order-blocks.ts';
import { workBottleShare } from './work-bottle.ts';
import { workDensity, workMolarMass } from './work-material.ts';
import { workStatement } from './work-statement.ts';

/** Where the masses of a composition come from, and the sums over them. */
export interface WorkedMasses {
  /** kg of one constituent, pure. */
  mass(index: number): WorkedFigure;
  /** A sum over constituents: kg, m3 or mol. Throws `MissingFigure` where a material lacks what it takes. */
  sum(what: Functional, name?: string): WorkedFigure;
  /** A figure that the recipe can be asked for. */
  target(name: string, target: Target): WorkedFigure;
}

/** A figure that is asked for among the unknowns, and how far it is known. */
interface Variable {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

type Refer = (variable: number) => Expression;

/** One row: a sum of terms, or a statement about two of them. */
interface Row {
  readonly variables: readonly number[];
  readonly left: (refer: Refer) => Expression;
  readonly right: (refer: Refer) => Expression;
  /** What the variable is, the others being known. */
  solveFor(variable: number, refer: Refer): Expression;
  readonly text?: string;
  readonly place?: Equation['place'];
}

/**
 * Where the figures of a composition come from, worked as by hand: sums of volumes and moles are unknowns beside the masses, and
 * the rows are taken in an order in which each leans on those before it. What cannot be put in such an order is solved together.
 *
 * `size` is what the anchor of a sized composition was brought to. Bottles are those of the recipe, by which its amounts count.
 */
export class WorkedComposition implements WorkedMasses {
  readonly #composition: Composition;
  readonly #constituents: readonly Constituent[];
  readonly #variables: Variable[] = [];
  readonly #rows: Row[] = [];
  readonly #places = new Map<string, number>();
  readonly #figures = new Map<number, WorkedFigure>();
  readonly #sums = new Map<string, WorkedFigure>();
  /** The composition as it is written, where several amounts are brought to a size. */
  readonly #suffix: string;
  readonly #written: { readonly composition: WorkedComposition; readonly scale: WorkedFigure } | undefined;
  #order:
    | ReadonlyMap<number, { readonly unknowns: readonly number[]; readonly equations: readonly number[] }>
    | undefined;

  constructor(composition: Composition, own: readonly Constituent[], size?: Expression, suffix = '') {
    this.#suffix = suffix;
    this.#composition = composition;
    this.#constituents = own;
    const { basis, anchor, masses, factor } = composition;
    for (const one of own) this.#variable(`mass of ${callConstituent(one)}`, 'g', masses[one.index] ?? 0);
    const absolute = basis.filter((row) => row?.right === undefined);
    if (anchor && size !== undefined && absolute.length > 1) {
      const before: Composition = { ...composition, masses: masses.map((mass) => mass / factor), factor: 1 };
      const { anchor: _, ...asWritten } = before;
      const worked = new WorkedComposition(asWritten, own, undefined, ' as written');
      const scale = { name: 'scale', unit: '', value: factor, basis: 'what is asked over what is written' };
      const right = quotient(size, worked.sum(anchor));
      this.#written = { composition: worked, scale: { ...scale, from: { kind: 'equation', right } } };
      return;
    }
    for (const equation of basis) {
      if (equation?.right) this.#addStatement(equation);
      else if (anchor && size !== undefined) this.#addAmount(anchor, size);
      else if (equation) this.#addAmount(equation.left, workStatement(equation, own), equation);
      else this.#addAmount({ measure: 'mass', over: dryOf(own), label: 'total' }, unitOfMass);
    }
  }

  /** kg of one constituent, pure. */
  mass(index: number): WorkedFigure {
    return this.#figure(index);
  }

  /** A sum over constituents: kg, m3 or mol. Throws `MissingFigure` where a material lacks what it takes. */
  sum(what: Functional, name = nameOf(what) + this.#suffix): WorkedFigure {
    const key = `${name} ${keyOf(what)}`;
    const known = this.#sums.get(key);
    if (known) return known;
    const figure = this.#summed(what, name);
    this.#sums.set(key, figure);
    return figure;
  }

  #summed(what: Functional, name: string): WorkedFigure {
    const place = this.#single(what) ?? this.#places.get(keyOf(what));
    if (place !== undefined) {
      const figure = this.#figure(place);
      return figure.name === name ? figure : { ...figure, name };
    }
    const [only, ...others] = this.#terms(what);
    if (only && others.length === 0) {
      const figure = this.#part(what, only.one, only.weight, what.label);
      return figure.name === name ? figure : { ...figure, name };
    }
    const value = functionalValue(what, this.#composition);
    return { name, unit: unitOf(what), value, from: { kind: 'equation', right: this.#total(what) } };
  }

  /** A figure that the recipe can be asked for. */
  target(name: string, target: Target): WorkedFigure {
    if (target.kind === 'sum') return this.sum(target.what, name);
    const { top, bottom, share } = target;
    const isDensity = top.measure === 'mass' && bottom.measure === 'volume';
    return {
      name,
      unit: share ? `${share}%` : isDensity ? 'g/cm^3' : '',
      value: targetValue(target, this.#composition),
      from: { kind: 'equation', right: quotient(this.sum(top), this.sum(bottom)) },
    };
  }

  /** The terms of a sum, each a figure. */
  #total(what: Functional): Expression {
    return sum(
      ...this.#terms(what).map(({ one, weight }) => {
        if (what.measure === 'mass') return product(weight, this.mass(one.index));
        const single = this.#single({ ...what, over: [one.index], weights: [weight], label: partLabel(what, one) });
        return single === undefined ? this.#part(what, one, weight) : this.#figure(single);
      }),
    );
  }

  /** Moles or volume of one constituent that no row speaks of. */
  #part(what: Functional, one: Constituent, weight: number, label = partLabel(what, one)): WorkedFigure {
    const own = { ...what, over: [one.index], weights: [weight], label };
    const key = keyOf(own);
    const known = this.#sums.get(key);
    if (known) return known;
    const figure: WorkedFigure = {
      name: nameOf(own) + this.#suffix,
      unit: unitOf(own),
      value: functionalValue(own, this.#composition),
      from: { kind: 'equation', right: counted(own, one, this.mass(one.index)) },
    };
    this.#sums.set(key, figure);
    return figure;
  }

  /** The variable that a sum over one constituent is, where it is one of them. */
  #single(what: Functional): number | undefined {
    const [only, ...others] = this.#terms(what);
    if (only === undefined || others.length > 0) return undefined;
    if (what.measure === 'mass' && only.weight === 1) return only.one.index;
    return this.#places.get(keyOf({ ...what, over: [only.one.index], weights: [only.weight] }));
  }

  #terms(what: Functional): { readonly one: Constituent; readonly weight: number }[] {
    const row = coefficients(what, this.#constituents);
    return what.over.flatMap((index, i) => {
      const one = this.#constituents[index];
      return one && row[index] !== 0 ? [{ one, weight: what.weights?.[i] ?? 1 }] : [];
    });
  }

  #variable(name: string, unit: string, value: number): number {
    return this.#variables.push({ name: name + this.#suffix, unit, value }) - 1;
  }

  /** The variable of a sum, with the row that defines it; nothing where nothing is counted. */
  #counts(what: Functional): number | undefined {
    const terms = this.#terms(what);
    if (terms.length === 0) return undefined;
    const single = this.#single(what);
    if (single !== undefined) return single;
    const key = keyOf(what);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const [only, ...others] = terms;
    const value = functionalValue(what, this.#composition);
    if (only && others.length === 0) {
      const own = { ...what, over: [only.one.index], weights: [only.weight] };
      const variable = this.#variable(nameOf(what), unitOf(what), value);
      this.#places.set(keyOf(own), variable);
      const { one } = only;
      this.#rows.push({
        variables: [variable, one.index],
        left: (refer) => refer(variable),
        right: (refer) => counted(own, one, refer(one.index)),
        solveFor: (wanted, refer) =>
          wanted === variable ? counted(own, one, refer(one.index)) : uncounted(own, one, refer(variable)),
      });
      return variable;
    }
    const parts = terms.map(({ one, weight }) => {
      const own = { ...what, over: [one.index], weights: [weight], label: partLabel(what, one) };
      return what.measure === 'mass'
        ? { variable: one.index, weight }
        : { variable: this.#counts(own) ?? one.index, weight: 1 };
    });
    const variable = this.#variable(nameOf(what), unitOf(what), value);
    this.#places.set(key, variable);
    const whole = (refer: Refer, without?: number): Expression =>
      sum(...parts.filter((one) => one.variable !== without).map((one) => product(one.weight, refer(one.variable))));
    this.#rows.push({
      variables: [variable, ...parts.map((one) => one.variable)],
      left: (refer) => refer(variable),
      right: (refer) => whole(refer),
      solveFor: (wanted, refer) => {
        if (wanted === variable) return whole(refer);
        const weight = parts.find((one) => one.variable === wanted)?.weight ?? 1;
        return quotient(difference(refer(variable), whole(refer, wanted)), weight);
      },
    });
    return variable;
  }

  #addAmount(what: Functional, value: Expression, equation?: Equation): void {
    const variable = this.#counts(what);
    if (variable === undefined) return;
    this.#rows.push({
      variables: [variable],
      left: (refer) => refer(variable),
      right: () => value,
      solveFor: () => value,
      ...(equation ? { text: equation.text, place: equation.place } : {}),
    });
  }

  #addStatement(equation: Equation): void {
    const { left: above, right: below, text, place, kind, value } = equation;
    const left = this.#counts(above);
    if (left === undefined || below === undefined) return;
    const said = { text, place };
    if (kind === 'brought') {
      const solutes = this.#terms(below).map(({ one }) => one);
      const brings = (one: Constituent): Expression => {
        const share = one.bottle ? workBottleShare(one.bottle, one.material) : 1;
        return quotient(difference(1, share), share);
      };
      this.#rows.push({
        variables: [left, ...solutes.map((one) => one.index)],
        left: (refer) => refer(left),
        right: (refer) => sum(...solutes.map((one) => product(brings(one), refer(one.index)))),
        solveFor: (wanted, refer) => {
          const others = solutes.filter((one) => one.index !== wanted);
          const rest = sum(...others.map((one) => product(brings(one), refer(one.index))));
          const own = solutes.find((one) => one.index === wanted);
          return own === undefined ? rest : quotient(difference(refer(left), rest), brings(own));
        },
        ...said,
      });
      return;
    }
    const right = value === 0 ? undefined : this.#counts(below);
    const number = workStatement(equation, this.#constituents);
    this.#rows.push({
      variables: right === undefined ? [left] : [left, right],
      left: (refer) => refer(left),
      right: (refer) => (right === undefined ? number : product(number, refer(right))),
      solveFor: (wanted, refer) => {
        if (right === undefined) return number;
        return wanted === left ? product(number, refer(right)) : quotient(refer(left), number);
      },
      ...said,
    });
  }

  #figure(variable: number): WorkedFigure {
    const known = this.#figures.get(variable);
    if (known) return known;
    const { name, unit, value } = this.#variables[variable] ?? { name: '', unit: '', value: Number.NaN };
    if (this.#written) {
      const { composition, scale } = this.#written;
      const right = product(composition.mass(variable), scale);
      const figure: WorkedFigure = { name, unit, value, from: { kind: 'equation', right } };
      this.#figures.set(variable, figure);
      return figure;
    }
    const block = this.#blocks().get(variable);
    if (block === undefined) throw new RangeError(`no statement leads to the ${name}`);
    const rows = block.equations.flatMap((at) => this.#rows[at] ?? []);
    const [row] = rows;
    if (row && block.unknowns.length === 1) {
      const right = row.solveFor(variable, (one) => this.#figure(one));
      const { text, place } = row;
      const said = { ...(text === undefined ? {} : { text }), ...(place ? { place } : {}) };
      const figure: WorkedFigure = { name, unit, value, from: { kind: 'equation', right, ...said } };
      this.#figures.set(variable, figure);
      return figure;
    }
    const refer: Refer = (one) => {
      const unknown = block.unknowns.indexOf(one);
      return unknown < 0 ? this.#figure(one) : { unknown };
    };
    const system: System = {
      unknowns: block.unknowns.map((one) => this.#variables[one] ?? { name: '', unit: '', value: Number.NaN }),
      equations: rows.map(({ left, right, text, place }) => ({
        left: left(refer),
        right: right(refer),
        ...(text === undefined ? {} : { text }),
        ...(place ? { place } : {}),
      })),
    };
    block.unknowns.forEach((one, at) => {
      const own = this.#variables[one];
      if (own) this.#figures.set(one, { ...own, from: { kind: 'together', system, at } });
    });
    return this.#figures.get(variable) as WorkedFigure;
  }

  #blocks() {
    if (this.#order) return this.#order;
    const blocks = orderBlocks(this.#rows.map((row) => row.variables));
    if (blocks === undefined) throw new RangeError('rows and unknowns do not match');
    this.#order = new Map(blocks.flatMap((block) => block.unknowns.map((one) => [one, block] as const)));
    return this.#order;
  }
}

/** What a composition of a free scale is computed for; it cancels in every share. */
const unitOfMass: WorkedFigure = {
  name: 'mixture that is computed for',
  unit: 'kg',
  value: 1,
  from: { kind: 'leaf', is: 'definition', key: 'mixture that is computed for' },
};

function dryOf(constituents: readonly Constituent[]): number[] {
  return constituents.filter((one) => !one.removed).map((one) => one.index);
}

function keyOf({ measure, of, kinds, over, weights }: Functional): string {
  const isPlain = weights === undefined || weights.every((one) => one === 1);
  return JSON.stringify([measure, of, kinds?.length ? kinds : undefined, over, isPlain ? undefined : weights]);
}

function unitOf({ measure }: Functional): string {
  return measure === 'mass' ? 'g' : measure === 'volume' ? 'mL' : 'mmol';
}

function nameOf({ measure, label }: Functional): string {
  return measure === 'mass' || measure === 'volume' ? `${measure} of ${label}` : `moles of ${label}`;
}

/** `Li of LiTFSI`, for one of several in a sum over `Li of salts`. */
function partLabel({ measure, of }: Functional, one: Constituent): string {
  const what = measure === 'donors' ? 'donor O' : measure === 'atoms' || measure === 'sites' ? of : undefined;
  return what === undefined ? callConstituent(one) : `${what} of ${callConstituent(one)}`;
}

/** What is counted in a mass of one constituent, and the mass that holds so much of it. */
function counted(what: Functional, { material }: Constituent, mass: Expression): Expression {
  const weight = what.weights?.[0] ?? 1;
  if (what.measure === 'mass') return product(weight, mass);
  if (what.measure === 'volume') return quotient(product(weight, mass), workDensity(material));
  return quotient(product(weight * perUnit(what, material), mass), workMolarMass(material));
}

function uncounted(what: Functional, { material }: Constituent, value: Expression): Expression {
  const weight = what.weights?.[0] ?? 1;
  if (what.measure === 'mass') return quotient(value, weight);
  if (what.measure === 'volume') return quotient(product(value, workDensity(material)), weight);
  return quotient(product(value, workMolarMass(material)), weight * perUnit(what, material));
}
