import { Worker } from 'node:worker_threads';
import type { Verdict } from './gather-verdicts.ts';
import type { Judged, Share } from './judge-share.ts';
import type { JudgeOptions } from './validate-file.ts';

/**
 * Judges files on this thread and on helpers beside it; verdicts come in the order of the files, undefined for those that
 * nobody asked for and that are no documents of ours.
 */
export async function judgeInParallel(
  files: readonly string[],
  unasked: ReadonlySet<string>,
  options: JudgeOptions,
  helpers: number,
): Promise<(Verdict | undefined)[]> {
  const program = process.argv[1];
  const verdicts = new Map<number, Verdict | undefined>();
  const take = (judged: Judged): void => {
    for (const [at, verdict] of judged) verdicts.set(at, verdict);
  };
  const next = new Int32Array(new SharedArrayBuffer(4));
  const share: Share = { files, unasked, options, threads: helpers + 1, next };
  // They start while this thread reads what it takes to judge.
  const helping = program === undefined ? [] : Array.from({ length: helpers }, () => startThread(program, share, take));
  const { judgeShare } = await import('./judge-share.ts');
  judgeShare(share, take);
  await Promise.all(helping);
  const { validateFile } = await import('./validate-file.ts');
  // A thread that could not start, or broke, leaves nothing behind but time.
  return files.map((file, at) =>
    verdicts.has(at) ? verdicts.get(at) : validateFile(file, options, unasked.has(file)),
  );
}

/** The launcher runs the program of a thread, src/cli/judge-thread.ts, where it is asked to. */
function startThread(program: string, share: Share, take: (judged: Judged) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      workerData: share,
      env: { ...process.env, FORMULYTE_THREAD: '1' },
      argv: ['validate'],
      // It has nothing to say but by messages.
      stdout: true,
      stderr: true,
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    worker.on('message', (said: Judged | 'done') => {
      if (said === 'done') resolve();
      else take(said);
    });
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}
