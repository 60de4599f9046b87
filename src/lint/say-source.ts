import type { Property } from '../materials/material.ts';

/** Where a number of the catalogue comes from, in two or three words: `Guo et al. 2024`, `an estimate`. */
export function saySource({ estimate, source }: Property): string {
  return estimate ? 'an estimate' : (source.split(/ \(|, |;/)[0] ?? source);
}
