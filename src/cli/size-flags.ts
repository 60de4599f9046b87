import type { AskedSize } from '../index.ts';
import { Flags } from './base-command.ts';

/** How much to make: one of several ways to say it, each with an overage. */
export const sizeFlags = {
  batch: Flags.string({
    description: 'how much to make: mass or volume of what stays (of a synthesis, what comes out), such as "2 g"',
    helpValue: '"2 g"',
  }),
  for: Flags.string({ description: 'how much to make, by one component', helpValue: '"PEO=0.7 g"' }),
  film: Flags.string({
    description: 'how much to make, by the dry film: a disc, or two sides, and the thickness last',
    helpValue: '"16 mm x 110 um"',
  }),
  porosity: Flags.string({ description: 'with --film: pores of the dry film; none otherwise', helpValue: '"10 %"' }),
  area: Flags.string({
    description: 'how much to make, by what is coated: an area, a disc such as "12 mm", or two sides',
    helpValue: '"12 cm^2"',
  }),
  loading: Flags.string({
    description: "with --area: mass per area and of what; by default the recipe's own",
    helpValue: '"3.8 mg/cm^2 of LFP"',
  }),
  discs: Flags.string({ description: 'with --film or --area: how many of them', helpValue: '12' }),
  cells: Flags.string({ description: 'the same, for so many cells', helpValue: '12' }),
  solution: Flags.string({
    description: 'how much to make, by volume with the solvents, volumes added up',
    helpValue: '"20 mL"',
  }),
  overage: Flags.string({ description: 'how much more than that', helpValue: '"20 %"' }),
};

/** The size that flags ask for; undefined where none does. */
export function askedSize(flags: AskedSize): AskedSize | undefined {
  const keys = Object.keys(sizeFlags) as (keyof AskedSize)[];
  const said = keys.filter((key) => flags[key] !== undefined);
  return said.length === 0 ? undefined : Object.fromEntries(said.map((key) => [key, flags[key]]));
}
