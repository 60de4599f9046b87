import type { NoStockPlan, StockPlan, StockRequest } from './stock-plan.ts';

/**
 * Stock solutions that make every point by pipette: each aliquot is `least` at least, and every vial has the same solvent.
 *
 * With a solvent to fill, the smallest aliquots are as large as it permits; without, the solvent is as little as will do. Shares
 * of solute are rounded to three digits, to more where three do not fit. By mass everything is exact; an aliquot's volume is
 * that of its solute and of its solvent, as if they added up.
 */
export function planStocks(request: StockRequest): StockPlan | NoStockPlan {
  const { least, solvent } = request;
  const small = tooSmall(request);
  if (small.length > 0) return { needs: [], small };
  const points = request.solutes[0]?.masses.length ?? 0;
  const needed = (ratios: readonly number[]) =>
    Array.from({ length: points }, (_, i) => solventOf(request, ratios, i) / request.solventDensity);
  const weakest = ratiosFor(request, least);
  const least0 = needed(weakest);
  const room = solvent === undefined ? undefined : solvent * (1 + 1e-9);
  if (room !== undefined && least0.some((one) => one > room)) {
    const needs = least0.flatMap((one, point) =>
      one > room ? [{ point, ...whyAt(request, weakest, point), solvent: one }] : [],
    );
    return { needs, small: [] };
  }
  const aliquot = room === undefined ? least : largestAliquot(request, room, needed);
  for (let digits = 3; digits <= 12; digits++) {
    const shares = request.solutes.map((solute, k) => {
      if (solute.isMade) return solute.share;
      const share = 1 / (1 + (ratiosFor(request, aliquot)[k] ?? 0));
      // Stronger where the solvent is given, weaker where the smallest aliquot is: never beyond what it may be.
      return Math.min(solute.share, roundTo(share, digits, room === undefined ? Math.floor : Math.ceil));
    });
    const plan = planOf(request, shares, needed);
    const fits = plan.volumes.every((row) => row.every((one) => one === 0 || one >= least * (1 - 1e-9)));
    if (fits && plan.fills.every((one) => one >= 0)) return plan;
  }
  throw new Error('stock shares of twelve digits do not fit');
}

/** kg of solvent per kg of solute so that no aliquot is below this volume: as strong as may be, if that does. */
function ratiosFor({ solutes, solventDensity }: StockRequest, aliquot: number): number[] {
  return solutes.map(({ masses, density, share, isMade }) => {
    const strongest = (1 - share) / share;
    const smallest = Math.min(...masses.filter((one) => one > 0));
    if (isMade || !Number.isFinite(smallest)) return strongest;
    return Math.max(strongest, solventDensity * (aliquot / smallest - 1 / density));
  });
}

/** The largest smallest aliquot that the room permits: the solvent needed rises with it. */
function largestAliquot(request: StockRequest, room: number, needed: (ratios: readonly number[]) => number[]): number {
  const fits = (aliquot: number) => Math.max(...needed(ratiosFor(request, aliquot))) <= room;
  let [low, high] = [request.least, request.least];
  while (fits(high) && high < room) high *= 2;
  for (let k = 0; k < 100; k++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function planOf(
  request: StockRequest,
  shares: readonly number[],
  needed: (ratios: readonly number[]) => number[],
): StockPlan {
  const { solutes, solventDensity } = request;
  const ratios = shares.map((share) => (1 - share) / share);
  const own = needed(ratios);
  const solvent = request.solvent ?? Math.max(...own);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    stocks: solutes.map(({ name, masses, density }, k) => {
      const [share = 1, ratio = 0] = [shares[k], ratios[k]];
      const solute = sum(masses);
      const specific = share / density + (1 - share) / solventDensity;
      return {
        name,
        share,
        density: Number.isFinite(density) ? 1 / specific : density,
        solute,
        solvent: solute * ratio,
      };
    }),
    masses: solutes.map(({ masses }, k) => masses.map((mass) => mass / (shares[k] ?? 1))),
    volumes: solutes.map(({ masses, density }, k) =>
      masses.map((mass) => mass * (1 / density + (ratios[k] ?? 0) / solventDensity)),
    ),
    // What is nothing but for the last digits is nothing.
    fills: own.map((one) => (Math.abs(solvent - one) <= 1e-9 * solvent ? 0 : solvent - one)),
    solvent,
  };
}

function solventOf({ solutes }: StockRequest, ratios: readonly number[], point: number): number {
  return solutes.reduce((sum, { masses }, k) => sum + (masses[point] ?? 0) * (ratios[k] ?? 0), 0);
}

function whyAt({ solutes }: StockRequest, ratios: readonly number[], point: number) {
  const own = solutes.map(({ masses }, k) => (masses[point] ?? 0) * (ratios[k] ?? 0));
  const k = own.indexOf(Math.max(...own));
  const [solute, ratio = 0] = [solutes[k], ratios[k]];
  const strongest = solute ? (1 - solute.share) / solute.share : 0;
  return { most: solute?.name ?? '', because: ratio > strongest ? ('aliquot' as const) : ('share' as const) };
}

/** Of what is made already, aliquots that nobody pipettes. */
function tooSmall({ solutes, solventDensity, least }: StockRequest): NoStockPlan['small'] {
  return solutes.flatMap(({ name, masses, density, share, isMade }) => {
    if (!isMade) return [];
    const specific = 1 / density + (1 - share) / share / solventDensity;
    return masses.flatMap((mass, point) => {
      const volume = mass * specific;
      return mass > 0 && volume < least * (1 - 1e-9) ? [{ name, point, volume }] : [];
    });
  });
}

function roundTo(value: number, digits: number, how: (value: number) => number): number {
  const scale = 10 ** (digits - 1 - Math.floor(Math.log10(value)));
  // Past the noise of the last digits, so that 0.05 stays 0.05.
  const nudge = how === Math.ceil ? -1e-9 : 1e-9;
  return Number((how(value * scale + nudge) / scale).toPrecision(digits + 1));
}
