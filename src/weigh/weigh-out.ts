import { atomicWeights } from '../chemistry/atomic-weights.ts';
import { molarMassOf } from '../materials/elements-of.ts';
import { isRough, whyRough } from '../materials/is-rough.ts';
import { contentHash } from '../recipe/content-hash.ts';
import type { Constituent, Formulation, Part } from '../recipe/formulation.ts';
import { type Composition, dryMass } from '../solve/composition.ts';
import { massesToTake } from '../solve/masses-to-take.ts';
import { describeFillers } from './fillers.ts';
import { liveFigures } from './live-figures.ts';
import { lotOf } from './lot-of.ts';
import { mixtureDensity } from './mixture-density.ts';
import { describeRatios } from './ratios.ts';
import type { Line, Reagent, Sheet } from './sheet.ts';
import type { Sized } from './size-composition.ts';
import type { Sizing } from './sizing.ts';
import { toleratedFigures } from './tolerated-figures.ts';

/**
 * What to weigh, in the order of the steps, for a composition whose scale is fixed.
 *
 * `stock` is the lab's list that the composition's bottles were taken from. An inner recipe is expanded to what stands on the shelf, or kept as one line where it was made before.
 */
export function weighOut({ composition, size, sizing }: Sized, stock?: Sheet['stock']): Sheet {
  const { formulation } = composition;
  const { recipe, constituents } = formulation;
  const fillers = describeFillers(composition);
  const density = mixtureDensity(composition);
  const { source } = recipe;
  const [lines, live] = [linesOf(composition), liveFigures(composition)];
  const tolerated = toleratedFigures({ lines, live }, composition);
  return {
    title: recipe.title,
    file: formulation.study?.file ?? recipe.file,
    ...(formulation.point ? { point: formulation.point } : {}),
    ...(source ? { source: [source.authors ?? source.title, source.section].filter(Boolean).join(', ') } : {}),
    ...(source?.doi ? { doi: source.doi } : {}),
    dryMass: dryMass(composition),
    size,
    sizing,
    get content() {
      return contentHash(formulation);
    },
    lines,
    ratios: describeRatios(composition),
    fillers,
    ...(density === undefined ? {} : { density }),
    notes: recipe.notes,
    estimates: estimatesOf(constituents, formulation, fillers.length > 0, sizing),
    handling: handlingOf(constituents),
    ...(stock ? { stock } : {}),
    overridden: formulation.overridden.filter((id) => constituents.some((one) => one.material.id === id)),
    atomicWeights: `${atomicWeights.name} ${atomicWeights.year}`,
    live,
    ...(tolerated.length > 0 ? { tolerated } : {}),
  };
}

/** One thing on the balance: a constituent, or an inner recipe that stands on the shelf. */
interface Item {
  readonly over: readonly number[];
  readonly name: string;
  readonly part?: string;
  readonly premade?: string;
}

function linesOf(composition: Composition): Line[] {
  const { formulation } = composition;
  const take = massesToTake(formulation.constituents, composition.masses);
  const items = itemsOf(formulation).filter((item) => !isBroughtOnly(item, formulation, take));
  const steps = [...formulation.steps];
  const added = new Set(steps.flatMap((step) => step.add));
  const isAdded = (item: Item): boolean => item.over.some((index) => added.has(index));
  const lines: Line[] = [];
  const isGone = new Set(formulation.constituents.flatMap((one) => (one.removed ? [one.id] : [])));
  let number = 0;
  let cumulative = 0;
  const done = new Set<Item>();
  const put = (item: Item, after: string[]): void => {
    done.add(item);
    const reagent = reagentOf(item, composition, take);
    if (!reagent.removed) {
      number++;
      const leaves = reagent.brings.reduce((sum, { id, share }) => (isGone.has(id) ? sum + share : sum), 0);
      cumulative += leaves === 0 ? reagent.weigh : (reagent.stays ?? reagent.weigh * (1 - leaves));
    }
    lines.push({ ...reagent, ...(reagent.removed ? {} : { number, cumulative }), after });
  };
  for (const item of items) if (!isAdded(item)) put(item, []);
  for (const step of steps) {
    const own = step.add.flatMap((index) => items.find((item) => item.over.includes(index)) ?? []);
    const unique = own.filter((item, i) => own.indexOf(item) === i && !done.has(item));
    const text = sayStep(step);
    unique.forEach((item, i) => {
      put(item, i === unique.length - 1 ? [text] : []);
    });
    if (unique.length === 0) lines.push({ kind: 'action', text });
  }
  return lines;
}

/** A solvent that leaves again, and of which nothing is weighed: it comes along with what is dissolved in it. */
function isBroughtOnly({ over }: Item, { constituents, equations }: Formulation, take: Float64Array): boolean {
  const own = over.join();
  const isBrought = equations.some((one) => one.kind === 'brought' && one.left.over.join() === own);
  return isBrought && over.every((index) => constituents[index]?.removed && take[index] === 0);
}

function itemsOf(formulation: Formulation): Item[] {
  const premade = formulation.parts.filter((part) => part.premade && part.recipe !== undefined);
  const items: Item[] = [];
  const shelved = new Set<Part>();
  for (const one of formulation.constituents) {
    // The outermost: what it contains was made before it.
    const made = premade.findLast((part) => part.over.includes(one.index) || part.removed.includes(one.index));
    if (made === undefined) {
      const outer = formulation.parts.find((part) => part.over.includes(one.index) || part.removed.includes(one.index));
      items.push({ over: [one.index], name: one.name, ...(outer ? { part: outer.name } : {}) });
    } else if (!shelved.has(made)) {
      shelved.add(made);
      // A solution is weighed with its solvent; of a dry one the solvent has left.
      const isSolution = made.premade === 'solution';
      const gone = new Set(formulation.parts.flatMap((part) => (part.premade === 'dry' ? part.removed : [])));
      const over = isSolution ? [...made.over, ...made.removed.filter((index) => !gone.has(index))] : made.over;
      items.push({ over, name: made.name, premade: made.recipe?.file ?? '' });
    }
  }
  return items;
}

function reagentOf(item: Item, composition: Composition, take: Float64Array): Omit<Reagent, 'after'> {
  const { formulation, masses } = composition;
  const own = item.over.flatMap((index) => formulation.constituents[index] ?? []);
  const mass = item.over.reduce((sum, index) => sum + (masses[index] ?? 0), 0);
  const stays = own.reduce((sum, one) => (one.removed ? sum : sum + (masses[one.index] ?? 0)), 0);
  const only = item.premade === undefined ? own[0] : undefined;
  const weigh = only ? (take[only.index] ?? 0) : mass;
  const lot = only?.bottle && lotOf(only.bottle);
  const removed = own.every((one) => one.removed);
  const amount = formulation.equations.find(
    (one) => one.kind === 'amount' && one.left.over.join() === item.over.join(),
  );
  const solution = only?.bottle?.solution;
  const density = solution ? solution.density?.quantity.value : only?.material.properties.density?.value;
  const isLiquid = only?.material.state === 'liquid' || solution !== undefined;
  const molarMass = only ? molarMassOf(only.material) : undefined;
  return {
    kind: 'reagent',
    name: item.name,
    id: idOf(item, formulation),
    material: item.premade ?? only?.material.id ?? item.name,
    mass,
    weigh,
    brings: only
      ? bringsOf(only, formulation)
      : own.map((one) => ({ id: one.id, share: mass > 0 ? (masses[one.index] ?? 0) / mass : 0 })),
    ...(lot && Object.keys(lot).length > 0 ? { lot } : {}),
    ...(isLiquid && density !== undefined ? { volume: weigh / density } : {}),
    ...(removed || stays === mass ? {} : { stays }),
    ...(removed ? {} : { fraction: stays / dryMass(composition) }),
    ...(molarMass === undefined ? {} : { moles: mass / molarMass, molesOf: unitOf(only) }),
    removed,
    ...(item.part ? { part: item.part } : {}),
    byVolume: (amount?.bottle?.measure ?? amount?.left.measure) === 'volume',
    ...(only?.note ? { note: only.note } : {}),
  };
}

/** Of a solution, what is dissolved and what it is dissolved in. */
function bringsOf({ id, bottle }: Constituent, { constituents }: Formulation): Reagent['brings'] {
  const share = bottle?.share ?? 1;
  const solvent = constituents[bottle?.solvent ?? -1];
  return [{ id, share }, ...(solvent ? [{ id: solvent.id, share: 1 - share }] : [])];
}

function idOf(item: Item, { constituents }: Formulation): string {
  const id = constituents[item.over[0] ?? -1]?.id ?? item.name;
  return item.premade === undefined ? id : id.slice(0, `> ${id}`.lastIndexOf(`> ${item.name} >`) + item.name.length);
}

/** What a mole of it is a mole of: the site of a polymer's repeat unit, else the unit itself. */
function unitOf(one: Constituent | undefined): string {
  const { sites, repeatUnit, id } = one?.material ?? { sites: {}, repeatUnit: undefined, id: '' };
  if (repeatUnit === undefined) return id;
  const [site] = Object.entries(sites).find(([, per]) => per === 1) ?? [];
  return site ?? repeatUnit;
}

function sayStep(step: Formulation['steps'][number]): string {
  return (
    [step.do, step.for, step.at && `at ${step.at}`, step.in && `in ${step.in}`].filter(Boolean).join(' ') +
    (step.note ? ` (${step.note})` : '')
  );
}

/** Densities that the sheet leans on and that nobody measured. */
function estimatesOf(
  constituents: readonly Constituent[],
  formulation: Formulation,
  hasVolumeShares: boolean,
  { densities }: Sizing,
): Sheet['estimates'] {
  const speaksVolume = formulation.equations.some((one) => one.left.measure === 'volume' && one.right !== undefined);
  const seen = new Set<string>();
  return constituents.flatMap(({ material, removed, index }) => {
    const density = material.properties.density;
    const byVolume = formulation.equations.some(
      (one) => one.left.measure === 'volume' && one.left.over.includes(index),
    );
    const isSizedBy = densities.some((one) => one.material === material.id);
    const leans =
      byVolume || isSizedBy || (!removed && (hasVolumeShares || speaksVolume || material.state === 'liquid'));
    if (density === undefined || !isRough(density) || !leans || seen.has(material.id)) return [];
    seen.add(material.id);
    return [{ material: material.id, property: 'density', why: whyRough(density) }];
  });
}

function handlingOf(constituents: readonly Constituent[]): Sheet['handling'] {
  const materials = [...new Set(constituents.map((one) => one.material))];
  return materials.flatMap(({ id, handling }) => handling.map((one) => ({ material: id, ...one })));
}
