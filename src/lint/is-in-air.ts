import type { Step } from '../recipe/recipe.ts';

const air = /\bair\b|\bambient\b|\bfume (hood|cupboard)\b|\bon the bench\b/i;
/** Dry or synthetic air has nothing that a surface takes up; what is tight keeps air out. */
const kept =
  /\b(dry|dried|synthetic) (air|room)\b|\bair[- ]?(tight|free)\b|\b(no|without) air\b|\bargon\b|\bAr\b|\bnitrogen\b|\bN2\b|\bglove ?-?box\b|\bvacuum\b|\bsealed\b|\bCO2-free\b/i;

/** Whether a step says that it happens in the air of the room: `in: air`, `do: leave in ambient air`. An oven alone says nothing. */
export function isInAir({ do: verb, in: where }: Step): boolean {
  // One at a time: "dry" in "air" is no dry air.
  const said = [where, verb].filter((one) => one !== undefined);
  return said.some((one) => air.test(one)) && !said.some((one) => kept.test(one));
}
