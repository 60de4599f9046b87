import { parentPort, workerData } from 'node:worker_threads';
import { judgeShare, type Share } from './judge-share.ts';

/** A helper thread, a program of its own: takes files until there are none left, hands the verdicts back, and says so. */
if (parentPort !== null) {
  const port = parentPort;
  judgeShare(workerData as Share, (judged) => port.postMessage(judged));
  port.postMessage('done');
}
