import type { Size } from '../../recipe/electrode.ts';
import { cellRule } from '../cell-rule.ts';
import { isBelow } from '../shares.ts';

/** An anode that does not cover the cathode; sizes count as they are written. */
export const anodeSmaller = cellRule({
  code: 'anode-smaller',
  severity: 'warning',
  check: (cell) => {
    const { recipe } = cell.plan.formulation;
    const anode = recipe.anode.size ?? recipe.size;
    const cathode = recipe.cathode.size ?? recipe.size;
    if (anode === undefined || cathode === undefined || anode === cathode || !isSmaller(anode, cathode)) return [];
    const side = recipe.anode.size ? 'anode' : 'cathode';
    const other = recipe.anode.size && recipe.cathode.size ? [['cathode', 'size']] : [];
    return [
      {
        place: { file: recipe.file, path: [side, 'size'], at: 'key' },
        related: other.map((path) => ({ file: recipe.file, path, at: 'key' as const })),
        facts: { anode: saySize(anode), cathode: saySize(cathode) },
      },
    ];
  },
});

/** By width and height where both are sheets: one that is longer and narrower leaves an edge open. */
function isSmaller(one: Size, other: Size): boolean {
  if (one.form === 'sheet' && other.form === 'sheet') {
    const sides = ['width', 'height'] as const;
    return sides.some((side) => isBelow(one[side].quantity.value, other[side].quantity.value));
  }
  return isBelow(areaOf(one), areaOf(other));
}

/** m2 */
function areaOf(size: Size): number {
  if (size.form === 'area') return size.area.quantity.value;
  if (size.form === 'sheet') return size.width.quantity.value * size.height.quantity.value;
  return (Math.PI / 4) * size.diameter.quantity.value ** 2;
}

function saySize(size: Size): string {
  if (size.form === 'disc') return size.diameter.quantity.text;
  if (size.form === 'sheet') return `${size.width.quantity.text} x ${size.height.quantity.text}`;
  return size.area.quantity.text;
}
