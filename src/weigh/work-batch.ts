import type { BatchRecord } from '../recipe/batch-record.ts';
import type { Constituent } from '../recipe/formulation.ts';
import { targetOf } from '../recipe/resolve-target.ts';
import { callConstituent } from '../solve/call-constituent.ts';
import type { Composition } from '../solve/composition.ts';
import { functionalValue } from '../solve/composition.ts';
import { workSolutionDensity } from '../solve/work-bottle.ts';
import { WorkedComposition } from '../solve/work-composition.ts';
import { workDensity } from '../solve/work-material.ts';
import { standardUncertainty } from '../units/standard-uncertainty.ts';
import { difference, isFigure, product, quotient, sum } from '../worked/expression.ts';
import { statedFigure } from '../worked/stated-figure.ts';
import type { Work } from '../worked/work.ts';
import type { Expression, WorkedFigure } from '../worked/worked-figure.ts';
import { liveForms } from './live-figures.ts';
import type { Made, MadeFigure, TopUp } from './made.ts';
import { dot } from './made-figures.ts';
import { matchWeighed } from './match-weighed.ts';
import type { Reagent } from './sheet.ts';
import { asWritten } from './size-composition.ts';
import { weighOut } from './weigh-out.ts';
import { workForm } from './work-form.ts';
import { WorkedLines } from './worked-lines.ts';

/**
 * Every figure of what was made, by name: what was weighed from its readings, what it makes of each figure, what the recipe asks
 * for, and how far they are apart; the same with a top-up.
 */
export function workBatch(
  made: Made,
  batch: BatchRecord,
  composition: Composition,
  topUps: readonly TopUp[],
): Map<string, Work> {
  const { constituents } = composition.formulation;
  const worked = new WorkedComposition(composition, constituents);
  const shared = new WorkedLines(constituents, worked);
  const reagents = weighOut(asWritten(composition)).lines.filter((one): one is Reagent => one.kind === 'reagent');
  const { matched } = matchWeighed(batch, reagents, composition.formulation);
  const works = new Map<string, Work>();
  const add = (name: string, unit: string, value: number | undefined, right: () => Expression): Work => {
    let figure: WorkedFigure | undefined;
    const work = () =>
      (figure ??= { name, unit, value: value ?? Number.NaN, from: { kind: 'equation', right: right() } });
    if (value !== undefined && Number.isFinite(value)) works.set(name, work);
    return work;
  };
  const called = reagents.map((one) => shared.called(one));

  const weighed = made.lines.map((line, i) => {
    const [reagent, name = line.name] = [reagents[i], called[i]];
    return add(`weighed ${name}`, 'g', line.weighed, () => {
      const portions = (reagent && matched.get(reagent)?.portions) ?? [];
      return sum(
        ...portions.map((portion, k) => {
          const { quantity, path } = portion;
          const isVolume = quantity.unit.dimension[1] === 3;
          const which = portions.length > 1 ? `reading ${k + 1}` : 'reading';
          const reading = statedFigure(
            `${which} of ${name}`,
            isVolume ? 'mL' : 'g',
            { ...quantity, uncertainty: standardUncertainty(quantity) },
            { file: batch.file, path },
            [batch.file, ...path],
          );
          const own = reagent && shared.own(reagent);
          if (!isVolume || own === undefined) return reading;
          return product(
            reading,
            (own.bottle && workSolutionDensity(own.bottle, own.material)) ?? workDensity(own.material),
          );
        }),
      );
    });
  });
  const added = (topUp: TopUp | undefined, i: number): WorkedFigure | undefined => {
    const one = topUp?.additions.find(({ line }) => line === made.lines[i]);
    if (one === undefined) return undefined;
    const source =
      topUp?.to === 'target'
        ? 'the least that brings every figure to its target'
        : 'the least that brings every figure inside';
    return {
      name: `top-up of ${called[i]}`,
      unit: 'g',
      value: one.mass,
      from: {
        kind: 'leaf',
        is: 'definition',
        key: `top-up of ${called[i]} ${topUp?.to}`,
        text: `${source}, in steps that can be read`,
      },
    };
  };

  /** What of the lines is what constituent, in kg. */
  const massesOf = (suffix: string, topUp?: TopUp) => {
    const known = new Map<Constituent, WorkedFigure>();
    const amount = (i: number): Expression => {
      const more = added(topUp, i);
      const base = made.lines[i]?.weighed === undefined ? 0 : (weighed[i]?.() ?? 0);
      return more === undefined ? base : sum(base, more);
    };
    const kilograms = (i: number): number =>
      (made.lines[i]?.weighed ?? 0) + (topUp?.additions.find(({ line }) => line === made.lines[i])?.mass ?? 0);
    return (one: Constituent): WorkedFigure => {
      const before = known.get(one);
      if (before) return before;
      const bringing = reagents.flatMap((line, i) =>
        line.brings.some(({ id }) => id === one.id) ? [{ line, i }] : [],
      );
      const share = (i: number) => made.lines[i]?.brings[one.index] ?? 0;
      const right = sum(...bringing.map(({ line, i }) => product(amount(i), shared.shareIn(line, one))));
      const name = `${callConstituent(one)} ${suffix}`;
      const value = bringing.reduce((whole, { i }) => whole + kilograms(i) * share(i), 0);
      const figure: WorkedFigure = isFigure(right)
        ? right
        : { name, unit: 'g', value, from: { kind: 'equation', right } };
      known.set(one, figure);
      return figure;
    };
  };
  const pure = massesOf('as weighed');
  const dry = constituents.filter((one) => !one.removed);
  const total = add('mass made', 'g', made.dryMass, () => sum(...dry.map(pure)));

  for (const topUp of topUps) {
    for (const i of made.lines.keys()) {
      const more = added(topUp, i);
      if (more) works.set(more.name + (topUp.to === 'target' ? '' : ' into its tolerance'), () => more);
    }
  }
  for (const figure of made.figures) {
    const { name, kind, target, made: value, uncertainty: _ } = figure;
    const unit = kind === 'ratio' ? '' : `${kind}%`;
    const form = formOf(figure, composition);
    if (form === undefined) continue;
    const realised = (massOf: typeof pure) =>
      quotient(workForm(form.top, constituents, massOf), workForm(form.bottom, constituents, massOf));
    const asked = add(`${name} asked`, unit, target, () => quotient(worked.sum(form.top), worked.sum(form.bottom)));
    const own = add(name, unit, value, () => realised(pure));
    if (value !== undefined && target !== 0) {
      add(`difference of ${name}`, '%', value / target - 1, () => difference(quotient(own(), asked()), 1));
    }
    for (const topUp of topUps) {
      const after = topUp.figures.find((one) => one.name === name)?.value;
      const suffix = topUp.to === 'target' ? 'after the top-up' : 'after the least top-up';
      add(`${name} ${suffix}`, unit, after, () => realised(massesOf(suffix, topUp)));
    }
  }
  // Of what was weighed the target is the sheet's mass at the scale of all that was.
  const known = made.lines.flatMap((line, i) => (line.weighed === undefined ? [] : [i]));
  const stays = known.map((i) => made.lines[i]?.stays ?? 0);
  const sheetMass = dot(
    stays,
    known.map((i) => reagents[i]?.weigh ?? 0),
  );
  const scale = add('scale of what was made', '', sheetMass > 0 ? made.dryMass / sheetMass : undefined, () =>
    quotient(
      total(),
      sum(
        ...dry
          .filter((one) => known.some((i) => (made.lines[i]?.brings[one.index] ?? 0) > 0))
          .map((one) => worked.mass(one.index)),
      ),
    ),
  );
  for (const i of known) {
    const [line, reagent] = [made.lines[i], reagents[i]];
    const own = reagent && shared.own(reagent);
    if (line === undefined || own === undefined || own.bottle?.solvent !== undefined) continue;
    if (constituents.some((one) => one.bottle?.solvent === own.index)) continue;
    const share = shared.shareIn(reagent as Reagent, own);
    add(`target of ${called[i]}`, 'g', line.target, () => product(quotient(worked.mass(own.index), share), scale()));
  }
  return works;
}

/** The sums that a figure is made of: as the sheet has them, or as its name says; only where they come to its target. */
function formOf({ name, target }: MadeFigure, composition: Composition) {
  const read = targetOf(name, composition.formulation);
  const forms = [
    ...liveForms(composition).filter((one) => one.name === name),
    ...composition.formulation.equations.flatMap(({ left, right }) => (right ? [{ top: left, bottom: right }] : [])),
    ...(read.ok && read.value.kind === 'quotient' ? [read.value] : []),
  ];
  return forms.find(({ top, bottom }) => {
    const value = functionalValue(top, composition) / functionalValue(bottom, composition);
    return Math.abs(value - target) <= 1e-9 * Math.abs(target);
  });
}
