import { formatNumber } from '../units/format-number.ts';
import type { Change, FigureChange } from '../weigh/comparison.ts';

/** The laboratory unit of each kind of figure, and what an SI value is multiplied with. */
export const units: Readonly<Record<FigureChange['kind'], { readonly unit: string; readonly factor: number }>> = {
  mass: { unit: 'g', factor: 1e3 },
  total: { unit: 'g', factor: 1e3 },
  fraction: { unit: 'wt%', factor: 100 },
  filler: { unit: '%', factor: 100 },
  amount: { unit: 'mmol', factor: 1e3 },
  ratio: { unit: '', factor: 1 },
  density: { unit: 'g/cm^3', factor: 1e-3 },
  coating: { unit: '', factor: 1 },
};

/** The unit of a figure; of a filler it depends on what was counted, of a coating on the figure. */
export function unitOf({ kind, quantity, unit }: FigureChange): string {
  if (unit !== undefined) return unit;
  if (kind === 'filler') return quantity.endsWith(' by volume') ? 'vol%' : 'wt%';
  return units[kind].unit;
}

export interface FigureRow {
  readonly quantity: string;
  readonly old: string;
  readonly new: string;
  readonly difference: string;
}

/** A figure as it stands in a table, with as many digits as it takes to tell old from new. */
export function figureRow(change: FigureChange): FigureRow {
  const { factor } = units[change.kind];
  const unit = unitOf(change);
  const [old, now] = pair(scaled(change.old, factor), scaled(change.new, factor));
  const share = differenceOf(change);
  return {
    quantity: change.quantity,
    old: old === '' ? '' : `${old} ${unit}`.trimEnd(),
    new: now === '' ? '' : `${now} ${unit}`.trimEnd(),
    difference:
      change.old === undefined
        ? 'added'
        : change.new === undefined
          ? 'removed'
          : share === undefined
            ? ''
            : sayDifference(share),
  };
}

/** New over old, less one; nothing where a side is missing or there was none before. */
export function differenceOf({ old, new: now }: FigureChange): number | undefined {
  return old === undefined || now === undefined || old === 0 ? undefined : (now - old) / old;
}

/** What a change is about, in words. */
export function sayChange({ what, name, part, aspect }: Change): string {
  const about = {
    title: 'title',
    source: 'source',
    materials: 'materials folder',
    batch: 'batch',
    component: name,
    solvent: `${name} (solvent)`,
    electrode: 'electrode',
    step: `step ${name}`,
    expectation: `expect ${name}`,
    tolerance: name === '' ? 'tolerance' : `tolerance of ${name}`,
    allow: `allow ${name}`,
    note: 'note',
    material: `material ${name}`,
  }[what];
  // A component's name says which part it belongs to.
  const where = part === undefined || what === 'component' || what === 'solvent' ? '' : `${part}: `;
  return `${where}${about}${aspect === undefined ? '' : `, ${aspect}`}`;
}

export const marks = { added: '+', removed: '-', changed: '~' } as const;

export const nothingDiffers = 'No difference in statements or results.';

/** What to know where not both recipes fix amounts. */
export function sayScale(scale: { readonly old: string; readonly new: string }): string | undefined {
  if (scale.old === scale.new) return undefined;
  return `Only the ${scale.new === 'fixed' ? 'new' : 'old'} recipe fixes amounts: masses are not compared.`;
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}

/** Both with the same decimals: four digits of the smaller, more where they would look the same. */
function pair(old: number | undefined, now: number | undefined): [string, string] {
  const powers = [old, now].flatMap((value) => (value ? [magnitudeOf(value)] : []));
  // A trace beside a bulk does not give the bulk its decimals.
  const magnitude = powers.length === 0 ? 0 : Math.max(Math.min(...powers), Math.max(...powers) - 2);
  const print = (value: number | undefined, significant: number): string =>
    value === undefined
      ? ''
      : formatNumber(value, { decimals: Math.min(100, Math.max(0, significant - 1 - magnitude)) });
  for (let significant = 4; ; significant++) {
    const texts: [string, string] = [print(old, significant), print(now, significant)];
    if (texts[0] !== texts[1] || significant >= 15) return texts;
  }
}

/** The power of ten of the first digit; 0.9999999999999999 is 1. */
function magnitudeOf(value: number): number {
  return Math.floor(Math.log10(Math.abs(Number(value.toPrecision(12)))));
}

function sayDifference(share: number): string {
  const percent = Math.abs(share * 100);
  const text = formatNumber(percent, percent >= 0.1 && percent < 1e6 ? { decimals: 2 } : { significant: 2 });
  return `${share < 0 ? '-' : '+'}${text} %`;
}
