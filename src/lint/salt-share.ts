import { namesOf } from '../materials/names-of.ts';
import type { Remark, Subject } from './rule.ts';
import { isPolyether, massOf, sayShare } from './shares.ts';

/**
 * A remark where the salt's share of polymer and salt lies beyond a limit, of one.
 *
 * PEO is judged by O/Li instead, and a cathode's polymer is a binder first.
 */
export function saltBeyond(
  subject: Subject,
  limit: number,
  isBeyond: (share: number, limit: number) => boolean,
): Remark<'salt-rich' | 'salt-poor'>[] {
  const salts = subject.present.filter((one) => one.role === 'salt');
  const hosts = subject.present.filter((one) => one.role === 'polymer');
  const [salt] = salts;
  if (salt === undefined || hosts.length === 0 || hosts.some(isPolyether)) return [];
  const share = massOf(subject, salts) / massOf(subject, [...hosts, ...salts]);
  if (!isBeyond(share, limit)) return [];
  const facts = { share: sayShare(share), of: namesOf([...hosts, ...salts]), limit: `${limit * 100} wt%` };
  return [{ place: salt.place, facts }];
}
