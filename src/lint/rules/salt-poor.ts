import { rule } from '../rule.ts';
import { saltBeyond } from '../salt-share.ts';
import { isBelow } from '../shares.ts';

/** So little salt beside the polymer that a unit or a ratio has slipped. */
export const saltPoor = rule({
  code: 'salt-poor',
  severity: 'warning',
  isOfShares: true,
  check: (subject) => saltBeyond(subject, 0.02, isBelow),
});
