/** Where the parts of a ternary diagram stand, in px. */
export interface TernaryLayout {
  readonly width: number;
  /** Free on the left and on the right. */
  readonly edge: number;
  /** Length of a side of the triangle. */
  readonly side: number;
  /** From the left to the upper corner; with a bar of colours at its right, and without. */
  readonly apex: { readonly besideBar: number; readonly alone: number };
  readonly barHeight: number;
  /** Width of the small triangle that shows where a window lies. */
  readonly locator: number;
  /** Whether the title stands above it. */
  readonly hasHeading: boolean;
}

/** A picture of its own. */
export const pictureLayout: TernaryLayout = {
  width: 820,
  edge: 24,
  side: 540,
  apex: { besideBar: 386, alone: 410 },
  barHeight: 300,
  locator: 72,
  hasHeading: true,
};

/** Of the labels along a side and the arrow outside them. */
const besideSide = 46;

/** Part of a page that has so many px for it, under the page's own title. */
export function pageLayout(room: number): TernaryLayout {
  const width = Math.round(Math.min(pictureLayout.width, Math.max(300, room)));
  // 0 on a telephone, 1 where there is room for the picture as it is.
  const share = Math.min(1, Math.max(0, (width - 380) / (pictureLayout.width - 380)));
  const edge = Math.round(4 + 20 * share);
  const beside = Math.round(besideSide + 40 * share);
  const side = Math.min(pictureLayout.side, width - 2 * beside);
  return {
    width,
    edge,
    side,
    apex: { besideBar: Math.round(width / 2 - 24 * share), alone: Math.round(width / 2) },
    barHeight: Math.round(Math.min(300, 0.36 * side + 200 * share ** 2)),
    locator: Math.round(40 + 32 * share),
    hasHeading: false,
  };
}
