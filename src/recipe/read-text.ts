import { closeSync, fstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Parsed } from '../diagnostics/facts.ts';

/** A recipe is a page of text; anything above this is not one. */
const largest = 1024 * 1024;
/** In bytes, of what does not say how long it is. */
const firstRead = 64 * 1024;

/** Reads a file (or standard input, for `-`) as UTF-8 text; without a limit in bytes as a recipe, at most 1 MiB. */
export function readText(
  file: string,
  limit = largest,
  decodeBytes = decode,
): Parsed<string, 'file-unreadable' | 'file-too-large' | 'not-text'> {
  let descriptor: number | undefined;
  try {
    descriptor = file === '-' ? 0 : openSync(file, 'r');
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) return unreadable(file, 'it is a folder');
    if (stat.isFile() && stat.size > limit) {
      return { ok: false, problem: { code: 'file-too-large', facts: { bytes: stat.size, limit } } };
    }
    // A file says how long it is; a pipe does not, nor does a file that is still being written.
    let buffer = Buffer.allocUnsafe(Math.min(stat.isFile() ? stat.size : firstRead, limit) + 1);
    let length = 0;
    for (;;) {
      const got = read(descriptor, buffer, length);
      if (got === 0) break;
      length += got;
      // All that the file said it has: the end need not be asked for.
      if (length === stat.size && stat.isFile()) break;
      if (length > limit) return { ok: false, problem: { code: 'file-too-large', facts: { bytes: length, limit } } };
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length + firstRead, limit + 1));
    }
    return decodeBytes(buffer.subarray(0, length));
  } catch (error) {
    return unreadable(file, reason(error));
  } finally {
    if (descriptor !== undefined && descriptor !== 0) closeSync(descriptor);
  }
}

/** The first 64 KiB of a file as text, whatever else it holds; empty where it cannot be read. */
export function readHead(file: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const buffer = Buffer.allocUnsafe(firstRead);
    return buffer.toString('utf8', 0, readSync(descriptor, buffer));
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A terminal or a slow pipe on standard input answers EAGAIN until something comes. */
function read(descriptor: number, buffer: Buffer, offset: number): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, offset, buffer.length - offset, null);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Bytes as text: valid UTF-8 without control characters, or the offset of the first byte that is not. */
export function decode(bytes: Uint8Array): Parsed<string, 'not-text'> {
  const whole = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = whole.toString('utf8');
  // A replacement character that the bytes themselves do not spell (EF BF BD) marks bytes that are no UTF-8.
  const at = text.search(/[\0-\x08\x0e-\x1f\x7f]|\ufffd/);
  if (at < 0) return { ok: true, value: text };
  const byte = Buffer.byteLength(text.slice(0, at));
  const spelled = text[at] === '\ufffd' && bytes[byte] === 0xef && bytes[byte + 1] === 0xbf;
  if (spelled) return { ok: true, value: text };
  return { ok: false, problem: { code: 'not-text', facts: { byte } } };
}

function unreadable(
  file: string,
  why: string,
): { ok: false; problem: { code: 'file-unreadable'; facts: { file: string; reason: string } } } {
  return { ok: false, problem: { code: 'file-unreadable', facts: { file, reason: why } } };
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not permitted';
  if (code === 'ELOOP') return 'its links go round in a circle';
  return code ?? String(error);
}

/** Absolute path with links resolved; where the file does not exist, with those of its folder resolved. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = dirname(resolve(file));
    return folder === resolve(file) ? folder : resolve(realPath(folder), file.slice(file.lastIndexOf('/') + 1));
  }
}

/** The bytes of a file, whatever they are; undefined where it cannot be read. */
export function readBytes(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
