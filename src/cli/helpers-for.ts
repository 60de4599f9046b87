import { availableParallelism } from 'node:os';

/** A helper thread takes as long to start as this many files take to judge. */
const filesPerThread = 750;
/** Each thread holds a program of its own: two keep 10,000 files below 200 MB. */
const mostUnasked = 2;

/** How many threads it pays to start beside the first one; `threads` is how many there may be, as many as the machine has where left out. */
export function helpersFor(files: number, threads?: number): number {
  const worth = Math.floor(files / filesPerThread);
  if (worth === 0) return 0;
  return Math.min(worth, (threads ?? Math.min(mostUnasked, availableParallelism())) - 1);
}
