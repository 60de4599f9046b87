import { ordinaryStates } from './ordinary-states.ts';

/** The oxide of an element in its best-known state, as an example: Li2O, MgO, La2O3, ZrO2; the element where it has none. */
export function ordinaryOxide(element: string): string {
  const state = ordinaryStates(element, new Set([element, 'O']))?.states[0] ?? 0;
  if (!(state > 0) || !Number.isInteger(state)) return element;
  const [metals, oxygens] = state % 2 === 0 ? [1, state / 2] : [2, state];
  const say = (symbol: string, count: number) => `${symbol}${count === 1 ? '' : count}`;
  return `${say(element, metals)}${say('O', oxygens)}`;
}
