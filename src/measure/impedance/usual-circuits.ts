/**
 * Circuits of electrolytes between blocking electrodes, of pellets with grain boundaries, and of cells with lithium, which
 * are compared where none is asked for: every one of them, smallest first.
 */
export const usualCircuits: readonly string[] = [
  'R0-CPE1',
  'L0-R0-CPE1',
  'p(R1,CPE1)',
  'R0-p(R1,CPE1)',
  'L0-R0-p(R1,CPE1)',
  'p(R1,CPE1)-CPE2',
  'p(R1,CPE1)-p(R2,CPE2)',
  'R0-p(R1,CPE1)-W1',
  'R0-p(R1-W1,CPE1)',
  'R0-p(R1,CPE1)-CPE2',
  'R0-p(R1,CPE1)-p(R2,CPE2)',
  'p(R1,CPE1)-p(R2,CPE2)-CPE3',
  'R0-p(R1,CPE1)-p(R2,CPE2)-W1',
  'R0-p(R1,CPE1)-p(R2,CPE2)-CPE3',
];
