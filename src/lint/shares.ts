import type { Place } from '../diagnostics/finding.ts';
import type { Constituent } from '../recipe/formulation.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Subject } from './rule.ts';

/** Whether a figure lies above a limit by more than the noise of doubles: 15 wt% as written is not above 15. */
export function isAbove(value: number, limit: number): boolean {
  return value > limit * (1 + 1e-9);
}

/** The same for below. */
export function isBelow(value: number, limit: number): boolean {
  return value < limit * (1 - 1e-9);
}

/** kg of some constituents together. */
export function massOf({ composition }: Subject, some: readonly Constituent[]): number {
  return some.reduce((sum, one) => sum + (composition.masses[one.index] ?? 0), 0);
}

/** Share of what stays, of one. */
export function shareOf(subject: Subject, some: readonly Constituent[]): number {
  return massOf(subject, some) / subject.dry;
}

export function sayShare(value: number): string {
  return `${formatNumber(value * 100, { significant: 3 })} wt%`;
}

/** An active material of a cathode: lithium, graphite and their like lie below 2 V against Li/Li+. */
export function isCathodeActive({ role, material }: Constituent): boolean {
  return role === 'active' && (material.properties['nominal voltage']?.value ?? Infinity) > 2;
}

/** A polyether host: a polymer whose donor oxygen is an ether's only, such as PEO. */
export function isPolyether({ role, material }: Constituent): boolean {
  const kinds = Object.keys(material.donors);
  return (role === 'polymer' || role === 'binder') && kinds.length > 0 && kinds.every((kind) => kind === 'ether');
}

/**
 * Where a remark about a constituent beside others belongs: at the component of this recipe that brings it, which may be
 * a recipe of its own that is innocent of the company it is in.
 */
export function placeOf({ recipe, formulation }: Subject, one: Constituent): Place {
  const { place } = one;
  if (place.file === recipe.file) return place;
  // Parts come from the inside out: the last one that holds it is the component of this recipe.
  const outer = formulation.parts.findLast((part) => part.over.includes(one.index) || part.removed.includes(one.index));
  return outer === undefined ? place : { file: recipe.file, path: ['components', outer.name] };
}
