import type { Verdict } from './gather-verdicts.ts';
import { type JudgeOptions, validateFile } from './validate-file.ts';

/** What is to be judged, and how much of it has been taken. */
export interface Share {
  readonly files: readonly string[];
  readonly unasked: ReadonlySet<string>;
  readonly options: JudgeOptions;
  readonly threads: number;
  /** The next file that nobody has taken. */
  readonly next: Int32Array;
}

export type Judged = readonly (readonly [at: number, verdict: Verdict | undefined])[];

/** As few as make what is said between threads worth while, and as many as leave none of them waiting for another at the end. */
const [fewest, most] = [2, 32];

/** Takes files until there are none left and hands their verdicts on, a handful at a time: none is held twice. */
export function judgeShare(share: Share, hand: (judged: Judged) => void): void {
  const { files, unasked, options, threads, next } = share;
  for (;;) {
    const left = files.length - Atomics.load(next, 0);
    const size = Math.min(most, Math.max(fewest, Math.floor(left / (4 * threads))));
    const from = Atomics.add(next, 0, size);
    if (from >= files.length) return;
    hand(
      files
        .slice(from, from + size)
        .map((file, i) => [from + i, validateFile(file, options, unasked.has(file))] as const),
    );
  }
}
