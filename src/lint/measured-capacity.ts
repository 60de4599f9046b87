import { theoreticalCapacity } from '../cell/makeup.ts';
import type { MeasurementRecord } from '../recipe/measurement-record.ts';
import { isSpecific } from './is-specific.ts';
import { isWrittenAbove } from './is-written-above.ts';
import type { Remark } from './rule.ts';
import { sayFigure } from './say-figure.ts';

/** A capacity per gram that a record states of a cathode, above what its active material can hold. */
export function measuredCapacity(
  { results, file }: MeasurementRecord,
  active: Parameters<typeof theoreticalCapacity>[0],
): Remark<'capacity-above-theory'>[] {
  const theory = theoreticalCapacity(active);
  if (theory === undefined) return [];
  const material = active.map((one) => one.material.id).join(' + ');
  return results.flatMap(({ name, quantity, path }): Remark<'capacity-above-theory'>[] => {
    // What is said of the other electrode counts the other material.
    if (!/capacity/i.test(name) || /anode|negative/i.test(name)) return [];
    if (!isSpecific(quantity) || !isWrittenAbove(quantity, theory)) return [];
    const facts = { what: name, stated: quantity.text, theory: sayFigure(theory, 'mAh/g', 4), material };
    return [{ place: { file, path }, facts }];
  });
}
