import { type Box, boxesMeet } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { type Point, svgPath } from './svg-path.ts';
import { type Candidate, placeLabel, type Surroundings } from './svg-place-label.ts';
import { sampleLine } from './svg-sample-line.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';

/** Names of markers, lines from those that stand far off, and how many markers had no room for one. */
export interface MarkerNames {
  readonly leaders: readonly string[];
  readonly names: readonly string[];
  readonly unnamed: number;
}

/** A marker and its name. */
interface NamedMarker {
  readonly label: string;
  readonly at: Point;
  /** Of its colour: `ink` if not said. */
  readonly role?: string;
  /** From its middle to the nearest place for its name, in px: 10 if not said. */
  readonly clear?: number;
  /** The side it is best at, as far as there is room: right if not said. */
  readonly side?: 'right' | 'above';
  /** The most that its place may cost: it stays unnamed rather than being named far off. */
  readonly worst?: number;
}

/** What names have to keep clear of; `unwanted` is what a place costs beside what it covers and how far off it is. */
interface AroundMarkers extends Surroundings {
  readonly unwanted?: (box: Box) => number;
}

interface Place extends Candidate {
  /** Where a line from the marker meets the label, if it is so far off that it needs one. */
  readonly leader?: Point;
}

const set = { size: 12 };
const high = 16;

/** More would be read by nobody. */
const mostNames = 200;

/** What it costs to be so much further off that a line has to lead to the name. */
const ringCost = 4;

/** How near and how far a name may stand from its marker, in px; from a large one a little further. */
const nearest = 10;
const farthest = 140;

/**
 * Names markers beside them, the first ones best, after those that find a place right beside: a name covers no other and as
 * little as may be of what is drawn. Of more than 200 the rest stay without.
 */
export function nameMarkers(markers: readonly NamedMarker[], around: AroundMarkers): MarkerNames {
  const taken: Box[] = [...around.taken];
  const points = [...around.points];
  const names = new Map<number, string>();
  const leaders: string[] = [];
  const name = (index: number, marker: NamedMarker, worst: number): boolean => {
    const { label, at, role = 'ink', side = 'right', clear = nearest } = marker;
    const width = Math.min(textWidth(label, set), around.within.width / 2);
    const reach = reachOf(at, width, farthest + clear);
    const candidates = placesAround(at, width, side, clear - nearest);
    const place = placeLabel(around.unwanted === undefined ? candidates : candidates.map(priced(around.unwanted)), {
      within: around.within,
      taken: taken.filter((box) => boxesMeet(box, reach, 3)),
      points: points.filter(([x, y]) => boxesMeet({ x, y, width: 0, height: 0 }, reach, 3)),
      worst,
    });
    if (place === undefined) return false;
    const { box, leader } = place;
    taken.push(box);
    if (leader) {
      leaders.push(svgElement('path', { class: 'axis', d: svgPath([at, leader]) }));
      points.push(...sampleLine([at, leader], 3));
    }
    names.set(index, svgText(label, { x: box.x, y: box.y + 12.5, role: `${role} clear`, width: width + 0.5, ...set }));
    return true;
  };
  // One that has to go further would else push its neighbours further, and they theirs.
  const tried = [...markers.slice(0, mostNames).entries()];
  const far = tried.filter(([index, marker]) => !name(index, marker, ringCost));
  for (const [index, marker] of far) name(index, marker, marker.worst ?? Number.POSITIVE_INFINITY);
  const inOrder = markers.flatMap((_, index) => names.get(index) ?? []);
  return { leaders, names: inOrder, unnamed: markers.length - names.size };
}

/** All that a name of this width at this marker could cover. */
function reachOf([x, y]: Point, width: number, off: number): Box {
  const [aside, above] = [width + off, off + high];
  return { x: x - aside, y: y - above, width: 2 * aside, height: 2 * above };
}

function priced(unwanted: (box: Box) => number): (place: Place) => Place {
  return (place) => ({ ...place, cost: place.cost + unwanted(place.box) });
}

/** Places for a label of this width around a marker, the nearest cheapest, and right of it before left of it. */
function placesAround([x, y]: Point, width: number, side: 'right' | 'above', further: number): Place[] {
  const costAt = (right: number, down: number) => {
    if (side === 'above' && down < -0.99) return 0;
    return (right > 0.5 ? 0 : right < -0.5 ? 1 : 0.5) + (side === 'above' ? 0.5 : 0);
  };
  return [nearest, 22, 36, 54, 76, 104, farthest].flatMap((least, ring) =>
    Array.from({ length: 12 }, (_, i): Place => {
      const off = least + further;
      const angle = (i * Math.PI) / 6;
      const [right, down] = [Math.cos(angle), Math.sin(angle)];
      const centre: Point = [x + off * right + (width / 2) * sign(right), y + off * down + (high / 2) * sign(down)];
      const box = { x: centre[0] - width / 2, y: centre[1] - high / 2, width, height: high };
      const leader: Point = [clamp(x, box.x, box.x + width), clamp(y, box.y, box.y + high)];
      return {
        box,
        cost: ring * ringCost + costAt(right, down),
        ...(ring > 0 ? { leader } : {}),
      };
    }),
  );
}

/** −1, 0 or 1, with a right angle taken for exact. */
function sign(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : Math.sign(value);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
