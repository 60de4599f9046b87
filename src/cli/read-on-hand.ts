import { findMaterial, type Material, parseQuantity } from '../index.ts';
import { problemError } from './problem-error.ts';
import { UsageError } from './usage-error.ts';

/** `LiTFSI=5 g, PEO=10 g`: each name with the material it may mean, and kg. */
export function readOnHand(text: string, materials: readonly Material[]) {
  return text.split(',').map((part) => {
    const [, name, amount] = /^\s*(.+?)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    if (name === undefined || amount === undefined) {
      throw new UsageError(`"${part.trim()}" names nothing that is there.`, 'Say --on-hand "LiTFSI=5 g, PEO=10 g".');
    }
    const read = parseQuantity(amount, ['mass']);
    if (!read.ok) throw problemError(read.problem);
    if (!(read.value.value >= 0)) throw problemError({ code: 'negative-amount', facts: { text: amount } });
    const found = findMaterial(name, materials);
    return { name, material: found.ok ? found.material.id : undefined, mass: read.value.value };
  });
}
