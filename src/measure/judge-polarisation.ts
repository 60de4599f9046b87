import type { Code, Facts } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { pages } from '../diagnostics/pages.ts';
import type { Readings } from '../recipe/reading.ts';
import { formatNumber } from '../units/format-number.ts';
import { formatQuantity } from '../units/format-quantity.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import type { Estimate } from './estimate.ts';
import { estimateOf } from './estimate-of.ts';
import { propagate } from './propagate.ts';
import { range } from './transference-evans-1987.ts';

/** How far the first current may be from what the resistances let through: it is sampled late, or they belong to another cell. */
const missed = 0.3;

/** What is wrong with a polarisation: one mistake, the first of them, and what is unusual. */
export function judgePolarisation(row: Readings, transference: Estimate): Finding[] {
  const quantity = (name: string) => row.values.get(name);
  const say = (name: string) => {
    const own = quantity(name);
    return own ? formatQuantity(own) : '';
  };
  const find = <C extends Code>(code: C, name: string, facts: Facts[C]): Finding =>
    ({ code, severity: pages[code].severity, place: row.placeOf(name), facts }) as Finding;

  const value = (name: string) => quantity(name)?.value ?? Number.NaN;
  const voltage = value('voltage');
  if (value('steady current') > value('initial current')) {
    return [
      find('current-rises', 'steady current', { initial: say('initial current'), steady: say('steady current') }),
    ];
  }
  for (const [current, interfaces] of [
    ['initial current', 'initial interface'],
    ['steady current', 'steady interface'],
  ] as const) {
    const [own, other] = [quantity(current), quantity(interfaces)];
    if (own === undefined || other === undefined || own.value * other.value < voltage) continue;
    const drop = propagate([estimateOf(own), estimateOf(other)], (i = 0, r = 0) => i * r);
    const facts = {
      current: say(current),
      resistance: say(interfaces),
      drop: sayEstimate(drop, 'mV'),
      voltage: say('voltage'),
    };
    return [find('drop-above-voltage', interfaces, facts)];
  }
  if (!(transference.value >= 0 && transference.value <= 1)) {
    return [find('transference-outside', 'steady current', { value: sayEstimate(transference, '') })];
  }
  const found: Finding[] = [];
  if (voltage > range.voltage.most) found.push(find('polarisation-large', 'voltage', { voltage: say('voltage') }));
  const bulk = ['initial bulk', 'steady bulk'].map(value);
  const interfaces = ['initial interface', 'steady interface'].map(value);
  if (bulk.every((one, i) => one === interfaces[i])) {
    found.push(find('resistance-is-bulk', 'initial interface', { resistance: say('initial interface') }));
  } else {
    const expected = voltage / ((bulk[0] ?? Number.NaN) + (interfaces[0] ?? Number.NaN));
    const share = value('initial current') / expected;
    if (Math.abs(share - 1) > missed) {
      const facts = { initial: say('initial current'), share: `${formatNumber(100 * share, { decimals: 0 })} %` };
      found.push(find('initial-current-missed', 'initial current', facts));
    }
  }
  return found;
}
