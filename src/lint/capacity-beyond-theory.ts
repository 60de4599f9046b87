import { theoreticalCapacity } from '../cell/makeup.ts';
import type { Path } from '../diagnostics/finding.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import { isSpecific } from './is-specific.ts';
import { isWrittenAbove } from './is-written-above.ts';
import type { JudgedCoating } from './judged-coating.ts';
import type { Remark } from './rule.ts';
import { sayFigure } from './say-figure.ts';
import { isSurelyAbove } from './surely-above.ts';

/** A capacity or a specific 1C base that a coating states (or that its areal capacity and loading make) above n F / M. */
export function capacityBeyondTheory(coating: JudgedCoating): Remark<'capacity-above-theory'>[] {
  const { said, plan, place } = coating;
  const { active } = plan.makeup;
  const theory = theoreticalCapacity(active);
  if (theory === undefined) return [];
  const material = active.map((one) => one.material.id).join(' + ');
  const remark = (what: string, stated: string, path: Path): Remark<'capacity-above-theory'> => ({
    place: place(path),
    facts: { what, stated, theory: sayFigure(theory, 'mAh/g', 4), material },
  });

  const remarks: Remark<'capacity-above-theory'>[] = [];
  const capacity = statedCapacity(coating);
  if (capacity && isWrittenAbove(capacity.quantity, theory)) {
    remarks.push(remark(capacity.what, capacity.quantity.text, capacity.path));
  }
  const figure = plan.capacity;
  // Nobody states it: it is the areal capacity over the loading.
  if (said.capacity === undefined && said.arealCapacity && said.loading && figure !== undefined) {
    if (
      isSurelyAbove(
        coating,
        (at) => at(figure),
        () => theory,
      )
    ) {
      const value = sayFigure(coating.values[figure] ?? Number.NaN, 'mAh/g', 4);
      const stated = `${value} (${said.arealCapacity.quantity.text} at ${said.loading.quantity.text} of ${said.loading.of})`;
      remarks.push(remark('capacity', stated, said.arealCapacity.path));
    }
  }
  const { oneC } = said;
  if (oneC && isSpecific(oneC.quantity) && isWrittenAbove(oneC.quantity, theory)) {
    remarks.push(remark('1C base', oneC.quantity.text, oneC.path));
  }
  return remarks;
}

interface StatedCapacity {
  readonly what: string;
  readonly quantity: Quantity;
  readonly path: Path;
}

/** As written in the recipe or, for `practical`, in the material's file; `theoretical` needs no check. */
function statedCapacity({ said: { capacity }, plan }: JudgedCoating): StatedCapacity | undefined {
  if (capacity?.kind === 'value') return { what: 'capacity', ...capacity.stated };
  if (capacity?.name !== 'practical') return undefined;
  const text = plan.makeup.active[0]?.material.properties['practical capacity']?.text;
  const read = text === undefined ? undefined : parseQuantity(text, ['specific capacity']);
  return read?.ok ? { what: 'practical capacity', quantity: read.value, path: capacity.path } : undefined;
}
