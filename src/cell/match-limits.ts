import type { MatchLimits } from './disc-match.ts';

interface Asked {
  readonly target: number;
  /** Of one, to either side of the target. */
  readonly tolerance?: number;
  readonly least?: number;
  readonly most?: number;
}

type Limits =
  | { readonly ok: true; readonly value: MatchLimits }
  | {
      readonly ok: false;
      readonly problem: {
        readonly code: 'match-limits';
        readonly facts: Asked & { readonly why: 'target' | 'tolerance' | 'none' | 'both' | 'order' };
      };
    };

/** The limits that a target N/P and a tolerance, or a least and a most, stand for; there is no default. */
export function matchLimits(asked: Asked): Limits {
  const { target, tolerance } = asked;
  const fail = (why: 'target' | 'tolerance' | 'none' | 'both' | 'order'): Limits => ({
    ok: false,
    problem: { code: 'match-limits', facts: { ...asked, why } },
  });
  if (!(Number.isFinite(target) && target > 0)) return fail('target');
  if (tolerance !== undefined) {
    if (asked.least !== undefined || asked.most !== undefined) return fail('both');
    if (!(tolerance >= 0 && tolerance < 1)) return fail('tolerance');
    return { ok: true, value: { target, least: target * (1 - tolerance), most: target * (1 + tolerance) } };
  }
  const { least, most } = asked;
  if (least === undefined || most === undefined) return fail('none');
  if (!(least > 0 && least <= target && target <= most && Number.isFinite(most))) return fail('order');
  return { ok: true, value: { target, least, most } };
}
