import type { Problem } from '../diagnostics/facts.ts';
import type { Finding, Path, Place } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { BatchRecord } from '../recipe/batch-record.ts';
import { findingAt } from '../recipe/finding-at.ts';
import type { Formulation } from '../recipe/formulation.ts';
import { lookup } from '../recipe/scope.ts';
import type { Reagent } from './sheet.ts';

/** What the names of a record are looked up in. */
type Names = Pick<Formulation, 'scope' | 'constituents'>;

/** Which line of a sheet a name is said of, or what keeps it from being one. */
export type Match =
  | { readonly ok: true; readonly reagent: Reagent }
  | { readonly ok: false; readonly problem: Problem };

/** Ties each name of a record to the line of the sheet it is said of; each line once. */
export function matchWeighed(
  batch: BatchRecord,
  reagents: readonly Reagent[],
  formulation: Names,
): { readonly matched: ReadonlyMap<Reagent, BatchRecord['weighed'][number]>; readonly findings: readonly Finding[] } {
  const matched = new Map<Reagent, BatchRecord['weighed'][number]>();
  const findings: Finding[] = [];
  const keyAt = (path: Path): Place => ({ file: batch.file, path, at: 'key' });
  for (const weighing of batch.weighed) {
    const found = matchName(weighing.name, reagents, formulation);
    if (!found.ok) {
      findings.push({ ...findingAt(found.problem, weighing.path, batch.file), place: keyAt(weighing.path) });
      continue;
    }
    const before = matched.get(found.reagent);
    if (before === undefined) matched.set(found.reagent, weighing);
    else {
      findings.push({
        code: 'weighed-twice',
        severity: 'error',
        place: keyAt(weighing.path),
        related: [keyAt(before.path)],
        facts: { name: weighing.name, other: before.name, is: found.reagent.id },
      });
    }
  }
  return { matched, findings };
}

/** The line that a name means: its id, or what the recipe's own language means by it. */
export function matchName(name: string, reagents: readonly Reagent[], formulation: Names): Match {
  const found = look(name, reagents, formulation);
  const say = (one: Reagent): string => nameOf(one, reagents, formulation);
  switch (found.is) {
    case 'reagent':
      return { ok: true, reagent: found.reagent };
    case 'several':
      return { ok: false, problem: { code: 'basis-ambiguous', facts: { text: name, readings: found.readings } } };
    case 'parts':
      return { ok: false, problem: { code: 'weighed-whole', facts: { name, parts: found.parts.map(say) } } };
    default: {
      const known = reagents.map(say);
      return { ok: false, problem: { code: 'unknown-name', facts: { name, known, nearest: nearest(name, known) } } };
    }
  }
}

/** What to call a line: its name where that means it, else its id. */
export function nameOf(reagent: Reagent, reagents: readonly Reagent[], formulation: Names): string {
  const found = look(reagent.name, reagents, formulation);
  return found.is === 'reagent' && found.reagent === reagent ? reagent.name : reagent.id;
}

type Found =
  | { readonly is: 'reagent'; readonly reagent: Reagent }
  | { readonly is: 'several'; readonly readings: readonly string[] }
  | { readonly is: 'parts'; readonly parts: readonly Reagent[] }
  | { readonly is: 'nothing' };

function look(name: string, reagents: readonly Reagent[], { scope, constituents }: Names): Found {
  const own = reagents.find((one) => one.id === name);
  if (own) return { is: 'reagent', reagent: own };
  const found = lookup(scope, name, constituents);
  if (found === undefined) return { is: 'nothing' };
  if (!found.ok) return { is: 'several', readings: found.several };
  const ids = new Set(found.over.map((index) => constituents[index]?.id));
  const parts = reagents.filter((one) => one.brings.some(({ id }) => ids.has(id)));
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) return { is: 'parts', parts };
  // Something made before may bring a solvent along that its name does not stand for.
  const leaves = new Set(constituents.flatMap((one) => (one.removed ? one.id : [])));
  const isAll = only.brings.every(({ id }) => ids.has(id) || leaves.has(id));
  return isAll ? { is: 'reagent', reagent: only } : { is: 'parts', parts };
}
