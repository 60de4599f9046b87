import type { Functional } from '../recipe/formulation.ts';
import { lookup } from '../recipe/scope.ts';
import { type Composition, scaleTo, functionalValue } from '../solve/composition.ts';
import { parseQuantity } from '../units/parse-quantity.ts';

export type Sized =
  | { readonly ok: true; readonly composition: Composition; readonly size: string }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/**
 * Gives a composition its size: `batch` of what stays (mass or volume), or `for` one component ("PEO=0.7 g"); with
 * neither, as the recipe's own amounts say. The composition itself does not change.
 */
export function sizeComposition(
  composition: Composition,
  asked: { readonly batch?: string | undefined; readonly for?: string | undefined },
): Sized {
  const { constituents, recipe } = composition.formulation;
  const dry = constituents.filter((one) => !one.removed).map((one) => one.index);
  if (asked.batch !== undefined)
    return sized(composition, asked.batch, dry, 'total', '--batch "2 g"', `batch ${asked.batch.trim()}`);
  if (asked.for !== undefined) {
    const split = /^([^=]+)=(.+)$/.exec(asked.for);
    const name = split?.[1]?.trim() ?? '';
    const hint = 'Write, for example, --for "PEO=0.7 g".';
    if (!split) return { ok: false, message: `"${asked.for}" names no component with its amount.`, hint };
    const found = lookup(
      composition.formulation.scope,
      name,
      constituents,
      (one) => constituents.find(({ material }) => material.id === one)?.material.id,
    );
    if (!found?.ok) {
      const names = constituents.map((one) => one.name).join(', ');
      return { ok: false, message: `The recipe has no component "${name}".`, hint: `It has ${names}.` };
    }
    return sized(
      composition,
      split[2] ?? '',
      found.over,
      name,
      `--for "${name}=0.7 g"`,
      `${name} = ${(split[2] ?? '').trim()}`,
    );
  }
  if (composition.scale === 'free') {
    return {
      ok: false,
      message: `${recipe.title} fixes proportions and no amount.`,
      hint: `Say how much: --batch "2 g", or --for "${constituents[0]?.name ?? 'PEO'}=0.7 g"; or write "batch:" in the recipe.`,
    };
  }
  return { ok: true, composition, size: recipe.batch ? `batch ${recipe.batch.text}` : 'as written' };
}

function sized(
  composition: Composition,
  text: string,
  over: readonly number[],
  label: string,
  example: string,
  size: string,
): Sized {
  const read = parseQuantity(text, ['mass', 'volume', 'amount']);
  const hint = `Write, for example, ${example}.`;
  if (!read.ok || !(read.value.value > 0)) {
    return { ok: false, message: `"${text.trim().slice(0, 60)}" is no amount above zero.`, hint };
  }
  const [kg, m] = read.value.unit.dimension;
  const anchor: Functional = { measure: kg === 1 ? 'mass' : m === 3 ? 'volume' : 'moles', over, label };
  try {
    if (!(functionalValue(anchor, composition) > 0)) {
      return { ok: false, message: `The recipe has no ${label}, so no amount of it makes a batch.`, hint };
    }
    return { ok: true, composition: scaleTo(anchor, read.value.value, composition), size };
  } catch (error) {
    return {
      ok: false,
      message: `The batch cannot be sized so: ${error instanceof Error ? error.message : String(error)}.`,
      hint,
    };
  }
}
