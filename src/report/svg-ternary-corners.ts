import { svgStated } from './svg-stated.ts';
import { arrowShare } from './svg-ternary-arrow.ts';
import { shareUnit } from './svg-ternary-axes.ts';
import type { TernaryScene } from './svg-ternary-scene.ts';
import { svgText } from './svg-text.ts';
import { wrapText } from './svg-wrap-text.ts';

/** A corner's name in lines, the last one its composition where it is no pure component. */
interface CornerText {
  readonly name: readonly string[];
  readonly composition?: string;
}

const set = { size: 14, bold: true };
const small = { size: 12 };
const lineHeight = 17;

/** The names of the three corners, clear of ticks and arrows; `margin` px lie between the left corner and the picture's edge. */
export function drawCorners(scene: Pick<TernaryScene, 'diagram' | 'frame' | 'reach'>, margin: number): string[] {
  const { frame, reach } = scene;
  return ([0, 1, 2] as const).flatMap((index) => {
    const { name, composition } = cornerText(scene, index, margin);
    const [x, y] = frame.corners[index];
    const lines = name.length + (composition === undefined ? 0 : 1);
    const first = index === 0 ? y - reach - 10 - lineHeight * (lines - 1) : y + reach + 25;
    return [
      ...name.map((line, i) => svgText(line, { x, y: first + lineHeight * i, anchor: 'middle', ...set })),
      ...(composition === undefined
        ? []
        : [
            svgText(composition, { x, y: first + lineHeight * (lines - 1), anchor: 'middle', role: 'muted', ...small }),
          ]),
    ];
  });
}

/** The px that the names take above the triangle, and below it. */
export function cornerRoom(
  scene: Pick<TernaryScene, 'diagram' | 'frame' | 'reach'>,
  margin: number,
): readonly [number, number] {
  const [top = 0, left = 0, right = 0] = ([0, 1, 2] as const).map((index) => {
    const { name, composition } = cornerText(scene, index, margin);
    return lineHeight * (name.length + (composition === undefined ? 0 : 1));
  });
  return [scene.reach + 10 + top, scene.reach + 12 + Math.max(lineHeight, left, right)];
}

function cornerText(
  { diagram, frame }: Pick<TernaryScene, 'diagram' | 'frame'>,
  index: 0 | 1 | 2,
  margin: number,
): CornerText {
  const { lower, span, side } = frame;
  const room = index === 0 ? 360 : 2 * Math.min(margin, ((1 - arrowShare) / 2) * side - 14);
  const name = wrapText(diagram.corners[index].label, room, 2, set);
  if (lower.every((one) => one === 0)) return { name };
  const shares = diagram.corners.map((corner, k) => {
    const share = ((lower[k] ?? 0) + (k === index ? span : 0)) * shareUnit(corner);
    return svgStated(Number(share.toFixed(shareUnit(corner) === 1 ? 4 : 2)));
  });
  return { name, composition: shares.join(' : ') };
}
