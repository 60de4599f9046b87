import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';

/**
 * Puts something light in the place of standard output and error, where these go to a file, a pipe or nowhere: what is written
 * there is written at once, as by Node's own streams; but those load a dozen of its modules, 3 ms a start. A terminal keeps
 * Node's, and so does Windows, where a pipe takes no text at once.
 */
export function lightenOutput(): void {
  if (process.platform === 'win32') return;
  for (const [name, descriptor] of [
    ['stdout', 1],
    ['stderr', 2],
  ] as const) {
    if (isPlain(descriptor))
      Object.defineProperty(process, name, { configurable: true, value: lightStream(descriptor) });
  }
}

function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isFIFO() || stats.isSocket() || isNowhere(stats);
  } catch {
    // Closed, or not to be asked: Node knows what to do.
    return false;
  }
}

function isNowhere(stats: Stats): boolean {
  return stats.isCharacterDevice() && stats.rdev === statSync('/dev/null').rdev;
}

/** As much of a stream as the program and Node's console use; nothing ever happens to it that one could listen to. */
function lightStream(fd: number) {
  let isClosed = false;
  const stream = {
    fd,
    isTTY: false,
    writable: true,
    writableLength: 0,
    on: () => stream,
    once: () => stream,
    removeListener: () => stream,
    write(text: string | Uint8Array): boolean {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      for (let at = 0; at < bytes.length && !isClosed; ) {
        try {
          at += writeSync(fd, bytes, at);
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          // A reader that has seen enough (`| head`) is no failure: the command ends in its own time, with its own exit code.
          if (code === 'EPIPE') isClosed = true;
          else if (code === 'EAGAIN') waitAMoment();
          else throw error;
        }
      }
      return !isClosed;
    },
  };
  return stream;
}

/** A pipe that others have opened without waiting is full until its reader comes round. */
function waitAMoment(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
