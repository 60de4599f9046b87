import type { WeighMatrix } from '../index.ts';
import { UsageError } from './usage-error.ts';

/** A name that stands for nothing of a day's weighing. */
export function notWeighed(name: string, { reagents }: Pick<WeighMatrix, 'reagents'>): UsageError {
  return new UsageError(
    `Nothing that is weighed is called "${name}".`,
    `These are: ${reagents.map((one) => one.name).join(', ')}.`,
  );
}
