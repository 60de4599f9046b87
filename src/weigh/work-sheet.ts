import type { Constituent, Functional } from '../recipe/formulation.ts';
import type { Lab } from '../recipe/lab.ts';
import { callConstituent } from '../solve/call-constituent.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import { workBottleShare, workSolutionDensity } from '../solve/work-bottle.ts';
import type { WorkedMasses } from '../solve/work-composition.ts';
import { workDensity, workMolarMass } from '../solve/work-material.ts';
import { difference, nearest, product, quotient, sum } from '../worked/expression.ts';
import type { Work } from '../worked/work.ts';
import type { Expression, WorkedFigure } from '../worked/worked-figure.ts';
import { total } from './anchored.ts';
import type { LinearForm } from './linear-form.ts';
import { liveForms } from './live-figures.ts';
import type { Reagent, Sheet } from './sheet.ts';
import { workForm } from './work-form.ts';
import { WorkedLines } from './worked-lines.ts';

/**
 * Every figure of a sheet by name, as it is worked out: what goes on the balance and what it shows, what is in the vial, what comes
 * along with the substance, the whole, ratios and shares as they are meant and as they are weighed.
 */
export function workSheet(
  sheet: Sheet,
  composition: Composition,
  worked: WorkedMasses,
  { lab, isPure }: { readonly lab?: Lab; readonly isPure: boolean },
): Map<string, Work> {
  const { formulation } = composition;
  const { constituents } = formulation;
  const lines = sheet.lines.filter((one): one is Reagent => one.kind === 'reagent');
  const works = new Map<string, Work>();
  const add = (name: string, work: Work): void => {
    let figure: WorkedFigure | undefined;
    // A figure is one object, however often it is asked for or put in.
    if (!works.has(name)) works.set(name, () => (figure ??= work()));
  };
  const get = (name: string): WorkedFigure => {
    const work = works.get(name);
    if (work === undefined) throw new RangeError(`no figure is called ${name}`);
    return work();
  };

  const shared = new WorkedLines(constituents, worked);
  const called = lines.map((line) => shared.called(line));
  const toWeigh = (line: Reagent) => `mass to weigh of ${called[lines.indexOf(line)]}`;
  const reading = (line: Reagent) => `reading of ${called[lines.indexOf(line)]}`;

  for (const [i, line] of lines.entries()) {
    const name = called[i] ?? line.name;
    const one = shared.own(line);
    const parts = shared.parts(line);
    add(`mass of ${name}`, () =>
      one
        ? worked.mass(one.index)
        : worked.sum({ measure: 'mass', over: parts.map(({ index }) => index), label: name }),
    );
    const { moles, cumulative, volume, stays } = line;
    if (moles !== undefined && one) {
      add(`amount of ${name}`, () => ({
        name: `amount of ${name}`,
        unit: 'mmol',
        value: moles,
        ...(line.molesOf && line.molesOf !== one.id ? { basis: `mol of ${line.molesOf}` } : {}),
        from: { kind: 'equation', right: quotient(worked.mass(one.index), workMolarMass(one.material)) },
      }));
    }
    if (isPure) continue;
    add(toWeigh(line), () => ({
      name: toWeigh(line),
      unit: 'g',
      value: line.weigh,
      ...basisOf(line),
      from: { kind: 'equation', right: one ? takeOf(one) : get(`mass of ${name}`) },
    }));
    if (one?.bottle && line.weigh !== line.mass) {
      add(`brought along with ${name}`, () => ({
        name: `brought along with ${name}`,
        unit: 'g',
        value: line.weigh - line.mass,
        basis: 'water, impurities, solvent',
        from: { kind: 'equation', right: difference(get(toWeigh(line)), worked.mass(one.index)) },
      }));
    }
    if (volume !== undefined && one) {
      const density = () => (one.bottle && workSolutionDensity(one.bottle, one.material)) ?? workDensity(one.material);
      add(`volume to measure of ${name}`, () => ({
        name: `volume to measure of ${name}`,
        unit: 'mL',
        value: volume,
        from: { kind: 'equation', right: quotient(get(toWeigh(line)), density()) },
      }));
    }
    if (stays !== undefined) {
      add(`mass that stays of ${name}`, () => ({
        name: `mass that stays of ${name}`,
        unit: 'g',
        value: stays,
        from: {
          kind: 'equation',
          right: sum(...parts.filter(({ removed }) => !removed).map(({ index }) => worked.mass(index))),
        },
      }));
    }
    if (cumulative !== undefined) {
      const before = lines.slice(0, i + 1).filter(({ removed }) => !removed);
      const shown = line.reading?.cumulative;
      add(`in the vial after ${name}`, () => ({
        name: `in the vial after ${name}`,
        unit: 'g',
        value: cumulative,
        from: { kind: 'equation', right: sum(...before.map((each) => staysOf(each, get(toWeigh(each))))) },
      }));
      if (shown !== undefined) {
        add(`in the vial after ${name} as weighed`, () => ({
          name: `in the vial after ${name} as weighed`,
          unit: 'g',
          value: shown,
          from: { kind: 'equation', right: sum(...before.map((each) => staysOf(each, shownOf(each)))) },
        }));
      }
    }
    if (line.reading) add(reading(line), () => workReading(line, one));
  }

  const dry = total('mass', composition);
  add('total mass', () => worked.sum(dry, 'total mass'));
  const whole = { over: constituents.map((one) => one.index), label: 'the solution' };
  const isSolution = constituents.some((one) => one.removed && (composition.masses[one.index] ?? 0) > 0);
  if (isSolution && constituents.every((one) => one.material.properties.density)) {
    const volume: Functional = { measure: 'volume', ...whole };
    add('volume of solution', () => ({
      ...worked.sum(volume, 'volume of solution'),
      basis: 'volumes added up',
    }));
    for (const one of constituents.filter(({ role, removed }) => role === 'salt' && !removed)) {
      const name = `molarity of ${callConstituent(one)}`;
      add(name, () => {
        const moles: Functional = { measure: 'moles', over: [one.index], label: callConstituent(one) };
        return {
          name,
          unit: 'mol/L',
          value: functionalValue(moles, composition) / functionalValue(volume, composition),
          basis: 'in the solution, volumes added up',
          from: { kind: 'equation', right: quotient(worked.sum(moles), get('volume of solution')) },
        };
      });
    }
  }
  if (sheet.density !== undefined) {
    add('density', () => {
      const volume = total('volume', composition);
      return worked.target('density', { kind: 'quotient', top: dry, bottom: volume, share: undefined });
    });
  }
  const forms = liveForms(composition);
  forms.forEach((form) => {
    const { name, kind, top, bottom } = form;
    add(name, () => worked.target(name, { kind: 'quotient', top, bottom, share: kind === 'ratio' ? undefined : kind }));
    const realised = sheet.weighing?.figures[sheet.live.figures.findIndex((one) => one.name === name)];
    if (realised && Number.isFinite(realised.value)) {
      add(`${name} as weighed`, () => workRealised(form, realised.value));
    }
  });
  return works;

  /** What has to be taken out of a bottle, less what solutions bring of it. */
  function takeOf(one: Constituent): Expression {
    const brought = lines.flatMap((line) => {
      const other = shared.own(line);
      if (other?.bottle?.solvent !== one.index) return [];
      return [product(get(toWeigh(line)), difference(1, workBottleShare(other.bottle, other.material)))];
    });
    const left = brought.reduce<Expression>((rest, own) => difference(rest, own), worked.mass(one.index));
    return quotient(left, one.bottle ? workBottleShare(one.bottle, one.material) : 1);
  }

  /** What of it does not leave, of so much on the balance. */
  function staysOf(line: Reagent, amount: WorkedFigure): Expression {
    const gone = shared.parts(line).filter((one) => one.removed);
    if (gone.length === 0) return amount;
    return product(
      amount,
      sum(...shared.parts(line).flatMap((one) => (one.removed ? [] : [shared.shareIn(line, one)]))),
    );
  }

  function shownOf(line: Reagent): WorkedFigure {
    return get(line.reading ? reading(line) : toWeigh(line));
  }

  function workReading(line: Reagent, own: Constituent | undefined): WorkedFigure {
    const shown = line.reading;
    if (shown === undefined) throw new RangeError(`${line.name} is on no balance`);
    const { instrument } = shown;
    const isVolume = instrument.kind === 'pipette';
    const place = { ...(lab ? { file: lab.file } : {}), path: instrument.path };
    const step: WorkedFigure = {
      name: `step of ${instrument.name}`,
      unit: isVolume ? 'uL' : 'mg',
      value: instrument.readability,
      from: { kind: 'leaf', is: 'stated', key: `step of ${instrument.name}`, place },
    };
    const name = called[lines.indexOf(line)] ?? line.name;
    const error: WorkedFigure = {
      name: `error of ${instrument.name} for ${name}`,
      unit: 'mg',
      value: 0,
      from: {
        kind: 'leaf',
        is: 'balance',
        key: `error of ${instrument.name} for ${line.id}`,
        place,
        uncertainty: shown.uncertainty,
        source: `repeatability and step${shown.portions > 1 ? `, ${shown.portions} portions` : ''} (JCGM 100:2008, F.2.2.1)`,
      },
    };
    const rounded =
      isVolume && own
        ? product(
            nearest(get(`volume to measure of ${name}`), step),
            (own.bottle && workSolutionDensity(own.bottle, own.material)) ?? workDensity(own.material),
          )
        : nearest(get(toWeigh(line)), step);
    const right = sum(rounded, error);
    return {
      name: reading(line),
      unit: 'g',
      value: shown.mass,
      basis: `on ${instrument.name}`,
      from: { kind: 'equation', right },
    };
  }

  /** A figure of what the balances show: the same sums over the masses that they make. */
  function workRealised({ name, kind, top, bottom }: LinearForm, value: number): WorkedFigure {
    return {
      name: `${name} as weighed`,
      unit: kind === 'ratio' ? '' : `${kind}%`,
      value,
      from: {
        kind: 'equation',
        right: quotient(workForm(top, constituents, weighed), workForm(bottom, constituents, weighed)),
      },
    };
  }

  function weighed(one: Constituent): WorkedFigure {
    const name = `mass of ${callConstituent(one)} as weighed`;
    add(name, () => {
      const bringing = lines.filter((line) => line.brings.some(({ id }) => id === one.id));
      const right = sum(...bringing.map((line) => product(shownOf(line), shared.shareIn(line, one))));
      const value = bringing.reduce((whole, line) => {
        const share = line.brings.find(({ id }) => id === one.id)?.share ?? 0;
        return whole + (line.reading?.mass ?? line.weigh) * share;
      }, 0);
      return { name, unit: 'g', value, from: { kind: 'equation', right } };
    });
    return get(name);
  }
}

function basisOf({ lot }: Reagent): { readonly basis?: string } {
  if (lot === undefined) return {};
  const said = [lot.name && `lot ${lot.name}`, lot.solution && `as ${lot.solution}`].filter(Boolean).join(', ');
  return { basis: said === '' ? 'with all that is in the bottle' : `from ${said}` };
}
