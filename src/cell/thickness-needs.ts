import type { CellPlan } from './cell-plan.ts';

/** What would have to be stated for the thickness of the stack, and with it every figure per volume, to follow. */
export function thicknessNeeds({ stack }: Pick<CellPlan, 'stack'>): string[] {
  if (stack.thickness !== undefined) return [];
  return [stack.cathode, stack.anode]
    .filter(({ coating }) => coating !== undefined && coating.thickness === undefined)
    .flatMap(({ side }) => ['porosity', 'density', 'thickness'].map((key) => `${side}.${key}`));
}
