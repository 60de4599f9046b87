import type { CellEnergy } from '../cell/cell-energy.ts';
import { sayValue } from './say-value.ts';

/** The basis that no energy goes without: capacity and voltage, and how they were come by. */
export function sayBases({ figures, active, capacityBasis, voltageBasis }: CellEnergy): string {
  const say = (name: string): string | undefined => {
    const found = figures.find((one) => one.name === name);
    return found && `${sayValue(found.value.value, found.unit, found.value)} ${found.unit}`;
  };
  const capacity = say('cathode specific capacity');
  const voltage = say('voltage');
  return [
    capacity && `${capacity} of ${active}${capacityBasis ? `, ${capacityBasis.basis}` : ''}`,
    voltage && `${voltage}${voltageBasis ? `, ${voltageBasis.basis}` : ''}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
