type Shares = readonly [number, number, number];

/** A composition that a cursor can have: not below these least shares, in tenths of a per cent that sum to one. */
export function cursorShares(at: Shares, lower: Shares): [number, number, number] {
  const span = 1 - lower[0] - lower[1] - lower[2];
  const parts = at.map((share, k) => Math.max(0, share - (lower[k] ?? 0)));
  const sum = parts.reduce((total, part) => total + part, 0) || 1;
  const [, second = 0, third = 0] = parts.map((part, k) => (lower[k] ?? 0) + (part / sum) * span);
  const tenths = [Math.round(second * 1000), Math.round(third * 1000)] as const;
  // Of the first, what is left: rounding may take it a tenth below its bound, and the others give way.
  const least = Math.ceil(Number((lower[0] * 1000).toFixed(6)));
  const over = Math.max(0, tenths[0] + tenths[1] + least - 1000);
  const b = tenths[0] >= tenths[1] ? tenths[0] - over : tenths[0];
  const c = tenths[0] >= tenths[1] ? tenths[1] : tenths[1] - over;
  return [(1000 - b - c) / 1000, b / 1000, c / 1000];
}
