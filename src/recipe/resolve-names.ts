import type { Parsed } from '../diagnostics/facts.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { elementsOf } from '../materials/elements-of.ts';
import type { Material } from '../materials/material.ts';
import { namesOf } from '../materials/names-of.ts';
import { donorReadings } from './donor-readings.ts';
import type { Constituent, Functional } from './formulation.ts';
import { leavesOf, lookup, namesIn, rootOf, type Scope } from './scope.ts';
import type { Basis, Named, Side, Statement } from './statement.ts';

/** What a name is looked up in. */
export interface Names {
  readonly constituents: readonly Constituent[];
  readonly scope: Scope;
}

type Ratio = Extract<Statement, { kind: 'ratio' }>;
type Sum = { readonly over: readonly number[]; readonly label: string };
type SumProblem = 'basis-ambiguous' | 'unknown-name';

const roleWords: Readonly<Record<string, readonly string[]>> = {
  polymer: ['polymer'],
  polymers: ['polymer'],
  monomer: ['monomer'],
  salt: ['salt'],
  salts: ['salt'],
  plasticiser: ['plasticiser'],
  filler: ['filler'],
  fillers: ['filler'],
  active: ['active'],
  carbon: ['carbon'],
  binder: ['binder'],
};

/** Whether a name speaks of a role, such as `polymer`. */
export function isRoleWord(name: string): boolean {
  return Object.hasOwn(roleWords, name);
}

/**
 * The constituents that a basis sums: `total` (what stays after drying), `solution` (solvents included), component and
 * group names, roles; `undefined` is `total`. In a group `total` has two readings and is refused.
 */
export function resolveBasis(basis: Basis | undefined, text: string, names: Names): Parsed<Sum, SumProblem> {
  const of = basis ? joinNames(basis.of, basis, names.scope) : [{ name: 'total', span: [0, text.length] as const }];
  const over = new Set<number>();
  for (const one of of) {
    const found = resolveSum(one, text, names);
    if (!found.ok) return found;
    for (const index of found.value) over.add(index);
  }
  for (const one of basis ? joinNames(basis.without, basis, names.scope) : []) {
    const found = resolveSum(one, text, names);
    if (!found.ok) return found;
    for (const index of found.value) over.delete(index);
  }
  return { ok: true, value: { over: [...over].sort((a, b) => a - b), label: basis?.text ?? 'total' } };
}

/** Names as the recipe has them: `A + B` is one where a component is called so. */
function joinNames(pieces: readonly Named[], { of, text }: Basis, scope: Scope): readonly Named[] {
  if (pieces.length < 2) return pieces;
  const known = new Set(namesIn(scope));
  const start = of[0]?.span[0] ?? 0;
  const joined: Named[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    let name = '';
    for (; to > from; to--) {
      const [first = 0, last = 0] = [pieces[from]?.span[0], pieces[to - 1]?.span[1]];
      name = text.slice(first - start, last - start);
      if (to === from + 1 || known.has(name)) {
        joined.push({ name, span: [first, last] });
        break;
      }
    }
    from = to;
  }
  return joined;
}

function resolveSum({ name, span }: Named, text: string, names: Names): Parsed<readonly number[], SumProblem> {
  const { scope, constituents } = names;
  const found = lookup(scope, name, constituents);
  if (found?.ok) return { ok: true, value: found.over };
  if (found)
    return { ok: false, problem: { code: 'basis-ambiguous', facts: { text: name, readings: found.several }, span } };
  const root = rootOf(scope);
  if (name === 'total' && scope !== root) {
    return {
      ok: false,
      problem: { code: 'basis-ambiguous', facts: { text, readings: [`of ${scope.name}`, 'of recipe'] } },
    };
  }
  if (name === 'total' || name === 'recipe' || name === 'solids')
    return { ok: true, value: leavesOf(root, constituents) };
  if (name === 'solution' || name === 'slurry') return { ok: true, value: leavesOf(root, constituents, true) };
  if (name === 'solvents') {
    return {
      ok: true,
      value: leavesOf(root, constituents, true).filter((index) => constituents[index]?.removed === true),
    };
  }
  const roles = isRoleWord(name) ? roleWords[name] : undefined;
  const members = leavesOf(root, constituents).filter((index) => roles?.includes(constituents[index]?.role ?? ''));
  if (members.length > 0) return { ok: true, value: members };
  return { ok: false, problem: { code: 'unknown-name', facts: unknownName(name, scope), span } };
}

function unknownName(name: string, scope: Scope) {
  const known = namesIn(scope);
  return { name, known, nearest: nearest(name, [...known, 'total', 'solution', ...Object.keys(roleWords)]) };
}

/** Both sides of a ratio, counted over the innermost mixture around the statement that has something of each. */
export function resolveRatio(
  ratio: Pick<Ratio, 'numerator' | 'denominator' | 'text'> & { readonly value?: number },
  names: Names,
): Parsed<{ left: Functional; right: Functional }, SumProblem | 'donor-missing'> {
  let problem: Exclude<ReturnType<typeof resolveSide>, { ok: true }>['problem'] | undefined;
  for (let here: Scope | undefined = names.scope; here; here = here.isRecipe ? undefined : here.parent) {
    const right = resolveSide(ratio.denominator, ratio.text, here, names);
    const left = resolveSide(
      ratio.numerator,
      ratio.text,
      here,
      names,
      right.ok ? { ...ratio, right: right.value } : ratio,
    );
    if (left.ok && right.ok) return { ok: true, value: { left: left.value, right: right.value } };
    problem = !left.ok ? left.problem : right.ok ? problem : right.problem;
    if (problem?.code === 'donor-missing' && problem.facts.kinds.length > 0) break;
  }
  return { ok: false, problem: problem ?? { code: 'unknown-name', facts: unknownName(ratio.text, names.scope) } };
}

/** The other side of a ratio, and its number where it has one. */
interface Against {
  readonly value?: number;
  readonly right?: Functional;
}

function resolveSide(
  side: Side,
  text: string,
  scope: Scope,
  names: Names,
  ratio: Against = {},
): Parsed<Functional, SumProblem | 'donor-missing'> {
  const { constituents } = names;
  if (side.kinds.length === 0) {
    const found = lookup(scope, side.name, constituents);
    if (found?.ok) return { ok: true, value: { measure: 'moles', over: found.over, label: side.name } };
    if (found) {
      const facts = { text: side.name, readings: found.several };
      return { ok: false, problem: { code: 'basis-ambiguous', facts, span: side.span } };
    }
  }
  const leaves = leavesOf(scope, constituents).flatMap((index) => constituents[index] ?? []);
  const sites = leaves.filter((one) => Object.hasOwn(one.material.sites, side.name));
  if (side.kinds.length === 0 && sites.length > 0) {
    return { ok: true, value: counted('sites', sites, side.name, side.name) };
  }
  if (side.name === 'O') {
    const { value, right } = ratio;
    const salts = right?.measure === 'atoms' ? right.over.flatMap((index) => constituents[index]?.material ?? []) : [];
    return resolveDonors(side, text, leaves, { salts, element: right?.of ?? '', value });
  }
  const holders = leaves.filter(
    // The lithium of O/Li is the salt's: a ceramic's or a cathode's is not coordinated by the polymer.
    (one) => (side.name !== 'Li' || one.role === 'salt') && (elementsOf(one.material)?.[side.name] ?? 0) > 0,
  );
  if (holders.length > 0) return { ok: true, value: counted('atoms', holders, side.name, side.name) };
  return { ok: false, problem: { code: 'unknown-name', facts: unknownName(side.name, scope), span: side.span } };
}

function resolveDonors(
  side: Side,
  text: string,
  leaves: readonly Constituent[],
  against: { readonly salts: readonly Material[]; readonly element: string; readonly value: number | undefined },
): Parsed<Functional, 'donor-missing' | 'unknown-name'> {
  const hosts = leaves.filter((one) => Object.keys(one.material.donors).length > 0);
  const kinds = side.kinds.includes('both') || side.kinds.includes('all') ? [] : side.kinds;
  if (side.kinds.length === 0) {
    const known = [...new Set(hosts.flatMap((one) => Object.keys(one.material.donors)))];
    // Two kinds in one host, or one in each of two: what O counts is the author's to say.
    if (known.length !== 1) {
      const each = known.length > 1 ? [...known.map((kind) => [kind]), known] : [];
      const ways = each.map((kinds) => ({ text: text.replace(/\bO\b(?!\()/, `O(${kinds.join(' + ')})`), kinds }));
      const { value, element } = against;
      const [host, ...hostsMore] = new Set(hosts.map((one) => one.material));
      const [salt, ...saltsMore] = new Set(against.salts);
      const isPair = host && salt && hostsMore.length + saltsMore.length === 0;
      const readings = isPair && value !== undefined ? donorReadings({ element, value, host, salt }, ways) : [];
      const told = readings.length > 0 && salt ? { readings, salt: salt.id } : {};
      const remedies = ways.map((way) => way.text);
      const material = [...new Set(hosts.map((one) => one.material.id))].join(' with ');
      const facts = { text, material, kinds: known, remedies, ...told };
      return { ok: false, problem: { code: 'donor-missing', facts, span: side.span } };
    }
  }
  const known = [...new Set(hosts.flatMap((one) => Object.keys(one.material.donors)))];
  const wrong = kinds.find((kind) => !known.includes(kind));
  if (wrong !== undefined) {
    const facts = { name: wrong, known, nearest: nearest(wrong, known) };
    return { ok: false, problem: { code: 'unknown-name', facts, span: side.span } };
  }
  const holders = hosts.filter((one) =>
    Object.keys(one.material.donors).some((kind) => kinds.length === 0 || kinds.includes(kind)),
  );
  const spoken = (kinds.length > 0 ? kinds : known).join(' and ');
  return { ok: true, value: { kinds, ...counted('donors', holders, 'O', `${spoken} O`) } };
}

function counted(
  measure: Functional['measure'],
  holders: readonly Constituent[],
  of: string,
  spoken: string,
): Functional {
  return { measure, over: holders.map((one) => one.index), of, label: `${spoken} of ${namesOf(holders)}` };
}
