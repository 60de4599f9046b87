import type { StudyPicture } from '../mixture/study-picture.ts';
import { studyDiagram } from '../report/study-svg.ts';
import type { Point } from '../report/svg-path.ts';
import { drawTernary } from '../report/svg-ternary.ts';
import type { TernaryFrame } from '../report/svg-ternary-frame.ts';
import { ruleAt } from '../report/svg-ternary-grid.ts';
import { pageLayout } from '../report/svg-ternary-layout.ts';
import { cursorShares } from './cursor-shares.ts';
import { nearestMark, nextMark } from './next-mark.ts';
import { type Mark, type Reading, sharesOf } from './reading.ts';

type Shares = readonly [number, number, number];

/** What the diagram tells: what is pointed at for the moment (nothing any more), and what is chosen. */
export interface DiagramEvents {
  peek(reading: Reading | undefined): void;
  choose(reading: Reading): void;
}

/** Px from a mark within which it is meant, by a mouse and by a finger. */
const reach = { mouse: 14, touch: 22 };
/** A pointer that moves further than this drags. */
const still = 4;

/** The picture of the study, drawn by the program's own code, with a cursor and a ring on top of it. */
export class ExplorerDiagram {
  readonly #host: HTMLElement;
  readonly #events: DiagramEvents;
  #picture: StudyPicture | undefined;
  #marks: readonly Mark[] = [];
  #places: readonly Point[] = [];
  #frame: TernaryFrame | undefined;
  #svg: SVGSVGElement | undefined;
  #overlay: SVGGElement | undefined;
  #cursor: Shares;
  #shown: Reading | undefined;
  #width = 0;
  #box: DOMRect | undefined;

  constructor(host: HTMLElement, cursor: Shares, events: DiagramEvents) {
    this.#host = host;
    this.#events = events;
    this.#cursor = cursor;
    this.#listen();
    new ResizeObserver(() => {
      this.#box = undefined;
      if (pageLayout(host.clientWidth).width !== this.#width) this.#redraw();
    }).observe(host);
  }

  /** Draws a picture with marks that can be pointed at. */
  draw(picture: StudyPicture, marks: readonly Mark[]): void {
    this.#picture = picture;
    this.#marks = marks;
    this.#redraw();
  }

  /** Shows what is read: a ring round a mark, the cursor, and lines to the axes. */
  show(reading: Reading): void {
    this.#shown = reading;
    if (reading.kind === 'cursor') this.#cursor = reading.shares;
    const frame = this.#frame;
    if (!frame || !this.#overlay) return;
    const shares = sharesOf(reading);
    const [x, y] = frame.place(shares);
    const guides = ([0, 1, 2] as const).map((index) => {
      const [toX, toY] = ruleAt(shares[index], index, frame)[0];
      return shape('line', { class: 'rim guide', x1: x, y1: y, x2: toX, y2: toY, 'stroke-dasharray': '2 3' });
    });
    const ring =
      reading.kind === 'mark'
        ? [
            shape('circle', { class: 'grid', cx: x, cy: y, r: 11, 'stroke-width': 5 }),
            shape('circle', { class: 'rim', cx: x, cy: y, r: 11, 'stroke-width': 2 }),
          ]
        : [];
    this.#overlay.replaceChildren(...guides, this.#handle(frame), ...ring);
  }

  #handle(frame: TernaryFrame): SVGElement {
    const [x, y] = frame.place(this.#cursor);
    const handle = shape('g', { class: 'handle' });
    handle.append(
      shape('circle', { cx: x, cy: y, r: 22, fill: 'transparent' }),
      shape('path', {
        class: 'mark',
        d: `M${x - 9} ${y}L${x} ${y - 9}L${x + 9} ${y}L${x} ${y + 9}Z`,
      }),
      shape('path', { class: 'paper', d: `M${x - 5} ${y}L${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}Z` }),
    );
    return handle;
  }

  #redraw(): void {
    if (!this.#picture) return;
    const layout = pageLayout(this.#host.clientWidth);
    this.#width = layout.width;
    const { svg: text, frame } = drawTernary(studyDiagram(this.#picture), { isPart: true }, layout);
    // As XML, which is read apart from the page; what a tooltip would say stands beside the diagram.
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    for (const one of parsed.querySelectorAll('title')) one.remove();
    const svg = document.importNode(parsed, true) as unknown as SVGSVGElement;
    this.#overlay = shape('g', {}) as SVGGElement;
    svg.append(this.#overlay);
    this.#host.replaceChildren(svg);
    this.#svg = svg;
    this.#box = undefined;
    this.#frame = frame;
    this.#places = this.#marks.map(({ shares }) => frame.place(shares));
    if (this.#shown) this.show(this.#shown);
  }

  #placeOf(event: PointerEvent | MouseEvent): Point {
    // Asked for once, not at every move: it would lay out the whole page for the figures that just changed.
    this.#box ??= this.#svg?.getBoundingClientRect();
    const { left, width, top } = this.#box ?? { left: 0, top: 0, width: 1 };
    const scale = this.#width / width;
    return [(event.clientX - left) * scale, (event.clientY - top) * scale];
  }

  #markAt(place: Point, within: number): Reading | undefined {
    const at = nearestMark(this.#places, place, within);
    const mark = at === undefined ? undefined : this.#marks[at];
    return mark && { kind: 'mark', mark };
  }

  #cursorAt(shares: Shares): Reading {
    return { kind: 'cursor', shares: cursorShares(shares, this.#frame?.lower ?? [0, 0, 0]) };
  }

  #listen(): void {
    const host = this.#host;
    let start: { readonly place: Point; readonly id: number; readonly mark: Reading | undefined } | undefined;
    let drags = false;
    const moveTo = (place: Point) => {
      if (this.#frame) this.#events.choose(this.#cursorAt(this.#frame.sharesAt(place)));
    };
    const forget = () => {
      this.#box = undefined;
    };
    for (const event of ['pointerenter', 'pointerdown']) host.addEventListener(event, forget, { capture: true });
    for (const event of ['scroll', 'resize']) window.addEventListener(event, forget, { capture: true, passive: true });
    const onHandle = ({ target }: Event) => target instanceof Element && target.closest('.handle') !== null;
    host.addEventListener('pointerdown', (event) => {
      // A finger beside the handle scrolls the page; where it only taps, the click says so.
      if (event.button !== 0 || (event.pointerType === 'touch' && !onHandle(event))) return;
      const place = this.#placeOf(event);
      start = { place, id: event.pointerId, mark: onHandle(event) ? undefined : this.#markAt(place, reach.mouse) };
      host.setPointerCapture(event.pointerId);
      if (!start.mark && !onHandle(event)) moveTo(place);
    });
    host.addEventListener('pointermove', (event) => {
      const place = this.#placeOf(event);
      if (start && start.id === event.pointerId) {
        drags ||= Math.hypot(place[0] - start.place[0], place[1] - start.place[1]) > still;
        host.classList.toggle('dragging', drags);
        if (drags) moveTo(place);
      } else if (event.pointerType !== 'touch') this.#events.peek(this.#markAt(place, reach.mouse));
    });
    const end = (event: PointerEvent) => {
      if (start?.id !== event.pointerId) return;
      if (!drags && start.mark && event.type === 'pointerup') this.#events.choose(start.mark);
      start = undefined;
      drags = false;
      host.classList.remove('dragging');
    };
    host.addEventListener('pointerup', end);
    host.addEventListener('pointercancel', end);
    host.addEventListener('pointerleave', () => this.#events.peek(undefined));
    host.addEventListener('click', (event) => {
      if ((event as PointerEvent).pointerType !== 'touch' || onHandle(event)) return;
      const place = this.#placeOf(event);
      const mark = this.#markAt(place, reach.touch);
      if (mark) this.#events.choose(mark);
      else moveTo(place);
    });
    host.addEventListener('keydown', (event) => this.#press(event));
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#frame || !this.#shown) return;
    const way = ways[event.key];
    const ends = { Home: this.#marks[0], End: this.#marks.at(-1) }[event.key];
    if (!way && !ends) return;
    event.preventDefault();
    if (ends) this.#events.choose({ kind: 'mark', mark: ends });
    else if (way && event.shiftKey) {
      const from = this.#shown.kind === 'cursor' ? this.#shown.shares : sharesOf(this.#shown);
      const [a, b, c] = way.shares;
      this.#events.choose(this.#cursorAt([from[0] + a, from[1] + b, from[2] + c]));
    } else if (way) {
      const at = nextMark(this.#places, this.#frame.place(sharesOf(this.#shown)), way.px);
      const mark = at === undefined ? undefined : this.#marks[at];
      if (mark) this.#events.choose({ kind: 'mark', mark });
    }
  }
}

/** Where arrow keys lead: in the picture, and by how much of each share. */
const ways: Readonly<Record<string, { readonly px: Point; readonly shares: Shares }>> = {
  ArrowUp: { px: [0, -1], shares: [0.01, -0.005, -0.005] },
  ArrowDown: { px: [0, 1], shares: [-0.01, 0.005, 0.005] },
  ArrowLeft: { px: [-1, 0], shares: [0, 0.01, -0.01] },
  ArrowRight: { px: [1, 0], shares: [0, -0.01, 0.01] },
};

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, typeof value === 'number' ? `${Number(value.toFixed(2))}` : value);
  return made;
}
