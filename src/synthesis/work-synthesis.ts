import type { Functional, Target } from '../recipe/formulation.ts';
import type { Precursor, Substance } from '../recipe/synthesis-formulation.ts';
import { type Composition, functionalValue, targetValue } from '../solve/composition.ts';
import { workBottleShare } from '../solve/work-bottle.ts';
import type { WorkedMasses } from '../solve/work-composition.ts';
import { workDensity, workFormulaMass } from '../solve/work-material.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { standardUncertainty } from '../units/standard-uncertainty.ts';
import type { AskedSize } from '../weigh/asked-size.ts';
import { workForm } from '../weigh/work-form.ts';
import { difference, product, quotient, sum } from '../worked/expression.ts';
import { statedFigure } from '../worked/stated-figure.ts';
import type { Work } from '../worked/work.ts';
import type { Expression, System, WorkedFigure } from '../worked/worked-figure.ts';
import type { Balance } from './balance.ts';
import { molesOf } from './moles-of.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { runReaction } from './run-reaction.ts';
import { withWater } from './water-readings.ts';

/** A synthesis, worked out: its masses, for the sheet, and what comes out, by name. */
export interface WorkedSynthesis {
  readonly masses: WorkedMasses;
  readonly works: ReadonlyMap<string, Work>;
}

/**
 * Works out a synthesis: formula units from the balance of the elements, the extent from the batch or from what is weighed, masses
 * from these, and back from the masses what comes out, what leaves and what is left over.
 */
export function workSynthesis(
  synthesis: PlannedSynthesis,
  asked: AskedSize,
  written: PlannedSynthesis,
): WorkedSynthesis {
  const { formulation, composition, balances } = synthesis;
  const first = balances[0]?.balance;
  if (first === undefined) throw new RangeError('a synthesis without a balance');
  const masses = workMasses(first, composition, asked, written);
  const works = new Map<string, Work>();
  for (const { waters, balance } of balances) {
    const suffix = waters === undefined || balances.length === 1 ? '' : ` at x = ${Number(waters.toPrecision(6))}`;
    for (const [name, work] of outcomes(
      { ...synthesis, formulation: withWater(formulation, waters) },
      balance,
      masses,
    )) {
      works.set(name + suffix, suffix === '' ? work : () => ({ ...work(), name: name + suffix }));
    }
  }
  return { masses, works };
}

function workMasses(
  balance: Balance,
  composition: Composition,
  asked: AskedSize,
  written: PlannedSynthesis,
): WorkedMasses {
  const { formulation } = written;
  const { recipe } = formulation;
  const { constituents } = composition.formulation;
  const units = workUnits(balance, written);
  const isScaled = composition.anchor !== undefined;
  const suffix = isScaled ? ' as written' : '';
  const before = written.composition;
  const figures = new Map<number, WorkedFigure>();

  const isStated = ({ line }: Precursor) => line.supply.kind === 'amount';
  const stated = balance.precursors.flatMap(({ precursor }, i) => (isStated(precursor) ? [i] : []));
  const outcome = runReaction(formulation, balance, before.masses);
  const extent: WorkedFigure = {
    name: `amount of ${formulation.target.name}${suffix}`,
    unit: 'mmol',
    value: extentOf(balance, before.masses),
    from: { kind: 'equation', right: stated.length > 0 ? limiting() : quotient(workBatch(), perUnit()) },
  };
  const scale = isScaled ? workScale() : undefined;
  const mass = (index: number): WorkedFigure => {
    const known = figures.get(index);
    if (known) return known;
    const name = `mass of ${constituents[index]?.name ?? ''}`;
    const value = composition.masses[index] ?? Number.NaN;
    const own: WorkedFigure = {
      name: name + suffix,
      unit: 'g',
      value: before.masses[index] ?? Number.NaN,
      from: { kind: 'equation', right: asWritten(index) },
    };
    const figure = scale
      ? { name, unit: 'g', value, from: { kind: 'equation' as const, right: product(own, scale) } }
      : own;
    figures.set(index, figure);
    return figure;
  };
  return {
    mass,
    sum: (
      what: Functional,
      name = `${what.measure === 'volume' ? 'volume' : what.measure === 'mass' ? 'mass' : 'moles'} of ${what.label}`,
    ) => ({
      name,
      unit: what.measure === 'volume' ? 'mL' : what.measure === 'mass' ? 'g' : 'mmol',
      value: functionalValue(what, composition),
      from: { kind: 'equation', right: workForm(what, constituents, (one) => mass(one.index)) },
    }),
    target: (name: string, target: Target) => {
      const value = targetValue(target, composition);
      const form = (what: Functional) => workForm(what, constituents, (one) => mass(one.index));
      if (target.kind === 'sum')
        return { name, unit: 'g', value, from: { kind: 'equation', right: form(target.what) } };
      const { top, bottom, share } = target;
      const isDensity = top.measure === 'mass' && bottom.measure === 'volume';
      return {
        name,
        unit: share ? `${share}%` : isDensity ? 'g/cm^3' : '',
        value,
        from: { kind: 'equation', right: quotient(form(top), form(bottom)) },
      };
    },
  };

  /** kg of a constituent as the recipe has it: stated, or as much as the reaction takes. */
  function asWritten(index: number): Expression {
    const own = balance.precursors[index];
    if (own === undefined) return statedAid(index);
    const { precursor } = own;
    if (isStated(precursor)) return product(statedMoles(precursor), molarMassOf(precursor));
    const { excess } = precursor.line;
    const more = excess
      ? sum(1, leaf(`excess of ${precursor.name}`, '%', excess.quantity.value, excess.quantity.text, excess.path))
      : 1;
    return product(units[index] ?? Number.NaN, extent, more, molarMassOf(precursor));
  }

  function statedAid(index: number): Expression {
    const one = constituents[index];
    const equation = before.formulation.equations[index];
    if (one === undefined || equation === undefined) return Number.NaN;
    const { left, value, text, place } = equation;
    const unit = left.measure === 'volume' ? 'mL' : left.measure === 'mass' ? 'g' : 'mmol';
    const amount = leaf(`stated amount of ${one.name}`, unit, value, text, place.path);
    return left.measure === 'volume'
      ? product(amount, workDensity(one.material))
      : left.measure === 'mass'
        ? amount
        : product(amount, workFormulaMass(one.material.id, one.material.formula ?? '', elementsBy(one.index), value));
  }

  function elementsBy(index: number): Readonly<Record<string, number>> {
    return balance.precursors[index]?.precursor.elements ?? {};
  }

  /** mol of the compound in what was stated. */
  function statedMoles(precursor: Precursor): Expression {
    const { line, material, bottle } = precursor;
    if (line.supply.kind !== 'amount') return Number.NaN;
    const { quantity, text } = line.supply;
    const [kg, m, , , , mol] = quantity.unit.dimension;
    const unit = mol === 1 ? 'mmol' : m === 3 ? 'mL' : 'g';
    const amount = leaf(
      `stated amount of ${precursor.name}`,
      unit,
      quantity.value,
      text,
      line.at,
      standardUncertainty(quantity),
    );
    if (mol === 1) return amount;
    const pure = product(amount, kg === 1 ? 1 : workDensity(material), bottle ? workBottleShare(bottle, material) : 1);
    return quotient(pure, molarMassOf(precursor));
  }

  function limiting(): Expression {
    const each = stated.map((i) => {
      const own = balance.precursors[i];
      return own ? quotient(statedMoles(own.precursor), units[i] ?? Number.NaN) : Number.NaN;
    });
    return each.length === 1 ? (each[0] ?? Number.NaN) : { operator: 'least', of: each };
  }

  function perUnit(): Expression {
    const stays = balance.excess.filter((one) => one.goes === 'stays');
    return sum(
      molarMassOf(formulation.target),
      ...stays.map((one) => product(excessUnits(one.species), molarMassOf(one.species))),
    );
  }

  function excessUnits(species: Substance): Expression {
    const own = formulation.excess.find((one) => one.species === species);
    if (own === undefined) return Number.NaN;
    const share = workExcess(own, recipe.file);
    return quotient(product(share, formulation.target.elements[own.element] ?? 0), species.elements[own.element] ?? 1);
  }

  function workBatch(): WorkedFigure {
    const { batch } = recipe;
    if (batch) return leaf('batch', 'g', batch.quantity.value, batch.quantity.text, batch.path);
    const key = 'product that is computed for';
    return { name: key, unit: 'kg', value: 1, from: { kind: 'leaf', is: 'definition', key } };
  }

  /** How many times the recipe's own masses are asked for: by product, by one precursor, or by an overage alone. */
  function workScale(): WorkedFigure {
    const flag = (name: string, text: string, value: number, unit: string): WorkedFigure => ({
      name,
      unit,
      value,
      from: { kind: 'leaf', is: 'asked', key: `asked: ${name}`, text: text.trim() },
    });
    const over = parseQuantity(asked.overage ?? '');
    const more = over.ok && asked.overage ? sum(1, flag('overage', asked.overage, over.value.value, '%')) : 1;
    const amountOf = (text: string) => {
      const read = parseQuantity(text);
      return read.ok ? read.value : undefined;
    };
    const right = ((): Expression => {
      if (asked.batch !== undefined) {
        const wanted = flag('product that is asked for', asked.batch, amountOf(asked.batch)?.value ?? Number.NaN, 'g');
        const product_: WorkedFigure = {
          name: 'product as written',
          unit: 'g',
          value: outcome.product,
          from: { kind: 'equation', right: product(extent, perUnit()) },
        };
        return quotient(product(wanted, more), product_);
      }
      const { anchor } = composition;
      const [index = -1] = anchor?.over ?? [];
      const one = constituents[index];
      if (asked.for === undefined || one === undefined) return more;
      const text = asked.for.slice(asked.for.lastIndexOf('=') + 1);
      const amount = flag(
        'amount',
        text,
        amountOf(text)?.value ?? Number.NaN,
        anchor?.measure === 'moles' ? 'mmol' : anchor?.measure === 'volume' ? 'mL' : 'g',
      );
      const share = one.bottle && anchor?.measure !== 'moles' ? workBottleShare(one.bottle, one.material) : 1;
      const precursor = balance.precursors[index]?.precursor;
      const pure =
        anchor?.measure === 'moles' && precursor
          ? product(amount, molarMassOf(precursor))
          : product(amount, share, anchor?.measure === 'volume' ? workDensity(one.material) : 1);
      const base: WorkedFigure = {
        name: `mass of ${one.name} as written`,
        unit: 'g',
        value: before.masses[index] ?? Number.NaN,
        from: { kind: 'equation', right: asWritten(index) },
      };
      return quotient(product(pure, more), base);
    })();
    return {
      name: 'scale',
      unit: '',
      value: composition.factor / before.factor,
      basis: 'what is asked over what is written',
      from: { kind: 'equation', right },
    };
  }

  function leaf(
    name: string,
    unit: string,
    value: number,
    text: string,
    path: Precursor['line']['path'],
    uncertainty?: number,
  ): WorkedFigure {
    const { file } = recipe;
    return statedFigure(name, unit, { value, text, uncertainty }, { file, path }, [file, ...path, name]);
  }
}

function workExcess(own: PlannedSynthesis['formulation']['excess'][number], file: string): WorkedFigure {
  const { element, share: value, text, path } = own;
  const name = `excess of ${element}`;
  return statedFigure(name, '%', { value, text }, { file, path }, [file, ...path, name]);
}

/** mol of the target that the precursors make, the first to run out deciding. */
function extentOf({ precursors }: Balance, masses: Float64Array): number {
  return Math.min(
    ...precursors.map(({ precursor, coefficient }, i) => (masses[i] ?? 0) / precursor.molarMass / coefficient),
  );
}

const molarMasses = new WeakMap<Substance, WorkedFigure>();

function molarMassOf(substance: Substance & { readonly name?: string }): WorkedFigure {
  const known = molarMasses.get(substance);
  if (known) return known;
  const { formula, elements, molarMass, name = formula } = substance;
  const figure = workFormulaMass(name, formula, elements, molarMass);
  molarMasses.set(substance, figure);
  return figure;
}

/** Formula units of each precursor for one of the target: the elements' balances and what the recipe says beside, solved together. */
function workUnits(balance: Balance, { formulation }: PlannedSynthesis): readonly WorkedFigure[] {
  const { precursors, exchanged, target, recipe, excess } = formulation;
  const named = [...precursors.map((one) => one.name), ...exchanged.map((one) => one.formula)];
  const solution = [
    ...balance.precursors.map((one) => one.coefficient),
    ...exchanged.map((one) => balance.exchanged.find(({ species }) => species === one)?.coefficient ?? 0),
  ];
  const term = (count: number, unknown: number): Expression => product(Math.abs(count), { unknown });
  const system: System = {
    unknowns: named.map((name, i) => ({
      name: `${name} for each ${target.name}`,
      unit: '',
      value: solution[i] ?? Number.NaN,
    })),
    equations: balance.rows.map(({ coefficients, constant, element, said }) => {
      const indexes = [...coefficients.keys()];
      const side = (isLeft: boolean): Expression =>
        sum(
          ...indexes.flatMap((i) =>
            (coefficients[i] ?? 0) > 0 === isLeft && coefficients[i] !== 0 ? [term(coefficients[i] ?? 0, i)] : [],
          ),
        );
      const more =
        element === undefined
          ? []
          : excess.flatMap((one) => {
              const count = one.species.elements[element] ?? 0;
              if (count === 0) return [];
              const units = (target.elements[one.element] ?? 0) / (one.species.elements[one.element] ?? 1);
              return [product(count * units, workExcess(one, recipe.file))];
            });
      const fixed = element === undefined ? constant : (target.elements[element] ?? 0);
      return {
        left: side(true),
        right: sum(side(false), fixed, ...more),
        text: element === undefined ? (said?.quantity ?? 'as weighed') : `atoms of ${element}`,
        ...(said ? { place: said.place } : {}),
      };
    }),
  };
  return system.unknowns
    .slice(0, precursors.length)
    .map((one, at) => ({ ...one, from: { kind: 'together', system, at } }));
}

/** What comes out of the masses, as the sheet says it. */
function outcomes(synthesis: PlannedSynthesis, balance: Balance, masses: WorkedMasses): [string, Work][] {
  const { formulation, composition } = synthesis;
  const { target, recipe } = formulation;
  const units = workUnits(balance, synthesis);
  const outcome = runReaction(formulation, balance, composition.masses);
  const made: [string, Work][] = [];
  const add = (name: string, unit: string, value: number, right: () => Expression, basis?: string): Work => {
    let figure: WorkedFigure | undefined;
    const work = () =>
      (figure ??= {
        name,
        unit,
        value,
        ...(basis === undefined ? {} : { basis }),
        from: { kind: 'equation', right: right() },
      });
    if (Number.isFinite(value)) made.push([name, work]);
    return work;
  };
  balance.precursors.forEach(({ precursor }, i) => {
    const figure = units[i];
    if (figure) made.push([`${precursor.name} for each ${target.name}`, () => figure]);
  });
  const amounts = balance.precursors.map(({ precursor }, i) => {
    const value = (composition.masses[i] ?? 0) / precursor.molarMass;
    return add(`amount of ${precursor.name}`, 'mmol', value, () => quotient(masses.mass(i), molarMassOf(precursor)));
  });
  const limits = balance.precursors.flatMap(({ coefficient }, i) => {
    const own = (composition.masses[i] ?? 0) / (balance.precursors[i]?.precursor.molarMass ?? 1) / coefficient;
    return own <= outcome.moles * (1 + 1e-9) ? [i] : [];
  });
  const limit =
    limits.length > 0 && limits.length < balance.precursors.length ? limits : balance.precursors.map((_, i) => i);
  const extent = add(
    `amount of ${target.name}`,
    'mmol',
    outcome.moles,
    () => {
      const each = limit.map((i) => quotient(amounts[i]?.() ?? Number.NaN, units[i] ?? Number.NaN));
      return each.length === 1 ? (each[0] ?? Number.NaN) : { operator: 'least', of: each };
    },
    outcome.limits.length > 0 ? `limited by ${outcome.limits.join(', ')}` : 'at a yield of 100 %',
  );
  const mass = add(
    `mass of ${target.name}`,
    'g',
    outcome.mass,
    () => product(extent(), molarMassOf(target)),
    'at a yield of 100 %',
  );
  const stays: Work[] = [];
  const words = {
    leaves: 'that leaves',
    'taken up': 'that is taken up',
    lost: 'that is lost',
    stays: 'that stays',
  } as const;
  const species = [...balance.exchanged.map((one) => one.species), ...balance.excess.map((one) => one.species)];
  outcome.others.forEach(({ formula, way, moles, mass: grams }, k) => {
    const substance = species[k];
    if (substance === undefined) return;
    const amount = add(`amount of ${formula} ${words[way]}`, 'mmol', moles, () => product(extent(), unitsOf(k)));
    const own = add(`mass of ${formula} ${words[way]}`, 'g', grams, () => product(amount(), molarMassOf(substance)));
    if (way === 'stays') stays.push(own);
  });
  const product_ = add(
    'product mass',
    'g',
    outcome.product,
    () => sum(mass(), ...stays.map((one) => one())),
    'at a yield of 100 %',
  );
  const used = balance.precursors.map(({ precursor, coefficient }, i) => {
    const value = coefficient * outcome.moles * precursor.molarMass;
    return add(`${precursor.name} that reacts`, 'g', value, () =>
      product(units[i] ?? Number.NaN, extent(), molarMassOf(precursor)),
    );
  });
  for (const { name, mass: over } of outcome.leftOver) {
    const i = balance.precursors.findIndex(({ precursor }) => precursor.name === name);
    add(`${name} that is left over`, 'g', over, () => difference(masses.mass(i), used[i]?.() ?? Number.NaN));
  }
  add(
    'mass loss',
    '%',
    outcome.massLoss,
    () => difference(1, quotient(product_(), sum(...used.map((one) => one())))),
    'of what reacts',
  );
  if (outcome.impurities > 0) {
    add('impurities', 'g', outcome.impurities, () =>
      sum(
        ...balance.precursors.flatMap(({ precursor }, i) => {
          const { bottle, material } = precursor;
          return bottle ? [product(masses.mass(i), difference(quotient(1, workBottleShare(bottle, material)), 1))] : [];
        }),
      ),
    );
  }
  const moles = balance.precursors.map(({ precursor }, i) => (composition.masses[i] ?? 0) / precursor.molarMass);
  const atoms = (name: string): Expression => {
    const at = balance.precursors.findIndex(({ precursor }) => precursor.name === name);
    if (at >= 0) return amounts[at]?.() ?? Number.NaN;
    return sum(
      ...balance.precursors.flatMap(({ precursor }, i) => {
        const count = precursor.elements[name] ?? 0;
        return count === 0 ? [] : [product(count, amounts[i]?.() ?? Number.NaN)];
      }),
    );
  };
  for (const { element, atoms: value } of outcome.nominal) {
    add(`${element} for each ${target.name} as weighed in`, '', value, () => quotient(atoms(element), extent()));
  }
  for (const { name, value } of outcome.ratios) {
    for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
      const [top, bottom] = [name.slice(0, at).trim(), name.slice(at + 1).trim()];
      const found = molesOf(top, balance, moles) / molesOf(bottom, balance, moles);
      if (Math.abs(found / value - 1) > 1e-9) continue;
      add(name, '', value, () => quotient(atoms(top), atoms(bottom)), 'as weighed in');
      break;
    }
  }
  const { obtained } = recipe;
  if (outcome.obtained && obtained) {
    const { quantity, path } = obtained;
    const { file } = recipe;
    const said = { ...quantity, uncertainty: standardUncertainty(quantity) };
    const weighed = statedFigure('obtained', 'g', said, { file, path }, [file, ...path]);
    add('yield', '%', outcome.obtained.yield, () => quotient(weighed, product_()));
  }
  return made;

  /** How much of what leaves, is taken up, lost or stays, for one of the target. */
  function unitsOf(k: number): Expression {
    const gas = balance.exchanged[k];
    if (gas) {
      const from = units[0]?.from;
      if (from?.kind !== 'together') return gas.coefficient;
      const { system } = from;
      const at = formulation.precursors.length + formulation.exchanged.indexOf(gas.species);
      const own = system.unknowns[at];
      if (own === undefined) return gas.coefficient;
      const figure: WorkedFigure = { ...own, from: { kind: 'together', system, at } };
      return gas.coefficient < 0 ? product(-1, figure) : figure;
    }
    const one = balance.excess[k - balance.exchanged.length];
    const own = formulation.excess.find(({ species: each }) => each === one?.species);
    if (one === undefined || own === undefined) return Number.NaN;
    const share = workExcess(own, recipe.file);
    return quotient(product(share, target.elements[own.element] ?? 0), own.species.elements[own.element] ?? 1);
  }
}
