import type { LotsWanted } from '../index.ts';
import { readDate } from '../index.ts';
import type { LotFlags } from './lot-flags.ts';
import { problemError } from './problem-error.ts';

/** What the flags ask for; a flag that cannot be read ends the program. */
export function lotsWanted({ stock, lot = [], on }: LotFlags): LotsWanted {
  const day = on === undefined ? today() : /^\d{4}-\d{2}-\d{2}$/.test(on.trim()) ? readDate(on) : undefined;
  if (day === undefined) {
    throw problemError({ code: 'wrong-value', facts: { expected: 'a day such as 2026-11-28', found: `"${on}"` } });
  }
  const chosen = lot.map((text) => {
    // Where a name has one too, the recipe's components tell which one is meant.
    const at = text.indexOf('=');
    const component = text.slice(0, Math.max(at, 0)).trim();
    const name = text.slice(at + 1).trim();
    if (component !== '' && name !== '') return { component, lot: name };
    const expected = 'a component with its lot, such as "LiTFSI=A1234"';
    throw problemError({ code: 'wrong-value', facts: { expected, found: `"${text}"` } });
  });
  return { ...(stock === undefined ? {} : { stock }), chosen, on: day };
}

/** The day on the lab's own calendar. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
