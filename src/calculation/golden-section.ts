/** The share of an interval that is kept in each step: 0.618. */
const kept = (Math.sqrt(5) - 1) / 2;

/** Where a function that falls and then rises is least between two values: one that only falls, at an end. */
export function goldenSection(height: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - kept * (high - low), low + kept * (high - low)];
  let [leftHeight, rightHeight] = [height(left), height(right)];
  // 0.618^80 is 2e-17: less than a double can tell apart.
  for (let i = 0; i < 80; i++) {
    if (leftHeight <= rightHeight) {
      [high, right, rightHeight] = [right, left, leftHeight];
      left = high - kept * (high - low);
      leftHeight = height(left);
    } else {
      [low, left, leftHeight] = [left, right, rightHeight];
      right = low + kept * (high - low);
      rightHeight = height(right);
    }
  }
  return (low + high) / 2;
}
