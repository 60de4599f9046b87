import { levels } from '../../cell/cell-plan.ts';
import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import type { StackPlan } from '../../cell/plan-stack.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { capacityRemedies } from '../capacity-remedies.ts';
import { cellRule } from '../cell-rule.ts';
import type { Remark } from '../rule.ts';
import { voltageRemedies } from '../voltage-remedies.ts';

type Missing = Remark<'energy-basis-missing'>;

/** What keeps an energy density from following: no voltage, no capacity, a mass that is open. */
export const energyBasisMissing = cellRule({
  code: 'energy-basis-missing',
  severity: 'warning',
  check: (cell) => (isForEnergy(cell) ? [...voltageMissing(cell), ...capacityMissing(cell), ...massesOpen(cell)] : []),
});

/**
 * Two different electrodes that store charge. A symmetric or a blocking cell is made for other figures; where the plan
 * has an error of its own, that comes first.
 */
function isForEnergy({ plan, findings }: EvaluatedCell): boolean {
  const { cathode, anode } = plan.stack;
  const [high, low] = [cathode, anode].map(({ makeup }) => makeup.active.map((one) => one.material));
  if (high === undefined || low === undefined || findings.some((one) => one.severity === 'error')) return false;
  const isSame = high.length === low.length && high.every((one) => low.some((other) => other.id === one.id));
  return !isSame && [...high, ...low].every((material) => material.roles.includes('active'));
}

function voltageMissing({ plan }: EvaluatedCell): Missing[] {
  const { charge, stack, formulation } = plan;
  const { file } = formulation.recipe;
  if (charge.voltage !== undefined) return [];
  const stated = { cathode: stack.cathode.said.voltage, anode: stack.anode.said.voltage };
  const half = stated.cathode ? 'anode' : stated.anode ? 'cathode' : undefined;
  const place: Place = half ? { file, path: [half], at: 'key' } : { file, path: [] };
  const lacks = half ? `the voltage of the ${half} is not stated` : 'no voltage is stated';
  return [{ place, facts: { lacks, remedies: voltageRemedies(stack, half) } }];
}

function capacityMissing({ plan }: EvaluatedCell): Missing[] {
  const { stack, charge, open, formulation } = plan;
  const { cathode } = stack;
  const isNeeded = charge.areal === undefined || [...open].some(([name, needs]) => hangsOnCathode(name, needs, stack));
  if (cathode.coating?.capacity !== undefined || !isNeeded) return [];
  const place: Place = { file: formulation.recipe.file, path: ['cathode'], at: 'key' };
  return [{ place, facts: { lacks: 'the cathode has no capacity', remedies: capacityRemedies(cathode) } }];
}

/** Masses that the plan could not make, but for those that the cathode's capacity opens: that is said at the cathode. */
function massesOpen({ plan }: EvaluatedCell): Missing[] {
  const { open, figures, stack, formulation } = plan;
  const { file } = formulation.recipe;
  const from = levels.findIndex((level) => !figures.has(`mass at ${level}`));
  return [...open].flatMap(([name, needs]): Missing[] => {
    // A cell without collectors is judged without them.
    if (name === 'stack' || hangsOnCathode(name, needs, stack)) return [];
    const [first = ''] = needs;
    const lacks = name === 'cell' ? 'the pouch has no width and height' : `the ${name} is open`;
    const remedies = first === 'anode.capacity' ? capacityRemedies(stack.anode) : needs.map(sayNeed);
    const level = levels[name === 'cell' ? levels.indexOf('cell') : from];
    const facts = { lacks, remedies, ...(level === undefined || level === levels[0] ? {} : { from: level }) };
    return [{ place: { file, path: pathOf(first), at: 'key' }, facts }];
  });
}

/** A mass that is open only because the cathode's capacity is: an anode sized by N/P, a filling per capacity. */
function hangsOnCathode(name: string, needs: readonly string[], { cathode, anode }: StackPlan): boolean {
  const isSized = anode.said.ratio !== undefined && cathode.coating?.arealCapacity === undefined;
  return needs.includes('cathode.capacity') || (name === 'mass of the anode' && isSized);
}

/** Where a need such as `separator.1.density` would stand; lists count from one in it, and from zero in a path. */
function pathOf(need: string): (string | number)[] {
  const keys = need
    .split(/[. ]/)
    .slice(0, need.startsWith('size.') ? 1 : -1)
    .filter(Boolean);
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) - 1 : key));
}

/** The same as a person finds it: `"density:" under "separator 1:"`. */
function sayNeed(need: string): string {
  if (need.startsWith('size.')) return '"width:" and "height:" under "size:"';
  const keys = need.split('.');
  const where = keys.slice(0, -1).join(' ');
  // Of everything that is filled: the plan names no layer.
  return where === '' ? `"${keys.at(-1)}:" of every layer that is filled` : `"${keys.at(-1)}:" under "${where}:"`;
}
