import type { Sheet } from '../weigh/sheet.ts';
import type { BalanceReading, Weighing } from '../weigh/weighing.ts';
import { round12 } from './round.ts';

const quantity = (value: number, unit: string) => ({ value: round12(value), unit });

/** What a balance shows of a line, as plain data in laboratory units. */
export function readingData({ instrument, portions, mass, step, uncertainty, cumulative }: BalanceReading) {
  return {
    balance: instrument.name,
    portions,
    mass: quantity(mass * 1e3, 'g'),
    step: quantity(step * 1e6, 'mg'),
    uncertainty: quantity(uncertainty * 1e6, 'mg'),
    ...(cumulative === undefined ? {} : { cumulative: quantity(cumulative * 1e3, 'g') }),
  };
}

/** The lab's balances and what they make of the composition; standard uncertainties. */
export function weighingData({ file, instruments, figures, advice }: Weighing, live: Sheet['live']) {
  return {
    file,
    instruments: instruments.map(instrumentData),
    figures: figures.flatMap(({ value, uncertainty }, i) => {
      const { name = '', kind = 'ratio' } = live.figures[i] ?? {};
      const factor = kind === 'ratio' ? 1 : 100;
      if (!Number.isFinite(value)) return [];
      return [
        {
          name,
          value: round12(value * factor),
          ...(uncertainty === undefined ? {} : { uncertainty: round12(uncertainty * factor) }),
          unit: kind === 'ratio' ? '' : `${kind}%`,
        },
      ];
    }),
    order: advice.map(({ figure, order, times, toFirst, slopes, adapted, apart }) => ({
      figure,
      weigh: order,
      ...(times === undefined ? {} : { times: round12(times) }),
      ...(toFirst === undefined ? {} : { toFirst: toFirst.map(round12) }),
      perMilligram: slopes.map((slope) => round12(slope * 1e-6)),
      ...(adapted === undefined ? {} : { adapted: round12(adapted) }),
      ...(apart === undefined ? {} : { apart: round12(apart) }),
    })),
  };
}

/** A balance or pipette of the lab. */
export function instrumentData(instrument: Weighing['instruments'][number]) {
  const { name, kind, readability, repeatability, capacity, minimum, dosing } = instrument;
  const [factor, unit] = kind === 'balance' ? [1e6, 'mg'] : [1e9, 'uL'];
  return {
    name,
    kind,
    readability: quantity(readability * factor, unit),
    repeatability: quantity(repeatability * factor, unit),
    capacity: quantity(capacity * factor, unit),
    ...(minimum ? { minimum: { ...quantity(minimum.value * factor, unit), from: minimum.from } } : {}),
    ...(dosing === undefined ? {} : { dosing: quantity(dosing * factor, unit) }),
  };
}
