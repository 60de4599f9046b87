import type { Code } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { extremeVertices } from '../mixture/extreme-vertices.ts';
import type { Region } from '../mixture/region.ts';
import { composeAt, type StudySpace } from '../mixture/study-space.ts';
import type { ResolveOptions } from '../recipe/resolve-recipe.ts';
import { formatNumber } from '../units/format-number.ts';
import { lintComposition } from './run.ts';

/** Of more corners than these, looking at each would cost more than what it tells. */
const most = 60;

/**
 * What is unusual about every composition of a study, and neither said nor allowed of its base recipe already.
 *
 * A rule about shares or ratios that holds at each corner holds between them. What holds at some is what a study is for.
 */
export function lintStudy(space: StudySpace, region: Region, options: ResolveOptions): Finding[] {
  const [first, ...others] = extremeVertices(region, most)?.points ?? [];
  if (first === undefined) return [];
  const { study, base, center, names } = space;
  const codesAt = (shares: Float64Array): Set<Code> => {
    const { composition } = composeAt(space, shares, options);
    return new Set(composition ? lintComposition(composition).map((one) => one.code) : []);
  };
  const known = new Set<string>(base.allow.map((one) => one.code));
  for (const code of center ? codesAt(center) : []) known.add(code);
  let codes = [...codesAt(first)].filter((code) => !known.has(code));
  for (const corner of others) {
    if (codes.length === 0) return [];
    const here = codesAt(corner);
    codes = codes.filter((code) => here.has(code));
  }
  const at = names.map((name, k) => `${name} ${formatNumber(100 * (first[k] ?? 0), { significant: 3 })} %`).join(', ');
  return codes.map((code) => ({
    code: 'region-unusual',
    severity: 'note',
    place: { file: study.file, path: ['vary'], at: 'key' },
    facts: { code, at },
  }));
}
