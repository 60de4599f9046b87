import type { Finding, Place } from '../diagnostics/finding.ts';
import type { OpenBottle } from './bottle.ts';
import type { BaselessShare, Equation, Functional } from './formulation.ts';
import type { Recipe } from './recipe.ts';
import { type Names, resolveBasis, resolveRatio } from './resolve-names.ts';
import type { Resolved } from './resolve-recipe.ts';
import { leavesOf, rootOf, type Scope } from './scope.ts';
import { measureOf, type Statement } from './statement.ts';

export interface StatementContext extends Names {
  readonly file: string;
  /** The recipe stands inside another: its amounts count among themselves, and its scale is free. */
  readonly isInner: boolean;
}

export interface Rows {
  readonly equations: readonly Equation[];
  readonly baseless: readonly BaselessShare[];
  readonly findings: readonly Finding[];
}

interface Said {
  readonly owner: Resolved;
  readonly statement: Statement;
  readonly place: Place;
}

/** The rows that the statements of one recipe add, its groups included. */
export function equationsOf(
  mixtures: { readonly components: readonly Resolved[]; readonly solvents: readonly Resolved[] },
  recipe: Recipe,
  context: StatementContext,
): Rows {
  const rows = { equations: [] as Equation[], baseless: [] as BaselessShare[], findings: [] as Finding[] };
  const amounts: { equation: Equation; said: Said }[] = [];
  const visit = (members: readonly Resolved[], scope: Scope): void => {
    if (members.length === 0) return;
    const said: Said[] = [];
    for (const owner of members) {
      for (const { statement, path } of owner.component.statements) {
        said.push({ owner, statement, place: { file: recipe.file, path } });
      }
    }
    const plain = readPlainShares(members, said, context.file);
    rows.findings.push(...plain.findings);
    addParts(said, rows.equations);
    addRests(said, rows.findings);
    const { constituents, file, isInner } = context;
    const named: StatementContext = { constituents, scope, file, isInner };
    for (const one of said) {
      const { statement } = one;
      if (statement.kind === 'amount' && isVolumeWithoutDensity(one, context)) {
        const facts = { text: statement.text, solvent: solutionOf(one, context)?.solvent ?? '' };
        rows.findings.push(located({ code: 'solution-density-missing', facts }, one.place));
      } else if (statement.kind === 'amount') amounts.push({ equation: amountEquation(one, context), said: one });
      else if (statement.kind === 'share') addShare(one, statement, plain.isPlain, named, rows);
      else if (statement.kind === 'brought') addBrought(one, named, rows);
      else if (statement.kind === 'ratio') {
        const ratio = resolveRatio(statement, named);
        if (!ratio.ok) rows.findings.push(located(ratio.problem, one.place));
        else if (isSame(ratio.value.left, ratio.value.right)) {
          const facts = { expected: 'two different things on the two sides', found: `"${statement.text}"` };
          rows.findings.push(located({ code: 'wrong-value', facts }, one.place));
        } else
          rows.equations.push({ kind: 'ratio', ...ratio.value, ...base(one, statement.value, statement.halfStep) });
      }
    }
    for (const member of members) if (member.members && member.inner) visit(member.members, member.inner);
  };
  visit(mixtures.components, context.scope);
  visit(mixtures.solvents, context.scope);

  const batch = recipe.batch ? [batchEquation(recipe, mixtures.components)] : [];
  const absolute = [...amounts.map((amount) => amount.equation), ...batch];
  if (!context.isInner) {
    rows.equations.push(...absolute);
  } else rows.equations.push(...relativeAmounts(absolute));
  return rows;
}

/**
 * What every row has. It goes last into its row: V8 gives an object that begins with another one's properties a shape of its
 * own, and a thousand recipes would have as many shapes as rows.
 */
function base(said: Said, value: number, halfStep: number) {
  const { statement, place, owner } = said;
  return {
    text: statement.text,
    place,
    owner: owner.component.name,
    value,
    precision: value > 0 ? halfStep / value : 0,
  };
}

function isSame(one: Functional, other: Functional): boolean {
  return (
    one.measure === other.measure &&
    one.of === other.of &&
    one.over.join() === other.over.join() &&
    one.kinds?.join() === other.kinds?.join()
  );
}

function functional(measure: Functional['measure'], over: readonly number[], label: string): Functional {
  return { measure, over, label };
}

function solutionOf({ owner: { over } }: Said, { constituents }: StatementContext) {
  return over.length === 1 ? constituents[over[0] ?? -1]?.bottle?.solution : undefined;
}

function isVolumeWithoutDensity(said: Said, context: StatementContext): boolean {
  const { statement } = said;
  const isVolume = statement.kind === 'amount' && statement.quantity.unit.dimension[1] === 3;
  const solution = isVolume ? solutionOf(said, context) : undefined;
  return solution !== undefined && solution.density === undefined;
}

/**
 * An amount by mass or volume is what is weighed or measured, with all that is in the bottle; moles are of the substance.
 * The row is about the substance alone.
 */
function amountEquation(said: Said, { constituents, file }: StatementContext): Equation {
  const { quantity } = said.statement as Extract<Statement, { kind: 'amount' }>;
  const [kg, m] = quantity.unit.dimension;
  const measure = kg === 1 ? 'mass' : m === 3 ? 'volume' : 'moles';
  const { value, halfStep, unit } = quantity;
  const { over, component } = said.owner;
  const own = over.length === 1 && measure !== 'moles' ? constituents[over[0] ?? -1] : undefined;
  const bottle = own?.bottle;
  if (bottle === undefined || bottle.factors.length === 0) {
    return {
      kind: 'amount',
      left: functional(measure, over, component.name),
      ...base(said, value, halfStep * unit.factor),
    };
  }
  // A volume of a solution is a mass by the solution's density, not by that of what is dissolved.
  const thick = measure === 'volume' ? bottle.solution?.density : undefined;
  const holds = bottle.share * (thick?.quantity.value ?? 1);
  const located = (factor: OpenBottle['factors'][number]) => {
    const { text, path, effect } = factor;
    return { text, place: { file, path }, effect };
  };
  const isByVolume = thick && bottle.factors.some(({ path }) => path === thick.path);
  // Moles in a litre: the density goes in twice, and out.
  const factors = isByVolume ? bottle.factors.filter(({ path }) => path !== thick.path) : bottle.factors;
  return {
    ...base(said, value * holds, halfStep * unit.factor * holds),
    kind: 'amount',
    left: functional(thick ? 'mass' : measure, over, component.name),
    bottle: {
      measure: measure === 'volume' ? 'volume' : 'mass',
      holds,
      factors: [
        ...factors.map(located),
        ...(thick && !isByVolume
          ? [located({ text: `density ${thick.quantity.text}`, path: thick.path, effect: 1 })]
          : []),
      ],
    },
  };
}

function batchEquation(recipe: Recipe, components: readonly Resolved[]): Equation {
  const over = components.flatMap((one) => one.over);
  const { value = 0, halfStep = 0, text = '', unit } = recipe.batch ?? {};
  const precision = value > 0 ? (halfStep * (unit?.factor ?? 1)) / value : 0;
  const place = { file: recipe.file, path: ['batch'] };
  const measure = unit?.dimension[0] === 1 ? 'mass' : 'volume';
  return { kind: 'batch', text, place, owner: 'batch', value, precision, left: functional(measure, over, 'total') };
}

/** Amounts of an inner recipe, its batch among them, against the largest: a ratio each, so that only the composition is kept. */
function relativeAmounts(amounts: readonly Equation[]): Equation[] {
  const anchor = amounts.reduce<Equation | undefined>(
    (best, one) =>
      best === undefined || one.value > best.value || (one.value === best.value && one.owner < best.owner) ? one : best,
    undefined,
  );
  if (anchor === undefined || !(anchor.value > 0)) return [];
  return amounts
    .filter((one) => one !== anchor)
    .map((one) => ({ ...one, value: one.value / anchor.value, right: anchor.left, against: anchor }));
}

/** Whether a mixture is written only in shares of one kind without a basis; then they must sum to their whole. */
function readPlainShares(members: readonly Resolved[], said: readonly Said[], file: string) {
  const shares: Extract<Statement, { kind: 'share' }>[] = [];
  for (const { statement } of said) {
    if (statement.kind === 'share' && statement.basis === undefined && !statement.onTop) shares.push(statement);
  }
  const kind = shares[0]?.share;
  const isPlain =
    shares.length > 0 &&
    shares.length === members.length &&
    said.length === shares.length &&
    shares.every((share) => share.share === kind);
  const findings: Finding[] = [];
  if (isPlain) {
    const sum = shares.reduce((total, share) => total + share.value, 0);
    const finest = Math.min(...shares.map((share) => share.halfStep));
    // Half a step of the finest digit, and room for the noise of adding doubles.
    if (Math.abs(sum - 1) > finest * (1 + 1e-9) + 1e-12) {
      const [first] = said;
      const place: Place = { file, path: first ? first.owner.component.path.slice(0, -1) : [], at: 'key' };
      findings.push({
        code: 'fraction-sum',
        severity: 'error',
        place,
        related: said.map((one) => one.place),
        facts: {
          kind: `${kind}%`,
          sum: percent(sum),
          whole: '100',
          names: members.map((one) => one.component.name),
          ...offByHundred(shares, sum),
        },
      });
    }
  }
  return { isPlain: isPlain && findings.length === 0, findings };
}

/** Fractions of one that were written as per cent, or per cent that were written as fractions. */
function offByHundred(shares: readonly Extract<Statement, { kind: 'share' }>[], sum: number) {
  const fraction = { wt: 'g/g', vol: 'mL/mL', mol: 'mol/mol' }[shares[0]?.share ?? 'wt'];
  const per = `${shares[0]?.share}%`;
  const isAbout = (whole: number): boolean => Math.abs(sum / whole - 1) < 0.02;
  const isAll = (unit: string): boolean => shares.every(({ text }) => text.replace(/\s/g, '').endsWith(unit));
  if (isAbout(0.01) && isAll(per)) return { instead: { written: per, meant: fraction } };
  return isAbout(100) && isAll(fraction) ? { instead: { written: fraction, meant: per } } : {};
}

function percent(value: number): string {
  return String(Number((value * 100).toPrecision(12)));
}

function addShare(
  said: Said,
  statement: Extract<Statement, { kind: 'share' }>,
  isPlain: boolean,
  context: StatementContext,
  rows: { equations: Equation[]; baseless: BaselessShare[]; findings: Finding[] },
): void {
  const { owner, place } = said;
  const { share, value, halfStep, onTop, text } = statement;
  const { scope } = context;
  if (statement.basis === undefined && !isPlain && !onTop) {
    // A mixture whose shares do not sum has been told so once.
    if (rows.findings.some((finding) => finding.code === 'fraction-sum')) return;
    rows.baseless.push({
      text,
      place,
      owner: owner.component.name,
      over: owner.over,
      share,
      value,
      total: leavesOf(rootOf(scope), context.constituents),
    });
    return;
  }
  const basis =
    statement.basis === undefined && isPlain
      ? { ok: true as const, value: siblingsOf(owner, context) }
      : resolveBasis(statement.basis, text, context);
  if (!basis.ok) {
    rows.findings.push(located(basis.problem, place));
    return;
  }
  const whole = onTop ? basis.value.over.filter((index) => !owner.over.includes(index)) : basis.value.over;
  const measure = measureOf[share];
  // A share of nothing, or of itself alone, would put the component at zero without a word.
  if (!isPlain && (whole.length === 0 || whole.join() === owner.over.join())) {
    const facts = { expected: `a basis with something in it besides ${owner.component.name}`, found: `"${text}"` };
    rows.findings.push(located({ code: 'wrong-value', facts }, place));
    return;
  }
  rows.equations.push({
    kind: 'share',
    left: functional(measure, owner.over, owner.component.name),
    right: functional(measure, whole, basis.value.label),
    ...base(said, value, halfStep),
  });
}

/** As much as the solutions bring that are dissolved in it: (1 - w) / w for a kg of what is dissolved. */
function addBrought(
  said: Said,
  { constituents }: StatementContext,
  rows: { equations: Equation[]; findings: Finding[] },
): void {
  const { owner, place, statement } = said;
  const { over, component } = owner;
  const solutes = constituents.filter((one) => one.bottle?.solvent !== undefined && over.includes(one.bottle.solvent));
  if (solutes.length === 0) {
    const expected = `a component that is taken "as" a solution in ${component.name}`;
    rows.findings.push(located({ code: 'wrong-value', facts: { expected, found: `"${statement.text}"` } }, place));
    return;
  }
  const weights = solutes.map(({ bottle }) => (1 - (bottle?.share ?? 1)) / (bottle?.share ?? 1));
  const brought = functional(
    'mass',
    solutes.map((one) => one.index),
    `${component.name} brought along`,
  );
  rows.equations.push({
    ...base(said, 1, 0),
    kind: 'brought',
    left: functional('mass', over, component.name),
    right: { ...brought, weights },
  });
}

/** The mixture itself: what a plain share is a share of. */
function siblingsOf(
  owner: Resolved,
  { scope, constituents }: StatementContext,
): { over: readonly number[]; label: string } {
  const removed = owner.over.every((index) => constituents[index]?.removed === true);
  const over = scope.entries.flatMap((entry) => entry.over).filter((index) => constituents[index]?.removed === removed);
  return { over, label: scope.isRecipe ? (removed ? 'solvents' : 'total') : scope.name };
}

function addParts(said: readonly Said[], equations: Equation[]): void {
  if (!said.some((one) => one.statement.kind === 'parts')) return;
  for (const share of ['wt', 'mol', 'vol'] as const) {
    const sized: { one: Said; parts: number; halfStep: number }[] = [];
    for (const one of said) {
      const { statement } = one;
      if (statement.kind !== 'parts' || statement.share !== share) continue;
      sized.push({ one, parts: statement.value, halfStep: statement.halfStep });
    }
    // The largest is the yardstick, by name where two are: the order written cannot change a mass.
    const yardstick = sized.reduce<(typeof sized)[number] | undefined>((best, next) => {
      if (best === undefined || next.parts > best.parts) return next;
      return next.parts === best.parts && next.one.owner.component.name < best.one.owner.component.name ? next : best;
    }, undefined);
    if (yardstick === undefined || !(yardstick.parts > 0)) continue;
    const measure = measureOf[share];
    const right = functional(measure, yardstick.one.owner.over, yardstick.one.owner.component.name);
    const against: Equation = { kind: 'parts', left: right, ...base(yardstick.one, yardstick.parts, 0) };
    for (const { one, parts, halfStep } of sized) {
      if (one === yardstick.one) continue;
      equations.push({
        kind: 'parts',
        left: functional(measure, one.owner.over, one.owner.component.name),
        right,
        against,
        ...base(one, parts / yardstick.parts, halfStep / yardstick.parts),
      });
    }
  }
}

function addRests(said: readonly Said[], findings: Finding[]): void {
  if (!said.some((one) => one.statement.kind === 'rest')) return;
  const rests = said.filter((one) => one.statement.kind === 'rest');
  const second = rests[1];
  if (second === undefined) return;
  const names = rests.map((one) => one.owner.component.name);
  findings.push({
    code: 'several-rests',
    severity: 'error',
    place: second.place,
    facts: { names },
    related: rests.filter((one) => one !== second).map((one) => one.place),
  });
}

function located(problem: { code: string; facts: unknown; span?: unknown }, place: Place): Finding {
  const { span, ...rest } = problem;
  return { ...rest, severity: 'error', place: { ...place, ...(span ? { span } : {}) } } as Finding;
}
