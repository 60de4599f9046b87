import type { Step } from '../recipe/recipe.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Remark } from './rule.ts';

/** K */
const drying = 573.15;
const furnace = 2273.15;
/** Below it, K was meant as degC: 60 K for 60 degC. What is frozen on purpose says so. */
const cold = 150;
const frozen = /freez|frozen|cool|quench|cryo|lyophil|chill/i;
/** What may take as long as it likes. */
const waits = /stor|keep|kept|age|leave|left|rest|wait|expos/i;
/** s */
const duration = { least: 10, most: 30 * 86_400 };

type Slip = Remark<'magnitude-slip'>;

/** A temperature or a time of a step far outside what is usual for it. */
export function stepSlips(steps: readonly Step[], file: string): Slip[] {
  return steps.flatMap((step, i): Slip[] => {
    const at = step.at === undefined ? undefined : parseQuantity(step.at, ['temperature']);
    const time = step.for === undefined ? undefined : parseQuantity(step.for, ['time']);
    const slip = (key: string, facts: Slip['facts']): Slip => ({ place: { file, path: ['steps', i, key] }, facts });
    return [
      ...(at?.ok ? temperatureSlip(step.do, at.value).map((facts) => slip('at', facts)) : []),
      ...(time?.ok ? timeSlip(step.do, time.value).map((facts) => slip('for', facts)) : []),
    ];
  });
}

function temperatureSlip(verb: string, { value, text }: Quantity): Slip['facts'][] {
  const what = verb === 'dry' ? 'drying' : `the temperature to ${verb}`;
  if (value < cold && !frozen.test(verb)) return [{ what, value: text, band: 'above 150 K', slip: 'K for degC' }];
  if (verb === 'dry' && value > drying) return [{ what, value: text, band: 'below 300 degC', slip: 'K for degC' }];
  return value > furnace ? [{ what, value: text, band: 'below 2000 degC', slip: 'a digit too many, K for degC' }] : [];
}

function timeSlip(verb: string, { value, text }: Quantity): Slip['facts'][] {
  if (value >= duration.least && (value <= duration.most || waits.test(verb))) return [];
  const slip = value > duration.most ? 'h for min, d for h' : 's for min, min for h';
  return [{ what: `the time to ${verb}`, value: text, band: '10 s to 30 d', slip }];
}
