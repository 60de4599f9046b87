import type { Finding } from '../diagnostics/finding.ts';
import { findMaterial } from '../materials/find-material.ts';
import type { Material } from '../materials/material.ts';
import type { OpenBottle } from '../recipe/bottle.ts';
import { findSolvent, isCircular } from '../recipe/find-solvent.ts';
import { findingAt } from '../recipe/finding-at.ts';
import type { Constituent } from '../recipe/formulation.ts';
import { openSolution } from '../recipe/open-solution.ts';
import type { Stock, StockLot } from '../recipe/stock.ts';
import { checkStocks } from '../solve/check-stocks.ts';
import type { Composition } from '../solve/composition.ts';
import type { Sheet } from './sheet.ts';

/** Which lot of which component, as `--lot "LiTFSI=A1234"` says it. */
export interface ChosenLot {
  readonly component: string;
  readonly lot: string;
}

export interface LotsAsked {
  readonly stock: Stock;
  /** What the names in the stock mean. */
  readonly materials: readonly Material[];
  readonly chosen: readonly ChosenLot[];
  /** The day that expiry is judged on, YYYY-MM-DD. */
  readonly on: string;
}

export interface Taken {
  /** The same composition, weighed from the lab's own bottles; absent where a lot is not settled. */
  readonly composition?: Composition;
  readonly stock: NonNullable<Sheet['stock']>;
  readonly findings: readonly Finding[];
}

/**
 * Takes what is weighed from the lab's own bottles. The composition stays what the recipe says, to the last digit: only
 * what goes on the balance for it changes. What was made before is not weighed again, and is left alone.
 */
export function takeLots(composition: Composition, { stock, materials, chosen, on }: LotsAsked): Taken {
  const { formulation } = composition;
  const findings: Finding[] = [];
  const unlisted: Constituent[] = [];
  const constituents = [...formulation.constituents];
  const isMade = (index: number) =>
    formulation.parts.some((part) => part.premade && [...part.over, ...part.removed].includes(index));
  const idOf = (name: string): string | undefined => {
    const found = findMaterial(name, materials);
    return found.ok ? found.material.id : undefined;
  };
  const listed = stock.lots.map((lot) => ({ lot, id: idOf(lot.material) }));
  let expires = false;
  for (const one of formulation.constituents) {
    if (isMade(one.index) || (composition.masses[one.index] ?? 0) === 0) continue;
    const all = listed.filter(({ id }) => id === one.material.id).map(({ lot }) => lot);
    const asked = chosen.find(
      ({ component }) => [one.id, one.name].includes(component) || idOf(component) === one.material.id,
    );
    const wanted = asked?.lot ?? one.bottle?.lot;
    // A recipe that takes a solution is not weighed from a jar of powder, unless somebody says which.
    const own = wanted === undefined && one.bottle?.solution ? all.filter(({ bottle }) => bottle.solution) : all;
    const lot = choose(one, own, wanted, stock, findings);
    if (lot === undefined) {
      if (own.length === 0 && !findings.some((finding) => finding.code === 'lot-missing')) unlisted.push(one);
      continue;
    }
    const bottle = open(one, lot, composition, constituents, findings);
    if (bottle === undefined) continue;
    constituents[one.index] = { ...one, bottle };
    if (bottle.expires === undefined) continue;
    expires = true;
    if (bottle.expires < on) {
      const facts = { component: one.name, lot: lot.lot, expires: bottle.expires, on };
      const place = { file: stock.file, path: [...lot.path, 'expires'] };
      findings.push({ code: 'lot-expired', severity: 'warning', place, facts });
    }
  }
  const took = { file: stock.file, ...(expires ? { judgedOn: on } : {}) };
  if (unlisted.length > 0) {
    const said = unlisted.map(({ name, bottle }) => (bottle?.solution ? `${name} as ${bottle.solution.text}` : name));
    const components = [...new Set(said)];
    const place = { file: stock.file, path: ['lots'], at: 'key' as const };
    findings.push({ code: 'lot-unlisted', severity: 'note', place, facts: { components, file: stock.file } });
  }
  if (findings.some((one) => one.severity === 'error')) return { stock: took, findings };
  const taken: Composition = { ...composition, formulation: { ...formulation, constituents } };
  const weak = checkStocks(taken);
  return weak.length > 0
    ? { stock: took, findings: [...findings, ...weak] }
    : { composition: taken, stock: took, findings };
}

function choose(
  one: Constituent,
  own: readonly StockLot[],
  asked: string | undefined,
  stock: Stock,
  findings: Finding[],
): StockLot | undefined {
  if (asked !== undefined) {
    const found = own.find(({ lot }) => lot === asked);
    if (found) return found;
    const known = own.map(({ lot }) => lot);
    const place = { ...one.place, at: 'key' as const };
    findings.push({ code: 'lot-missing', severity: 'error', place, facts: { component: one.name, lot: asked, known } });
    return undefined;
  }
  if (own.length < 2) return own[0];
  const lots = own.map(({ lot, bottle }) => (bottle.expires === undefined ? lot : `${lot} (until ${bottle.expires})`));
  const [place, ...related] = own.map(({ path }) => ({ file: stock.file, path: [...path, 'lot'] }));
  findings.push({
    code: 'lot-ambiguous',
    severity: 'error',
    place: place ?? one.place,
    related,
    facts: { component: one.name, lots },
  });
  return undefined;
}

function open(
  one: Constituent,
  { bottle }: StockLot,
  { formulation }: Composition,
  constituents: readonly Constituent[],
  findings: Finding[],
): OpenBottle | undefined {
  const opened = openSolution(bottle, one.material);
  if (!opened.ok) {
    findings.push(findingAt(opened.problem, opened.path, bottle.file));
    return undefined;
  }
  const { solution } = bottle;
  if (solution === undefined) return opened.value;
  const solvent = findSolvent(formulation.scope, one, solution.solvent, constituents);
  if (solvent === undefined) {
    const facts = { component: one.name, solvent: solution.solvent };
    findings.push(findingAt({ code: 'solvent-unlisted', facts }, solution.path, bottle.file));
    return undefined;
  }
  if (isCircular(one, solvent, constituents)) {
    const facts = { expected: 'a solution that is not dissolved in itself', found: `"${solution.text}"` };
    findings.push(findingAt({ code: 'wrong-value', facts }, solution.path, bottle.file));
    return undefined;
  }
  return { ...opened.value, solvent: solvent.index };
}
