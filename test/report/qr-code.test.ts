import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { type QrCode, qrCode } from '../../src/report/qr-code.ts';

/** What an independent reader makes of the code, printed with a quiet zone, `scale` dots to a square. */
function read({ size, bars }: QrCode, scale = 4): string | undefined {
  const side = (size + 8) * scale;
  const dots = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const { x, y, width } of bars) {
    for (let row = 0; row < scale; row++) {
      const from = (((y + 4) * scale + row) * side + (x + 4) * scale) * 4;
      for (let i = 0; i < width * scale; i++) dots.fill(0, from + i * 4, from + i * 4 + 3);
    }
  }
  // The package declares its default export as ES modules do, and is none.
  const decode =
    (jsQR as unknown as { default?: typeof jsQR.default }).default ?? (jsQR as unknown as typeof jsQR.default);
  return decode(dots, side, side)?.data;
}

describe('qrCode', () => {
  it.each([`sha256:${'0123456789abcdef'.repeat(4)}`, 'a', 'µ·²₂ 漢字', 'x'.repeat(400)])('is read back: %s', (text) => {
    // jsQR reads bytes as UTF-8.
    expect(read(qrCode(text))).toBe(text);
  });

  it('has the three squares in its corners that a reader looks for', () => {
    const { size, bars } = qrCode('formulyte');
    const row = (y: number) => bars.filter((bar) => bar.y === y);
    expect(row(0)[0]).toEqual({ x: 0, y: 0, width: 7 });
    expect(row(0).at(-1)).toEqual({ x: size - 7, y: 0, width: 7 });
    expect(row(size - 1)[0]).toEqual({ x: 0, y: size - 1, width: 7 });
  });

  it('would notice a code that cannot be read', () => {
    const { size, bars } = qrCode('formulyte');
    expect(read({ size, bars: bars.filter(({ y }) => y < 12) })).toBeUndefined();
  });
});
