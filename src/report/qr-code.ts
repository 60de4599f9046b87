import { create } from 'qrcode/lib/core/qrcode.js';

/** A QR code (ISO/IEC 18004, error correction M) as the dark squares of each row, without the quiet zone of 4 around it. */
export interface QrCode {
  readonly size: number;
  /** Dark stretches: a square of the picture is a unit. */
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number }[];
}

/** The text as a QR code. Throws where it is longer than a code can hold, some two thousand letters. */
export function qrCode(text: string): QrCode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const bars: { x: number; y: number; width: number }[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const from = x;
      while (x < size && data[y * size + x]) x++;
      bars.push({ x: from, y, width: x - from });
    }
  }
  return { size, bars };
}
