import { findMaterial, type Material, parseQuantity, readStock, readText, type Supply, stockOnHand } from '../index.ts';
import { today } from './lots-wanted.ts';
import { problemError } from './problem-error.ts';
import { UsageError } from './usage-error.ts';

/** `LiTFSI=5 g, PEO=10 g`, or the lab's list of bottles by its file: each name with the material it may mean, and kg. */
export function readOnHand(text: string, materials: readonly Material[]): Supply[] {
  if (/^[^=]*\.ya?ml\s*$/i.test(text)) return ofStock(text.trim(), materials);
  return text.split(',').map((part) => {
    const [, name, amount] = /^\s*(.+?)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    if (name === undefined || amount === undefined) {
      throw new UsageError(
        `"${part.trim()}" names nothing that is there.`,
        'Say --on-hand "LiTFSI=5 g, PEO=10 g", or name the list of bottles, --on-hand stock.yaml.',
      );
    }
    const read = parseQuantity(amount, ['mass']);
    if (!read.ok) throw problemError(read.problem);
    if (!(read.value.value >= 0)) throw problemError({ code: 'negative-amount', facts: { text: amount } });
    const found = findMaterial(name, materials);
    return { name, material: found.ok ? found.material.id : undefined, mass: read.value.value };
  });
}

function ofStock(file: string, materials: readonly Material[]): Supply[] {
  const text = readText(file);
  if (!text.ok) throw problemError(text.problem);
  const { stock, findings } = readStock(text.value, file);
  if (stock === undefined) {
    throw new UsageError(
      `"${file}" is no list of bottles that can be read (${findings[0]?.code ?? ''}).`,
      `"formulyte validate ${file}" says why.`,
    );
  }
  const supplies = stockOnHand(stock, materials, today());
  if (supplies.length > 0) return supplies;
  throw new UsageError(`No bottle of "${file}" says how much is left of it.`, 'Write "left: 18.2 g" beside a lot.');
}
