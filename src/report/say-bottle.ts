import { formatNumber } from '../units/format-number.ts';
import type { Reagent, Sheet } from '../weigh/sheet.ts';
import { sayMass, sayVolume } from './sheet-figures.ts';

/** What of a sheet says what comes out of bottles. */
interface Weighed extends Pick<Sheet, 'lines'> {
  readonly live: Pick<Sheet['live'], 'constituents'>;
}

/** Whether what is weighed is anywhere something else than what the recipe calls it: only then a sheet speaks of bottles. */
export function hasBottles({ lines }: Pick<Sheet, 'lines'>): boolean {
  return lines.some((line) => line.kind === 'reagent' && (line.weigh !== line.mass || line.lot !== undefined));
}

/** What a reagent is taken from, in words: `lot A1234 · 99.7 wt% · water 180 ppm`; empty where that is the pure substance. */
export function sayBottle(reagent: Reagent, sheet: Weighed): string {
  return [sayLot(reagent), ...sayBrought(reagent, sheet)].filter(Boolean).join(' · ');
}

/** The same for any amount of it: without how much comes along. */
export function sayLot({ lot }: Pick<Reagent, 'lot'>): string {
  const { name, solution, assay, water, ignitionLoss, counted, supplier, opened, expires, balance } = lot ?? {};
  return [
    name === undefined ? '' : `lot ${name}`,
    solution ?? '',
    assay === undefined || (solution !== undefined && / wt% in /.test(solution)) ? '' : `${sayPercent(assay)} wt%`,
    water === undefined ? '' : `water ${sayWater(water)}`,
    ignitionLoss === undefined ? '' : `loss on ignition ${sayWater(ignitionLoss)}`,
    counted === undefined ? '' : `assay ${counted}`,
    supplier ?? '',
    opened === undefined ? '' : `opened ${opened}`,
    expires === undefined ? '' : `expires ${expires}`,
    balance === undefined ? '' : `on ${balance}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What comes along with a solution, and of a solvent how much of it comes with others. */
function sayBrought(reagent: Reagent, { lines, live }: Weighed): string[] {
  const reagents = lines.filter((line) => line.kind === 'reagent');
  const along = reagent.brings.flatMap(({ id, share }) => {
    if (id === reagent.id || reagent.lot?.solution === undefined) return [];
    const name = live.constituents.find((one) => one.id === id)?.name ?? id;
    return [`brings ${sayMass(reagent.weigh * share)} of ${name}`];
  });
  const others = reagents.flatMap((one) => {
    const share = one === reagent ? undefined : one.brings.find(({ id }) => id === reagent.id)?.share;
    return share === undefined || one.lot?.solution === undefined ? [] : [{ name: one.name, mass: one.weigh * share }];
  });
  if (others.length === 0) return along;
  // In the unit that it is measured in: what comes along counts as the solvent that it is.
  const perVolume = reagent.byVolume && reagent.volume ? reagent.weigh / reagent.volume : undefined;
  const say = (mass: number) => (perVolume === undefined ? sayMass(mass) : sayVolume(mass / perVolume));
  const whole = say(reagent.weigh + others.reduce((sum, one) => sum + one.mass, 0));
  return [...along, `${whole} in all`, ...others.map((one) => `${say(one.mass)} of it with ${one.name}`)];
}

/** Where the lots come from, and the day that their dates were judged on. */
export function sayStock({ file, judgedOn }: NonNullable<Sheet['stock']>): string {
  return `lots of ${file}${judgedOn === undefined ? '' : `, judged on ${judgedOn}`}`;
}

function sayWater(share: number): string {
  return share < 1e-3 ? `${Number((share * 1e6).toPrecision(4))} ppm` : `${sayPercent(share)} wt%`;
}

function sayPercent(share: number): string {
  return formatNumber(Number((share * 100).toPrecision(5)));
}
