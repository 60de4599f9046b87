import type { BalancesWanted } from '../index.ts';
import type { BalanceFlags } from './balance-flags.ts';
import { problemError } from './problem-error.ts';

/** What the flags ask for; a flag that cannot be read ends the program. */
export function balancesWanted({ lab, balance = [] }: BalanceFlags): BalancesWanted {
  const chosen = balance.map((text) => {
    const at = text.lastIndexOf('=');
    const component = text.slice(0, Math.max(at, 0)).trim();
    const name = text.slice(at + 1).trim();
    if (name !== '' && (at < 0 || component !== ''))
      return { ...(component === '' ? {} : { component }), balance: name };
    const expected = 'a balance, or a component with its balance, such as "LiTFSI=micro"';
    throw problemError({ code: 'wrong-value', facts: { expected, found: `"${text}"` } });
  });
  return { ...(lab === undefined ? {} : { lab }), chosen };
}
