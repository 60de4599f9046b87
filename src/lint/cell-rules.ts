import type { CellRule } from './cell-rule.ts';

/** Every rule about cells, in the order of the reference. */
export const cellRules: readonly CellRule[] = [];
