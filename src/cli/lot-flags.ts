import { Flags } from './base-command.ts';

/** Which bottles are weighed from. */
export const lotFlags = {
  stock: Flags.string({
    description: "the lab's list of bottles (kind: stock); stock.yaml beside the recipe or at its project's root",
    helpValue: 'FILE',
  }),
  lot: Flags.string({
    description: 'which bottle of the list, where there are several; may be repeated',
    helpValue: '"LiTFSI=A1234"',
    multiple: true,
  }),
  on: Flags.string({
    description: 'the day that expiry is judged on; today where left out',
    helpValue: '2026-11-28',
  }),
};

/** What the flags are read as. */
export interface LotFlags {
  readonly stock?: string | undefined;
  readonly lot?: readonly string[] | undefined;
  readonly on?: string | undefined;
}
