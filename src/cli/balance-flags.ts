import { Flags } from './base-command.ts';

/** What is weighed on. */
export const balanceFlags = {
  lab: Flags.string({
    description: "the lab's balances (kind: lab); lab.yaml beside the recipe or at its project's root",
    helpValue: 'FILE',
  }),
  balance: Flags.string({
    description: 'which of them, for all or for one component; may be repeated',
    helpValue: '"LiTFSI=micro"',
    multiple: true,
  }),
};

/** What the flags are read as. */
export interface BalanceFlags {
  readonly lab?: string | undefined;
  readonly balance?: readonly string[] | undefined;
}
