import type { OpenStudy } from '../index.ts';
import { UsageError } from './usage-error.ts';

/** The steps of a study's lattice, as asked for or as the study says, if it has no more than `most` points. */
export function latticeSteps({ space }: OpenStudy, asked: number | undefined, most: number): number {
  const steps = asked ?? space.study.steps;
  if (steps === undefined)
    throw new UsageError('How fine is the lattice?', 'Say --steps 10, or "steps: 10" in the study.');
  const size = sizeOf(space.names.length, steps);
  if (size <= most) return steps;
  throw new UsageError(`A lattice of ${steps} steps has up to ${size} points to choose from.`, 'Take fewer steps.');
}

/** C(q + m - 1, m) points of the whole lattice, before any bound. */
function sizeOf(q: number, steps: number): number {
  let size = 1;
  for (let k = 1; k < q; k++) size = (size * (steps + k)) / k;
  return Math.round(size);
}
