import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { svgPath } from './svg-path.ts';
import { type TernaryFrame, ternaryFrame } from './svg-ternary-frame.ts';

/** The whole triangle in small, with the part of it that a diagram shows; nothing where that is the whole. */
export function drawLocator({ lower, span }: TernaryFrame, { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>): string[] {
  if (lower.every((one) => one === 0)) return [];
  const whole = ternaryFrame([x + width / 2, y], width, [0, 0, 0]);
  const [a, b, c] = lower;
  const part = [[a + span, b, c] as const, [a, b + span, c] as const, [a, b, c + span] as const];
  return [
    svgElement('path', { class: 'block', d: `${svgPath(part.map(whole.place))}Z` }),
    svgElement('path', { class: 'rim', d: `${svgPath(part.map(whole.place))}Z`, 'stroke-linejoin': 'round' }),
    svgElement('path', { class: 'axis', d: `${svgPath(whole.corners)}Z`, 'stroke-linejoin': 'round' }),
  ];
}
