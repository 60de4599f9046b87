import { solutionShare, strengthOf } from '../chemistry/solution-share.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { molarMassOf } from '../materials/elements-of.ts';
import type { Constituent } from '../recipe/formulation.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Composition } from './composition.ts';
import { massesToTake } from './masses-to-take.ts';

/** Rounding of the solver, of what there is to be. */
const noise = 1e-9;

/** Where the solutions of a composition bring more of a solvent than there is to be; in words of the author's own units. */
export function checkStocks({ formulation, masses, scale }: Composition): Finding[] {
  const { constituents } = formulation;
  if (!constituents.some((one) => one.bottle?.solvent !== undefined)) return [];
  const take = massesToTake(constituents, masses);
  // A composition without a size is one of a kilogram; a gram reads better.
  const perGram = scale === 'free';
  const unit = perGram ? 1e-3 : 1;
  return constituents.flatMap((solvent): Finding[] => {
    const wanted = masses[solvent.index] ?? 0;
    if ((take[solvent.index] ?? 0) >= -noise * Math.max(wanted, Number.MIN_VALUE)) return [];
    const stocks = constituents.filter((one) => one.bottle?.solvent === solvent.index);
    const brings = (one: Constituent) => (take[one.index] ?? 0) * (1 - (one.bottle?.share ?? 1));
    const brought = stocks.reduce((sum, one) => sum + brings(one), 0);
    const most = stocks.reduce((best, one) => (brings(one) > brings(best) ? one : best), stocks[0] ?? solvent);
    const least = weakest(most, masses[most.index] ?? 0, wanted - (brought - brings(most)));
    const isByVolume = formulation.equations.some(
      ({ kind, left }) => kind === 'amount' && left.measure === 'volume' && left.over.join() === String(solvent.index),
    );
    const density = isByVolume ? solvent.material.properties.density?.value : undefined;
    const say = (mass: number) => sayAmount(mass * unit, density);
    return [
      {
        code: 'stock-too-weak',
        severity: 'error',
        place: { file: most.bottle?.file ?? '', path: most.bottle?.solution?.path ?? most.bottle?.path ?? [] },
        related: [solvent.place],
        facts: {
          solvent: solvent.name,
          wanted: say(wanted),
          brought: say(brought),
          by: stocks.map(
            (one) => `${sayAmount((masses[one.index] ?? 0) * unit)} of ${one.name} at ${strengthText(one)}`,
          ),
          ...(least === undefined ? {} : { least }),
          perGram,
        },
      },
    ];
  });
}

function strengthText({ bottle }: Constituent): string {
  return bottle?.solution?.strength.text ?? '';
}

function sayAmount(mass: number, density?: number): string {
  if (density !== undefined) return `${formatNumber(Number(((mass / density) * 1e6).toPrecision(4)))} mL`;
  return `${formatNumber(Number((mass * 1e3).toPrecision(4)))} g`;
}

/** The weakest solution, in the unit of the one there is, that brings no more than `room` kg of solvent; rounded up. */
function weakest({ bottle, material }: Constituent, mass: number, room: number): string | undefined {
  const solution = bottle?.solution;
  if (solution === undefined || !(room > 0)) return undefined;
  const { strength, density } = solution;
  const molarMass = molarMassOf(material);
  const own = strengthOf(mass / (mass + room), strength, molarMass, density?.quantity.value);
  const number = roundUp(own / strength.unit.factor);
  const least = { ...strength, value: number * strength.unit.factor } satisfies Quantity;
  // Rounded up it may be more than a solution can hold.
  const share = solutionShare(least, molarMass, density?.quantity.value);
  return share > 0 && share < 1 ? `${formatNumber(number)} ${strength.unit.symbol}` : undefined;
}

/** To three digits, never below. */
function roundUp(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(3));
}
