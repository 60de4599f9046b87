import type { Scale } from './svg-scale.ts';

interface EqualScales {
  readonly across: Scale;
  readonly up: Scale;
  /** px of the plot. */
  readonly height: number;
}

/** px: lower, labels have no room, and higher, a picture no longer fits a page. */
const [lowest, highest] = [220, 460];

/**
 * Two scales of even steps in a plot of this width in px, the one with room to spare made longer, so that a step of x is as
 * long as the same step of y: a circle is round.
 */
export function equalScales(across: Scale, up: Scale, width: number): EqualScales {
  const [wide, high] = [across.to - across.from, up.to - up.from];
  const height = Math.min(highest, Math.max(lowest, (high / wide) * width));
  const perPixel = Math.max(wide / width, high / height);
  return { across: longer(across, perPixel * width), up: longer(up, perPixel * height), height };
}

function longer({ from }: Scale, span: number): Scale {
  return { from, to: from + span, log: false, place: (value) => (value - from) / span };
}
