import { targetOf } from '../recipe/resolve-target.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { type Composition, targetValue } from '../solve/composition.ts';
import type { FigureChange } from './comparison.ts';
import type { Reagent, Sheet } from './sheet.ts';
import { asWritten } from './size-composition.ts';
import { weighOut } from './weigh-out.ts';

/** Figures closer than this, relative to the larger, are the same. */
const tolerance = 1e-9;

interface Figure {
  readonly kind: FigureChange['kind'];
  readonly quantity: string;
  readonly value: number;
  readonly counted?: string;
  /** What it is known by on both sides, where its name follows the order of the components. */
  readonly key?: string;
}

/** The figures of two sheets that differ; masses and moles only where both recipes fix amounts. */
export function compareFigures(old: Composition, now: Composition): FigureChange[] {
  const sheets = [weighOut(asWritten(old)), weighOut(asWritten(now))] as const;
  const names = [...new Set(sheets.flatMap((sheet) => sheet.ratios.map((one) => one.name)))];
  const hasAmounts = old.scale === 'fixed' && now.scale === 'fixed';
  const bottled = new Set(
    sheets.flatMap((sheet) =>
      reagentsOf(sheet)
        .filter(isDilute)
        .map((one) => one.id),
    ),
  );
  const options = { ratios: names, hasAmounts, bottled };
  const [was, is] = [figuresOf(sheets[0], old, options), figuresOf(sheets[1], now, options)];
  return inOrder([...was.keys()], [...is.keys()]).flatMap((key): FigureChange[] => {
    const [one, other] = [was.get(key), is.get(key)];
    const counts =
      one?.counted !== undefined && other?.counted !== undefined && words(one.counted) !== words(other.counted);
    if (one && other && !counts && isSame(one.value, other.value)) return [];
    const { kind = 'mass', quantity = '' } = other ?? one ?? {};
    return [
      {
        kind,
        quantity,
        ...(one ? { old: one.value } : {}),
        ...(other ? { new: other.value } : {}),
        ...(counts ? { counted: { old: one.counted ?? '', new: other.counted ?? '' } } : {}),
      },
    ];
  });
}

/** What is counted, whatever the order of the components. */
function words(counted: string): string {
  return counted.split(' ').sort().join(' ');
}

function isSame(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
}

interface FigureOptions {
  /** Every ratio that either recipe speaks of. */
  readonly ratios: readonly string[];
  readonly hasAmounts: boolean;
  /** What comes on either side from a bottle with something else in it. */
  readonly bottled: ReadonlySet<string>;
}

function reagentsOf({ lines }: Sheet): Reagent[] {
  return lines.filter((line): line is Reagent => line.kind === 'reagent');
}

function isDilute({ mass, weigh }: Reagent): boolean {
  return !isSame(mass, weigh);
}

function figuresOf(
  sheet: Sheet,
  composition: Composition,
  { ratios, hasAmounts, bottled }: FigureOptions,
): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const add = (figure: Figure): void => {
    // Two things of one name are told apart by their order.
    let key = `${figure.kind} ${figure.key ?? figure.quantity}`;
    while (figures.has(key)) key += ' again';
    figures.set(key, figure);
  };
  const reagents = reagentsOf(sheet);
  if (hasAmounts) {
    for (const { id, mass, weigh, removed } of reagents) {
      add({ kind: 'mass', quantity: `mass of ${id}${removed ? ' (removed)' : ''}`, value: mass });
      if (bottled.has(id)) add({ kind: 'mass', quantity: `mass of ${id} from the bottle`, value: weigh });
    }
    add({ kind: 'total', quantity: 'total mass', value: sheet.dryMass });
  }
  for (const { id, fraction } of reagents) {
    if (fraction !== undefined) add({ kind: 'fraction', quantity: `${id} of total`, value: fraction });
  }
  if (hasAmounts) {
    for (const { id, moles, molesOf, removed } of reagents) {
      if (moles === undefined || removed) continue;
      add({ kind: 'amount', quantity: `amount of ${id}`, value: moles, ...(molesOf ? { counted: molesOf } : {}) });
    }
  }
  for (const name of ratios) {
    const value = sheet.ratios.find((one) => one.name === name)?.value ?? ratioOf(name, composition);
    const counted = sheet.ratios.find((one) => one.name === name)?.counted;
    if (value !== undefined) add({ kind: 'ratio', quantity: name, value, ...(counted ? { counted } : {}) });
  }
  for (const { name, shares } of sheet.fillers) {
    for (const { of, kind, value } of shares) {
      const key = JSON.stringify([name, kind, of.split(' + ').sort()]);
      // Its wt% of total is a line already.
      if (kind === 'vol') add({ kind: 'filler', quantity: `${name} of ${of} by volume`, value, key });
      else if (of !== 'total') add({ kind: 'filler', quantity: `${name} of ${of}`, value, key });
    }
  }
  if (sheet.density !== undefined) add({ kind: 'density', quantity: 'density', value: sheet.density });
  return figures;
}

/** A ratio that only the other recipe speaks of. */
function ratioOf(name: string, composition: Composition): number | undefined {
  const target = targetOf(name, composition.formulation);
  if (!target.ok) return undefined;
  try {
    const value = targetValue(target.value, composition);
    return Number.isFinite(value) ? value : undefined;
  } catch (error) {
    if (error instanceof MissingFigure) return undefined;
    throw error;
  }
}

/** The newer list, with what only the older one has behind what it stood behind there. */
export function inOrder(old: readonly string[], now: readonly string[]): string[] {
  const order = [...now];
  const has = new Set(now);
  let at = 0;
  for (const key of old) {
    if (has.has(key)) at = order.indexOf(key) + 1;
    else order.splice(at++, 0, key);
  }
  return order;
}
