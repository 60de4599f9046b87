import { deflateSync } from 'node:zlib';
import type { QrCode } from './qr-code.ts';

/** Pixels to a square, and squares of quiet zone around the code. */
const pixels = 8;
const quiet = 4;

/** A QR code as a black and white PNG (ISO/IEC 15948), the same bytes for the same code on every machine. */
export function qrPng({ size, bars }: QrCode): Uint8Array {
  const side = (size + 2 * quiet) * pixels;
  const stride = 1 + Math.ceil(side / 8);
  // White is 1; each row begins with its filter, none.
  const rows = Buffer.alloc(side * stride, 0xff);
  for (let y = 0; y < side; y++) rows[y * stride] = 0;
  for (const bar of bars) {
    for (let y = (bar.y + quiet) * pixels; y < (bar.y + quiet + 1) * pixels; y++) {
      for (let x = (bar.x + quiet) * pixels; x < (bar.x + bar.width + quiet) * pixels; x++) {
        const at = y * stride + 1 + (x >> 3);
        rows[at] = (rows[at] ?? 0) & ~(0x80 >> (x & 7));
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit of grey.
  header[8] = 1;
  // Stored, not squeezed: a newer zlib would make other bytes of the same code.
  const data = deflateSync(rows, { level: 0 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** ISO/IEC 15948, 5.5: the polynomial of ISO 3309. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
