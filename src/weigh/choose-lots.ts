import type { Finding } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import { bottleKey } from '../recipe/bottle-key.ts';
import type { Constituent } from '../recipe/formulation.ts';
import type { Stock, StockLot } from '../recipe/stock.ts';
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
  /** The day that dates are judged on, YYYY-MM-DD; empty where it is not known. */
  readonly on: string;
}

export interface LotsChosen {
  /** What is not there is taken as the recipe says. */
  readonly lots: ReadonlyMap<Constituent, StockLot>;
  readonly stock: NonNullable<Sheet['stock']>;
  readonly findings: readonly Finding[];
}

/**
 * Which of the lab's bottles each of these is taken from: the one that is asked for, the recipe's own, or the only one there
 * is. `keyOf` says what a constituent is looked up as (see `recipe/bottle-key.ts`).
 */
export function chooseLots(
  wanted: readonly Constituent[],
  keyOf: (one: Constituent) => string | undefined,
  { stock, materials, chosen, on }: LotsAsked,
): LotsChosen {
  const findings: Finding[] = [];
  const unlisted: Constituent[] = [];
  const listed = stock.lots.map((lot) => ({ lot, key: bottleKey(lot.material, materials) }));
  const lots = new Map<Constituent, StockLot>();
  for (const one of wanted) {
    const key = keyOf(one);
    const all = listed.filter((other) => key !== undefined && other.key === key).map(({ lot }) => lot);
    const asked =
      chosen.find(({ component }) => component === one.id) ??
      chosen.find(({ component }) => component === one.name) ??
      chosen.find(({ component }) => key !== undefined && bottleKey(component, materials) === key);
    const lotName = asked?.lot ?? one.bottle?.lot;
    // A recipe that takes a solution is not weighed from a jar of powder, unless somebody says which.
    const own = lotName === undefined && one.bottle?.solution ? all.filter(({ bottle }) => bottle.solution) : all;
    const lot = choose(one, own, lotName, stock, findings);
    if (lot) lots.set(one, lot);
    else if (own.length === 0 && lotName === undefined) unlisted.push(one);
  }
  let expires = false;
  for (const [one, { lot, bottle, path }] of lots) {
    if (bottle.opened !== undefined && on !== '' && bottle.opened > on) {
      const facts = { component: one.name, lot, opened: bottle.opened, on };
      const place = { file: stock.file, path: [...path, 'opened'] };
      findings.push({ code: 'lot-unopened', severity: 'warning', place, facts });
    }
    if (bottle.expires === undefined) continue;
    expires = true;
    if (bottle.expires >= on) continue;
    const facts = { component: one.name, lot, expires: bottle.expires, on };
    const place = { file: stock.file, path: [...path, 'expires'] };
    findings.push({ code: 'lot-expired', severity: 'warning', place, facts });
  }
  if (unlisted.length > 0) {
    const said = unlisted.map(({ name, bottle }) => (bottle?.solution ? `${name} as ${bottle.solution.text}` : name));
    const components = [...new Set(said)];
    const place = { file: stock.file, path: ['lots'], at: 'key' as const };
    findings.push({ code: 'lot-unlisted', severity: 'note', place, facts: { components, file: stock.file } });
  }
  return { lots, stock: { file: stock.file, ...(expires ? { judgedOn: on } : {}) }, findings };
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
    const other = stock.lots.find(({ lot }) => lot === asked)?.material;
    const facts = { component: one.name, lot: asked, known, ...(other === undefined ? {} : { of: other }) };
    findings.push({ code: 'lot-missing', severity: 'error', place: { ...one.place, at: 'key' }, facts });
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
