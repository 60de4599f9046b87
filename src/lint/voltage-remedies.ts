import type { StackPlan } from '../cell/plan-stack.ts';
import { saySource } from './say-source.ts';

type Side = 'cathode' | 'anode';

/** What to write for the voltage of a cell or, where the other one has its own, of an electrode (V against Li/Li+). */
export function voltageRemedies(stack: StackPlan, half: Side | undefined): string[] {
  const sides: readonly Side[] = half ? [half] : ['cathode', 'anode'];
  const where = half ? `, under "${half}:"` : '';
  const nominal = sides.map((side) => {
    const [only, ...others] = stack[side].makeup.active;
    const property = others.length === 0 ? only?.material.properties['nominal voltage'] : undefined;
    return { side, property };
  });
  // Lithium is at 0 V by definition and needs no source.
  const said = nominal.flatMap(({ side, property }) => {
    if (property === undefined || (property.value === 0 && half === undefined)) return [];
    return [`${side === 'anode' && !half ? 'anode ' : ''}${property.text}, ${saySource(property)}`];
  });
  return [
    ...(nominal.every(({ property }) => property !== undefined) ? [`"voltage: nominal" (${said.join('; ')})`] : []),
    ...(half ? [] : ['"discharge: {curve: FILE}"']),
    `"voltage:" with what you measured${where}`,
  ];
}
