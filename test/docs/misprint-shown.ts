import { readFileSync } from 'node:fs';
import { balanceCharge } from '../../src/chemistry/charge-balance.ts';
import { parseFormula } from '../../src/chemistry/parse-formula.ts';
import { parseQuantity } from '../../src/units/parse-quantity.ts';
import type { Misprint } from './corpus-misprints.ts';

/** What the program says of a misprint as printed, for the page; throws where it says nothing. */
export function misprintShown(folder: string, { shown }: Misprint): string {
  if (shown === undefined) return '';
  if ('formula' in shown) {
    const formula = parseFormula(shown.formula);
    const balance = formula.ok ? balanceCharge(formula.value, shown.states) : undefined;
    if (!balance?.judged || balance.net === 0) throw new Error(`${shown.formula} is not charged`);
    return `charge ${String(balance.net).replace('-', '−')} (${balance.states})`;
  }
  if ('unreadable' in shown) {
    const formula = parseFormula(shown.unreadable);
    if (formula.ok) throw new Error(`${shown.unreadable} is read`);
    return `\`${formula.problem.code}\``;
  }
  if ('quantity' in shown) {
    const quantity = parseQuantity(shown.quantity, [shown.wanted]);
    if (quantity.ok) throw new Error(`${shown.quantity} is read as ${shown.wanted}`);
    return `\`${quantity.problem.code}\``;
  }
  if ('finding' in shown) {
    const page = readFileSync(new URL('../../docs/measurements.md', import.meta.url), 'utf8');
    if (!page.includes(`  ${shown.finding}\n`)) throw new Error(`docs/measurements.md has no ${shown.finding}`);
    return `\`${shown.finding}\``;
  }
  const text = readFileSync(new URL(`../../recipes/${folder}/${shown.recipe}.yaml`, import.meta.url), 'utf8');
  if (!text.includes(shown.says)) throw new Error(`${shown.recipe} does not say ${shown.says}`);
  return `[${shown.recipe}](../recipes/${folder}/${shown.recipe}.yaml)`;
}
