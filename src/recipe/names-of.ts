import type { Constituent } from './formulation.ts';

/** Constituents by name, each once, as one says them together: `PEO + LiTFSI`. */
export function namesOf(some: readonly Constituent[]): string {
  return [...new Set(some.map((one) => one.name))].join(' + ');
}
