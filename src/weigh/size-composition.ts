import type { Parsed } from '../diagnostics/facts.ts';
import { isRough } from '../materials/is-rough.ts';
import { checkAmount } from '../recipe/check-reach.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { type Composition, functionalValue, scaleTo } from '../solve/composition.ts';
import { formatNumber } from '../units/format-number.ts';
import { type Anchored, total } from './anchored.ts';
import { type AskedSize, wayOf } from './asked-size.ts';
import { readAmount } from './read-amount.ts';
import { readOverage } from './read-overage.ts';
import { readPieces } from './read-pieces.ts';
import { sizeByArea } from './size-by-area.ts';
import { sizeByComponent } from './size-by-component.ts';
import { sizeByFilm } from './size-by-film.ts';
import { sizeBySolution } from './size-by-solution.ts';
import type { Sizing } from './sizing.ts';

/** A composition of a certain size, and where the size came from: in words and as data. */
export interface Sized {
  readonly composition: Composition;
  readonly size: string;
  readonly sizing: Sizing;
}

/**
 * Gives a composition its size: a mass or volume of what stays, one component, a dry film, what an area is coated with,
 * or a volume of solution, each with an overage; without any, as the recipe's own amounts say. The composition itself
 * does not change. What is asked wrongly comes back as a problem.
 */
export function sizeComposition(composition: Composition, asked: AskedSize): Parsed<Sized> {
  const { way, problem } = wayOf(asked);
  if (problem) return { ok: false, problem };
  const overage = readOverage(asked.overage);
  if (!overage.ok) return overage;
  const pieces = readPieces(asked);
  if (!pieces.ok) return pieces;
  try {
    const own = way === undefined && overage.value === undefined ? sizeAsWritten(composition) : undefined;
    if (own) return own;
    const read = {
      batch: () => byBatch(composition, asked.batch ?? ''),
      for: () => sizeByComponent(composition, asked.for ?? ''),
      film: () => sizeByFilm(composition, asked, pieces.value),
      area: () => sizeByArea(composition, asked, pieces.value),
      solution: () => sizeBySolution(composition, asked.solution ?? ''),
      none: () => byRecipe(composition),
    }[way ?? 'none']();
    return read.ok ? scaled(composition, read.value, overage.value) : read;
  } catch (error) {
    if (!(error instanceof MissingFigure)) throw error;
    const { material, property } = error;
    const why = `"${(way && asked[way]) ?? ''}"`;
    return { ok: false, problem: { code: 'property-missing', facts: { material: material.id, property, why } } };
  }
}

/** A composition of the size that its recipe's own amounts give it. */
export function asWritten(composition: Composition): Sized {
  const { batch } = composition.formulation.recipe;
  const size = batch ? `batch ${batch.text}` : 'as written';
  return { composition, size, sizing: { by: 'recipe', asked: batch?.text ?? '', densities: [] } };
}

function sizeAsWritten(composition: Composition): Parsed<Sized> {
  const own = byRecipe(composition);
  return own.ok ? { ok: true, value: asWritten(composition) } : own;
}

/** The recipe's own amounts, to be scaled by an overage. */
function byRecipe(composition: Composition): Parsed<Anchored> {
  const { constituents, recipe } = composition.formulation;
  if (composition.scale === 'free') {
    const component = constituents[0]?.name ?? '';
    return { ok: false, problem: { code: 'size-missing', facts: { title: recipe.title, component } } };
  }
  const anchor = total('mass', composition);
  const { size: words, sizing } = asWritten(composition);
  return { ok: true, value: { anchor, value: functionalValue(anchor, composition), words, sizing } };
}

function byBatch(composition: Composition, text: string): Parsed<Anchored> {
  const read = readAmount(text, ['mass', 'volume']);
  if (!read.ok) return read;
  const { measure, value } = read.value;
  const by = measure === 'volume' ? 'volume' : 'mass';
  const words = `batch ${text.trim()}`;
  return { ok: true, value: { anchor: total(by, composition), value, words, sizing: { by, asked: text.trim() } } };
}

function scaled(
  composition: Composition,
  { anchor, value, words, sizing }: Anchored,
  overage: number | undefined,
): Parsed<Sized> {
  const wanted = value * (1 + (overage ?? 0));
  const beyond = checkAmount({ value: wanted, text: sizing.asked });
  if (beyond) return { ok: false, problem: beyond };
  if (!(functionalValue(anchor, composition) > 0)) {
    return { ok: false, problem: { code: 'size-of-nothing', facts: { name: anchor.label } } };
  }
  const more = overage === undefined ? '' : `, ${formatNumber(Number((overage * 100).toPrecision(6)))} % more`;
  return {
    ok: true,
    value: {
      composition: scaleTo(anchor, wanted, composition),
      size: words + more,
      sizing: {
        ...sizing,
        ...(overage === undefined ? {} : { overage }),
        densities: anchor.measure === 'volume' ? densitiesOf(anchor.over, composition) : [],
      },
    },
  };
}

/** The densities behind the volume of some constituents, each material once. */
function densitiesOf(over: readonly number[], { formulation, masses }: Composition): Sizing['densities'] {
  const present = over.filter((index) => (masses[index] ?? 0) > 0);
  const materials = new Set(present.flatMap((index) => formulation.constituents[index]?.material ?? []));
  return [...materials].flatMap(({ id, properties: { density } }) =>
    density ? [{ material: id, value: density.value, estimate: isRough(density) }] : [],
  );
}
