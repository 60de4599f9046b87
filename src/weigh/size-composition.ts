import type { Parsed } from '../diagnostics/facts.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isRough } from '../materials/is-rough.ts';
import { checkAmount } from '../recipe/check-reach.ts';
import type { Functional } from '../recipe/formulation.ts';
import { lookup } from '../recipe/scope.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { type Composition, functionalValue, scaleTo } from '../solve/composition.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Sizing } from './sizing.ts';

/** A composition of a certain size, and where the size came from: in words and as data. */
export interface Sized {
  readonly composition: Composition;
  readonly size: string;
  readonly sizing: Sizing;
}

/**
 * Gives a composition its size: `batch` of what stays (mass or volume), or `for` one component ("PEO=0.7 g"); with
 * neither, as the recipe's own amounts say. The composition itself does not change.
 */
export function sizeComposition(
  composition: Composition,
  asked: { readonly batch?: string | undefined; readonly for?: string | undefined },
): Parsed<Sized> {
  const { constituents, recipe, scope } = composition.formulation;
  if (asked.batch !== undefined) {
    const over = constituents.filter((one) => !one.removed).map((one) => one.index);
    return scaled(composition, asked.batch, over, 'total', `batch ${asked.batch.trim()}`, ['mass', 'volume']);
  }
  if (asked.for !== undefined) {
    const [, name = '', amount = ''] = /^([^=]+)=(.*)$/.exec(asked.for)?.map((part) => part.trim()) ?? [];
    if (name === '') return { ok: false, problem: { code: 'size-syntax', facts: { text: asked.for } } };
    const found = lookup(scope, name, constituents);
    if (found?.ok)
      return scaled(composition, amount, found.over, name, `${name} = ${amount}`, ['mass', 'volume', 'amount']);
    if (found)
      return { ok: false, problem: { code: 'basis-ambiguous', facts: { text: name, readings: found.several } } };
    const known = constituents.map((one) => one.name);
    return { ok: false, problem: { code: 'unknown-name', facts: { name, known, nearest: nearest(name, known) } } };
  }
  if (composition.scale === 'free') {
    const component = constituents[0]?.name ?? '';
    return { ok: false, problem: { code: 'size-missing', facts: { title: recipe.title, component } } };
  }
  return { ok: true, value: asWritten(composition) };
}

/** A composition of the size that its recipe's own amounts give it. */
export function asWritten(composition: Composition): Sized {
  const { batch } = composition.formulation.recipe;
  const size = batch ? `batch ${batch.text}` : 'as written';
  return { composition, size, sizing: { by: 'recipe', asked: batch?.text ?? '', densities: [] } };
}

function scaled(
  composition: Composition,
  text: string,
  over: readonly number[],
  label: string,
  size: string,
  kinds: readonly DimensionName[],
): Parsed<Sized> {
  const read = parseQuantity(text, kinds);
  if (!read.ok) return { ok: false, problem: read.problem };
  const { value, unit } = read.value;
  if (!(value > 0)) return { ok: false, problem: { code: 'negative-amount', facts: { text } } };
  const beyond = checkAmount(read.value);
  if (beyond) return { ok: false, problem: beyond };
  const [kg, m] = unit.dimension;
  const anchor: Functional = { measure: kg === 1 ? 'mass' : m === 3 ? 'volume' : 'moles', over, label };
  try {
    if (!(functionalValue(anchor, composition) > 0)) {
      return { ok: false, problem: { code: 'size-of-nothing', facts: { name: label } } };
    }
    const { measure } = anchor;
    const by = label !== 'total' ? 'component' : measure === 'volume' ? 'volume' : 'mass';
    const densities = measure === 'volume' ? densitiesOf(over, composition) : [];
    const sizing: Sizing = { by, asked: text.trim(), densities };
    return { ok: true, value: { composition: scaleTo(anchor, value, composition), size, sizing } };
  } catch (error) {
    if (!(error instanceof MissingFigure)) throw error;
    const { material, property } = error;
    return {
      ok: false,
      problem: { code: 'property-missing', facts: { material: material.id, property, why: `"${text}"` } },
    };
  }
}

/** The densities behind the volume of some constituents, each material once. */
function densitiesOf(over: readonly number[], { formulation }: Composition): Sizing['densities'] {
  const materials = new Set(over.flatMap((index) => formulation.constituents[index]?.material ?? []));
  return [...materials].flatMap(({ id, properties: { density } }) =>
    density ? [{ material: id, value: density.value, estimate: isRough(density) }] : [],
  );
}
