import { rule } from '../rule.ts';
import { saltBeyond } from '../salt-share.ts';
import { isAbove } from '../shares.ts';

/** More salt than polymer by mass: a polymer-in-salt (Angell, Liu & Sanchez, Nature 362, 137, 1993). */
export const saltRich = rule({
  code: 'salt-rich',
  severity: 'warning',
  isOfShares: true,
  check: (subject) => saltBeyond(subject, 0.5, isAbove),
});
