import { interpolateViridis } from 'd3-scale-chromatic';

/** The colour of a share from 0 to 1, `#21918c` for a half, on viridis: even steps to the eye, also without red or green. */
export function scaleColour(share: number): string {
  return interpolateViridis(Math.min(1, Math.max(0, share)));
}

/** Black or white, whichever stands out more from a colour `#rrggbb`: 4.5:1 at least, as the two never both fall short. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  // White is 1.05 / (L + 0.05) to 1, black (L + 0.05) / 0.05 to 1 (WCAG 2.2, contrast ratio); they meet at L = 0.179.
  return relativeLuminance(colour) > 0.179 ? '#000000' : '#ffffff';
}

/** L of WCAG 2.2 (sRGB, IEC 61966-2-1): 0 for black, 1 for white. */
function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
