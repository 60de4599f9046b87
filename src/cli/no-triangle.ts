import { UsageError } from './usage-error.ts';

/** A ternary diagram is asked for of a study that does not vary three; `other` is what to take instead. */
export function noTriangle(count: number, other: string): UsageError {
  return new UsageError(
    `A ternary diagram has three corners; this study varies ${count} components.`,
    `Take ${other}, or vary three.`,
  );
}
