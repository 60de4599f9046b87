import { resolve } from 'node:path';
import type { Problem } from '../diagnostics/facts.ts';
import type { Finding, Place } from '../diagnostics/finding.ts';
import { findMaterial } from '../materials/find-material.ts';
import type { Material } from '../materials/material.ts';
import type { FileSource } from './file-source.ts';
import { findSolvent, isCircular } from './find-solvent.ts';
import { findingAt } from './finding-at.ts';
import { formulaProblem } from './formula-problem.ts';
import type { BaselessShare, Constituent, Equation, Formulation, Part, ResolvedExpectation } from './formulation.ts';
import { openRecipe } from './open-recipe.ts';
import { openSolution } from './open-solution.ts';
import { coatingFigures } from './read-expectation.ts';
import type { Component, Recipe } from './recipe.ts';
import { isRoleWord } from './resolve-names.ts';
import { equationsOf } from './resolve-statements.ts';
import { resolveSteps } from './resolve-steps.ts';
import { resolveTarget } from './resolve-target.ts';
import { resolveTolerances } from './resolve-tolerances.ts';
import type { Entry, Scope } from './scope.ts';
import type { Shelf } from './shelf.ts';
import type { SourceDocument } from './source-document.ts';
import type { ShareKind } from './statement.ts';

/** More than any mixture has; recipes that contain recipes could otherwise grow without end. */
const mostSubstances = 500;
const tooMany = `at most ${mostSubstances} substances and recipes in all`;

export interface ResolveOptions {
  /** The materials of the recipe and of each recipe inside it: what one weighs alone it weighs inside another. */
  readonly shelf: Shelf;
  /** Folder that inner recipes may not leave; absent where any place may be read. */
  readonly root?: () => string;
  /** How inner recipes are read; by default from the disk. */
  readonly read?: FileSource['read'];
}

export interface ResolvedRecipe {
  /** Absent where a finding of severity error kept the recipe from being tied to materials. */
  readonly formulation?: Formulation;
  readonly findings: readonly Finding[];
  /** Every text that was read, the recipe's own first: findings are located in these. */
  readonly documents: readonly SourceDocument[];
}

/**
 * Ties a recipe to materials and writes its statements as rows of a linear system.
 *
 * Groups and recipes inside the recipe become parts of one system; an inner recipe's amounts count among themselves
 * only, so that its composition stays and its scale is free. Names are looked up from the inside out.
 */
export function resolveRecipe(recipe: Recipe, options: ResolveOptions): ResolvedRecipe {
  const findings: Finding[] = [];
  const documents: SourceDocument[] = [recipe.document];
  const constituents: Constituent[] = [];
  const parts: Part[] = [];
  const equations: Equation[] = [];
  const baseless: BaselessShare[] = [];
  /** Components that could not be tied to anything, and how many recipes were opened. */
  const failed: Component[] = [];
  let opened = 0;

  const addRecipe = (one: Recipe, scope: Scope, chain: readonly string[], removed: boolean): void => {
    const before = constituents.length;
    const own = addComponents(one, one.components, scope, chain, removed);
    const solvents = addComponents(one, one.solvents, scope, chain, true);
    tieSolvents(before, scope);
    const context = { constituents, file: one.file, scope, isInner: chain.length > 1 };
    const rows = equationsOf({ components: own, solvents }, one, context);
    equations.push(...rows.equations);
    baseless.push(...rows.baseless);
    findings.push(...rows.findings);
  };

  /** Finds the solvents of the solutions that one recipe takes; `from` is its first constituent. */
  const tieSolvents = (from: number, scope: Scope): void => {
    for (const one of constituents.slice(from)) {
      const { bottle } = one;
      if (bottle?.solution === undefined || bottle.solvent !== undefined) continue;
      const { text, solvent: name, path } = bottle.solution;
      const solvent = findSolvent(scope, one, name, constituents);
      const place: Place = { file: bottle.file, path };
      if (solvent === undefined) {
        const facts = { component: one.name, solvent: name };
        findings.push({ code: 'solvent-unlisted', severity: 'error', place, facts });
      } else if (isCircular(one, solvent, constituents)) {
        const facts = { expected: 'a solution that is not dissolved in itself', found: `"${text}"` };
        findings.push({ code: 'wrong-value', severity: 'error', place, facts });
      } else constituents[one.index] = { ...one, bottle: { ...bottle, solvent: solvent.index } };
    }
  };

  const addComponents = (
    one: Recipe,
    components: readonly Component[],
    scope: Scope,
    chain: readonly string[],
    removed: boolean,
  ): Resolved[] => components.flatMap((component) => addComponent(one, component, scope, chain, removed) ?? []);

  const addComponent = (
    one: Recipe,
    component: Component,
    scope: Scope,
    chain: readonly string[],
    removed: boolean,
  ): Resolved | undefined => {
    if (constituents.length + opened >= mostSubstances) {
      if (!findings.some((finding) => finding.code === 'wrong-value' && finding.facts.expected === tooMany)) {
        const where: Place = { file: one.file, path: component.path, at: 'key' };
        const facts = { expected: tooMany, found: 'more' };
        findings.push({ code: 'wrong-value', severity: 'error', place: where, facts });
      }
      failed.push(component);
      return undefined;
    }
    const place: Place = { file: one.file, path: component.path };
    const natures = (['material', 'recipe', 'components'] as const).filter((key) => component[key] !== undefined);
    if (natures.length > 1) {
      const facts = { expected: 'one of material, recipe and components', found: natures.join(' and ') };
      findings.push({ code: 'wrong-value', severity: 'error', place: { ...place, at: 'key' }, facts });
    }
    const [nature] = natures.filter((key) => key !== 'material');
    if (component.bottle && nature !== undefined) {
      const key = (['purity', 'water', 'lot'] as const).find((one) => component.bottle?.[one] !== undefined) ?? 'as';
      const facts = { expected: `"${key}" beside a single substance`, found: `"${key}" beside "${nature}"` };
      const where: Place = { file: one.file, path: [...component.path, key], at: 'key' };
      findings.push({ code: 'wrong-value', severity: 'error', place: where, facts });
    }
    const inner: Scope = { name: component.name, isRecipe: component.recipe !== undefined, entries: [], parent: scope };
    const before = constituents.length;
    let innerRecipe: Recipe | undefined;
    let members: Resolved[] = [];
    if (component.recipe !== undefined) {
      innerRecipe = openInner(component, one, chain);
      opened++;
      if (innerRecipe === undefined) {
        failed.push(component);
        return undefined;
      }
      addRecipe(innerRecipe, inner, [...chain, resolve(innerRecipe.file)], removed);
    } else if (component.components !== undefined) {
      members = addComponents(one, component.components, inner, chain, removed);
    } else {
      const found = findMaterial(component.material ?? component.name, options.shelf.of(one));
      if (!found.ok) {
        failed.push(component);
        const named = component.material !== undefined;
        const name = component.material ?? component.name;
        const where: Place = named
          ? { file: one.file, path: [...component.path, 'material'] }
          : { ...place, at: 'key' };
        const problem: Problem =
          found.among.length > 0
            ? { code: 'ambiguous-material', facts: { name, among: found.among } }
            : (formulaProblem(name) ?? {
                code: 'unknown-material',
                facts: { name, nearest: isHydrate(name) ? [] : found.nearest },
              });
        const finding = findingAt(problem, where.path, one.file);
        findings.push({ ...finding, place: { ...finding.place, ...where } });
        return undefined;
      }
      const opened = component.bottle && openSolution(component.bottle, found.material);
      if (opened && !opened.ok) findings.push(findingAt(opened.problem, opened.path, one.file));
      const bottle = opened?.ok ? opened.value : undefined;
      const role = component.role ?? found.material.roles[0] ?? 'additive';
      constituents.push({
        index: before,
        id: idOf(component.name, scope),
        name: component.name,
        material: found.material,
        role,
        removed,
        place,
        ...(bottle ? { bottle } : {}),
        ...(component.note ? { note: component.note } : {}),
      });
    }
    const all: number[] = [];
    for (let index = before; index < constituents.length; index++) all.push(index);
    // What an inner recipe removes on drying is no part of what it brings along.
    const over = removed ? all : all.filter((index) => constituents[index]?.removed === false);
    const isPart = component.recipe !== undefined || component.components !== undefined;
    scope.entries.push({ name: component.name, over, all, ...(isPart ? { inner } : {}) } satisfies Entry);
    if (component.premade === true) {
      // What has left something made before is not on the shelf any more.
      const gone = new Set(parts.flatMap((part) => (part.premade === 'dry' ? part.removed : [])));
      const brought = all.filter((index) => !over.includes(index) && !gone.has(index));
      const solvents = brought.map((index) => constituents[index]?.name ?? '');
      const at: Place = { file: one.file, path: [...component.path, 'premade'] };
      const facts = { name: component.name, solvents };
      if (brought.length > 0) findings.push({ code: 'premade-ambiguous', severity: 'error', place: at, facts });
    }
    if (isPart) {
      parts.push({
        name: component.name,
        over,
        removed: all.filter((index) => !over.includes(index)),
        premade: component.premade,
        ...(innerRecipe ? { recipe: innerRecipe } : {}),
      });
    }
    return { component, over, ...(component.components ? { members, inner } : {}) };
  };

  const openInner = (component: Component, one: Recipe, chain: readonly string[]): Recipe | undefined => {
    const named = { name: component.recipe ?? '', path: [...component.path, 'recipe'] };
    const read = openRecipe(named, one.file, { ...options, chain });
    if (read.document && !documents.some((document) => document.file === read.document?.file)) {
      documents.push(read.document);
      findings.push(...read.findings);
    } else if (read.document === undefined) findings.push(...read.findings);
    return read.recipe;
  };

  const scope: Scope = { name: recipe.title, isRecipe: true, entries: [] };
  addRecipe(recipe, scope, [resolve(recipe.file)], false);

  const steps = resolveSteps(recipe, { scope, constituents }, findings);
  const collector = findCollector(recipe, options.shelf, findings);
  const expectations = recipe.expect.flatMap((expectation): ResolvedExpectation[] => {
    // What is asked of the coating is answered where the coating is planned.
    if (recipe.electrode && coatingFigures.has(expectation.phrase)) return [];
    const target = resolveTarget(expectation.phrase, { constituents, scope }, shareOf(expectation));
    if (target.ok) return [{ target: target.value, ...expectation }];
    const place = { file: recipe.file, path: ['expect', expectation.phrase], at: 'key' as const };
    findings.push({ ...target.problem, severity: 'error', place } as Finding);
    return [];
  });
  const tolerances = resolveTolerances(recipe, { constituents, scope }, findings);

  if (findings.some((finding) => finding.severity === 'error')) {
    return { findings: findings.filter((finding) => !isConsequence(finding, failed)), documents };
  }
  const overridden = [...options.shelf.overridden];
  return {
    formulation: {
      recipe,
      constituents,
      parts,
      equations,
      baseless,
      expectations,
      tolerances,
      steps,
      scope,
      ...(collector ? { collector } : {}),
      overridden,
    },
    findings,
    documents,
  };
}

function findCollector(recipe: Recipe, shelf: Shelf, findings: Finding[]): Material | undefined {
  const named = recipe.electrode?.collector?.material;
  if (named === undefined) return undefined;
  const found = findMaterial(named.name, shelf.of(recipe));
  if (found.ok) return found.material;
  findings.push(
    findingAt(
      { code: 'unknown-material', facts: { name: named.name, nearest: found.nearest } },
      named.path,
      recipe.file,
    ),
  );
  return undefined;
}

/** Whether a finding may be there only because a component could not be tied to anything: it has been told already. */
function isConsequence(finding: Finding, failed: readonly Component[]): boolean {
  if (failed.length === 0) return false;
  switch (finding.code) {
    case 'unknown-name': {
      const { name } = finding.facts;
      // Of a recipe that could not be read nobody knows what is in it.
      return (
        failed.some((one) => one.recipe !== undefined || name.split(' in ').includes(one.name)) ||
        // An element, or a site such as EO, that the missing material may have had.
        /^[A-Z][A-Za-z]?$/.test(name) ||
        isRoleWord(name)
      );
    }
    case 'donor-missing':
      return finding.facts.kinds.length === 0;
    case 'fraction-sum':
      // The share of what could not be tied is not in the sum.
      return failed.some((one) => one.path.slice(0, -1).join('\n') === finding.place.path.join('\n'));
    case 'solvent-unlisted':
      return failed.some((one) => one.name === finding.facts.solvent);
    case 'wrong-value':
      return finding.facts.expected.startsWith('a basis');
    default:
      return false;
  }
}

/** A component with the constituents it stands for, and its members where it is a group. */
export interface Resolved {
  readonly component: Component;
  readonly over: readonly number[];
  readonly members?: readonly Resolved[];
  readonly inner?: Scope;
}

function shareOf({ stated }: Recipe['expect'][number]): ShareKind | undefined {
  const { share } = stated.unit;
  return share === 'plain' ? undefined : share;
}

function idOf(name: string, scope: Scope): string {
  return scope.parent === undefined ? name : `${idOf(scope.name, scope.parent)} > ${name}`;
}

/** Salt without its water is no near miss of a hydrate: taking it would change the mass. */
function isHydrate(name: string): boolean {
  return /[\u00b7.\u2022*]\s*[\d.]*H2O$/.test(name);
}
