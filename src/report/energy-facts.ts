import type { CellEnergy } from '../cell/cell-energy.ts';
import type { Value } from '../cell/doubtful-value.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { sayValue } from './say-value.ts';

/** One line below the tables: a label and what there is to say. */
export interface EnergyFact {
  readonly label: string;
  readonly text: string;
  readonly kind: 'fact' | 'estimate' | 'open';
}

/** What a cell's tables do not show: charge, voltage, thickness, transport, what is open; every figure with its basis. */
export function energyFacts(energy: CellEnergy): EnergyFact[] {
  const facts: EnergyFact[] = [];
  const add = (label: string, parts: readonly (string | undefined)[], kind: EnergyFact['kind'] = 'fact'): void => {
    const said = parts.filter((part) => part !== undefined);
    if (said.length > 0) facts.push({ label, text: said.join(' · '), kind });
  };
  const figures = new Map(energy.figures.map((one) => [one.name, one]));
  const value = (name: string): Value | undefined => figures.get(name)?.value;
  const say = (name: string, options: { significant?: number } = {}): string | undefined => {
    const one = figures.get(name);
    if (one === undefined) return undefined;
    const unit = largerUnit(one.unit, one.value.value);
    return `${sayValue(one.value.value, unit, { ...one.value, ...options })} ${unit}`.trim();
  };

  const { capacityBasis, voltageBasis } = energy;
  // A measured discharge counts as it is: neither what is used of the electrodes nor what is stated of the active material.
  const curve = value('areal capacity')?.shares.find(({ input }) => input.name === 'discharge.capacity')?.input.value;
  const isMeasured = curve !== undefined;
  const perActive = curve === undefined ? undefined : curvePerActive(curve, value('areal capacity'), value('capacity'));
  const statedPerActive = say('cathode specific capacity') && `${say('cathode specific capacity')} of ${energy.active}`;
  add('capacity', [
    say('areal capacity') &&
      `${say('areal capacity')}${energy.used && !isMeasured ? ` (${energy.used} of the smaller electrode)` : ''}`,
    say('capacity'),
    isMeasured ? perActive && `${perActive} of ${energy.active}` : statedPerActive,
    capacityBasis && sayBasis(capacityBasis),
  ]);
  add('voltage', [say('voltage'), voltageBasis && sayBasis(voltageBasis)]);
  add('energy', [say('areal energy'), say('energy')]);
  const ratio = value('N/P');
  add('N/P', [
    ratio && `${formatNumber(ratio.value, { significant: 3 })}${sayExcess(value('anode excess'))}`,
    ratio && say('anode areal capacity') && `anode ${say('anode areal capacity')}`,
  ]);
  const { lithium } = energy;
  if (lithium) {
    const mol = (amount: number) => `${formatNumber(fromSI(amount, 'umol/cm^2'), { significant: 3 })}`;
    const anode = `${mol(lithium.anodeBuilt)} as built, ${mol(lithium.anodeCharged)} charged`;
    add('lithium', [`${mol(lithium.moved)} umol/cm2 moves; at the anode ${anode}`]);
  }
  add('thickness', [
    say('stack thickness') && `stack ${say('stack thickness')} as built`,
    say('charged stack thickness') && `${say('charged stack thickness')} charged`,
    say('cell thickness') && `cell ${say('cell thickness')}`,
  ]);
  const porosity = energy.coatings.flatMap(({ side, porosity: void_, density, isFoil }) =>
    void_ === undefined || density === undefined || isFoil
      ? []
      : [
          `${side} ${formatNumber(100 * void_, { decimals: 1 })} % at ${formatNumber(fromSI(density, 'g/cm^3'), { significant: 3 })} g/cm^3`,
        ],
  );
  add('porosity', porosity);
  const { transport } = energy;
  add('1C', [say('1C current density') && `${say('1C current density')} (${transport.oneCFrom})`]);
  const share = transport.separatorShare;
  add('separator', [
    say('area-specific resistance') && `${say('area-specific resistance')} (L/σ)`,
    say('separator resistance'),
    say('ohmic drop') && `${say('ohmic drop')} at ${say('current density')}`,
    say('polarisation') && `polarisation ${say('polarisation')} with the interfaces`,
    share === undefined ? undefined : `${formatNumber(100 * share, { significant: 2 })} % of the measured resistance`,
  ]);
  for (const { layer, limit, sandTime, diffusionTime } of transport.layers) {
    add('transport', [
      `${layer}: ${limit === undefined ? 'no limiting current (t+ = 1)' : `at most ${sayValue(limit, 'mA/cm^2', { significant: 3 })} mA/cm^2`}`,
      sandTime === undefined ? undefined : `salt used up after ${sayTime(sandTime)}`,
      `diffusion time ${sayTime(diffusionTime)}`,
    ]);
  }
  add('estimates', energy.estimates.length > 0 ? [`density of ${energy.estimates.join(', ')}`] : [], 'estimate');
  for (const { figure, needs } of energy.open) add('open', [`${figure}: state ${needs.join(' or ')}`], 'open');
  return facts;
}

/** The charge of a curve that counts by active mass, C/kg; nothing where it counts by area (C/m2) or by cell (C). */
function curvePerActive(charge: number, ...others: readonly (Value | undefined)[]): string | undefined {
  const isOther = others.some((one) => one !== undefined && Math.abs(one.value / charge - 1) < 1e-9);
  return isOther ? undefined : `${sayValue(charge, 'mAh/g')} mAh/g`;
}

function sayBasis({ basis, from, estimate }: NonNullable<CellEnergy['capacityBasis']>): string {
  // What is stated stands there already.
  const source = basis === 'stated' && !from.includes(';') ? '' : ` (${from})`;
  return `${basis}${source}${estimate ? ', an estimate' : ''}`;
}

/** 64 Ah and 11.6 mm, where mAh and um would be five digits. */
function largerUnit(unit: string, value: number): string {
  if (unit === 'mAh' && fromSI(value, 'Ah') >= 10) return 'Ah';
  return unit === 'um' && fromSI(value, 'mm') >= 10 ? 'mm' : unit;
}

function sayExcess(excess: Value | undefined): string {
  // Rounding noise of N/P = 1 is no excess (1 uAh/m2).
  if (excess === undefined || Math.abs(excess.value) < 3.6e-3) return '';
  const amount = sayValue(Math.abs(excess.value), 'mAh/cm^2', { significant: 3 });
  return ` (${amount} mAh/cm^2 ${excess.value < 0 ? 'too little' : 'more than the cathode'})`;
}

function sayTime(seconds: number): string {
  const [unit] = (['d', 'h', 'min'] as const).filter((one) => fromSI(seconds, one) >= 1);
  return `${sayValue(seconds, unit ?? 's', { significant: 2 })} ${unit ?? 's'}`;
}
