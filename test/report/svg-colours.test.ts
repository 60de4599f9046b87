import { describe, expect, it } from 'vitest';
import { inkOn, scaleColour } from '../../src/report/colour-scale.ts';
import { colours } from '../../src/report/svg-theme.ts';

type Rgb = readonly [number, number, number];

/** Linear light from `#rrggbb` (IEC 61966-2-1). */
function linear(colour: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92;
  });
  return [r, g, b];
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map(linear)
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is left of a colour without red or green cones: Machado, Oliveira and Fernandes 2009, severity 1. */
const sights: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function seen(colour: string, sight: readonly Rgb[]): Rgb {
  const [r, g, b] = linear(colour);
  const [x = 0, y = 0, z = 0] = sight.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)));
  return [x, y, z];
}

/** Oklab (Ottosson 2020): equal distances look about equal. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const apart = (one: string, other: string, sight: readonly Rgb[]) => {
  const [a, b] = [oklab(seen(one, sight)), oklab(seen(other, sight))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

describe.each(Object.entries(colours))('the %s theme', (_, theme) => {
  it('has text that can be read, on paper and on a band', () => {
    for (const text of [theme.ink, theme.muted]) {
      for (const behind of [theme.paper, theme.band, theme.block])
        expect(contrast(text, behind), `${text} on ${behind}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const text of theme.series) expect(contrast(text, theme.paper), text).toBeGreaterThanOrEqual(4.5);
  });

  it('has lines and areas that can be seen', () => {
    for (const area of [theme.axis, theme.total]) expect(contrast(area, theme.paper), area).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(sights))(
    'has colours that are told apart with %s sight, the first six best',
    (_name, sight) => {
      const { series } = theme;
      for (const [i, one] of series.entries()) {
        for (const other of series.slice(0, i))
          expect(apart(one, other, sight), `${one} and ${other}`).toBeGreaterThan(i < 6 ? 0.055 : 0.03);
      }
    },
  );
});

describe('the scale of colours', () => {
  it('is viridis', () =>
    // Its ends and its middle as matplotlib publishes them (S. van der Walt, N. Smith 2015).
    expect([0, 0.5, 1].map(scaleColour)).toEqual(['#440154', '#21918c', '#fde725']));

  it('stays at its ends beyond them', () => expect([-1, 2].map(scaleColour)).toEqual(['#440154', '#fde725']));

  it.each(Object.entries(sights))('becomes lighter in even steps, with %s sight too', (_name, sight) => {
    const light = Array.from({ length: 17 }, (_, i) => oklab(seen(scaleColour(i / 16), sight))[0]);
    const steps = light.slice(1).map((one, i) => one - (light[i] ?? one));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(2.5);
  });

  it('carries text that can be read at any level', () => {
    for (let i = 0; i <= 256; i++) {
      const colour = scaleColour(i / 256);
      expect(contrast(inkOn(colour), colour), colour).toBeGreaterThanOrEqual(4.5);
    }
  });
});
