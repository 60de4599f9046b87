import type { Scale } from './svg-scale.ts';

/**
 * Two scales of even steps, the one with room to spare made longer, so that a step of x is as long as the same step of y
 * in a plot of this size in px: a circle is round.
 */
export function equalScales(across: Scale, up: Scale, width: number, height: number): readonly [Scale, Scale] {
  const perPixel = Math.max((across.to - across.from) / width, (up.to - up.from) / height);
  return [longer(across, perPixel * width), longer(up, perPixel * height)];
}

function longer({ from }: Scale, span: number): Scale {
  return { from, to: from + span, log: false, place: (value) => (value - from) / span };
}
