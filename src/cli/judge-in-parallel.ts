import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type JudgeOptions, type Verdict, validateFile } from './validate-files.ts';

/** A helper thread takes as long to start as this many files take to judge. */
const filesPerThread = 750;
const chunk = 16;

interface Share {
  readonly files: readonly string[];
  readonly unasked: ReadonlySet<string>;
  readonly options: JudgeOptions;
  /** The next file that nobody has taken. */
  readonly next: Int32Array;
}

type Judged = readonly (readonly [at: number, verdict: Verdict | undefined])[];

/**
 * Judges files on as many threads as it pays to start; verdicts come in the order of the files, undefined for those that
 * nobody asked for and that are no documents of ours.
 */
export async function judgeInParallel(
  files: readonly string[],
  unasked: ReadonlySet<string>,
  options: JudgeOptions,
  // Each thread holds a program of its own: two keep 10,000 files below 200 MB.
  threads = Math.min(2, availableParallelism()),
): Promise<(Verdict | undefined)[]> {
  const helpers = Math.min(threads - 1, Math.floor(files.length / filesPerThread));
  const program = process.argv[1];
  if (helpers < 1 || program === undefined) return files.map((file) => validateFile(file, options, unasked.has(file)));
  const share: Share = { files, unasked, options, next: new Int32Array(new SharedArrayBuffer(4)) };
  const verdicts = new Map<number, Verdict | undefined>();
  const take = (judged: Judged): void => {
    for (const [at, verdict] of judged) verdicts.set(at, verdict);
  };
  const helping = Array.from({ length: helpers }, () => startThread(program, share, take));
  judgeShare(share, take);
  await Promise.all(helping);
  // A thread that could not start leaves nothing behind but time.
  return files.map((file, at) =>
    verdicts.has(at) ? verdicts.get(at) : validateFile(file, options, unasked.has(file)),
  );
}

/** In a helper thread: takes files until there are none left and hands the verdicts back. */
export function runHelperThread(): boolean {
  if (isMainThread || parentPort === null) return false;
  const port = parentPort;
  judgeShare(workerData as Share, (judged) => port.postMessage(judged));
  return true;
}

function startThread(program: string, share: Share, take: (judged: Judged) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      workerData: share,
      env: { ...process.env, FORMULYTE_THREAD: '1' },
      argv: ['validate'],
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    worker.on('message', take);
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}

/** Takes files until there are none left and hands their verdicts on a chunk at a time: none is held twice. */
function judgeShare({ files, unasked, options, next }: Share, hand: (judged: Judged) => void): void {
  for (;;) {
    const from = Atomics.add(next, 0, chunk);
    if (from >= files.length) return;
    hand(
      files
        .slice(from, from + chunk)
        .map((file, i) => [from + i, validateFile(file, options, unasked.has(file))] as const),
    );
  }
}
