import type { CellEnergy } from '../cell/cell-energy.ts';
import { sayValue } from './say-value.ts';

/** The basis that no energy goes without: capacity and voltage, and how they were come by. */
export function sayBases({ figures, active, capacityBasis, voltageBasis }: CellEnergy): string {
  const say = (name: string): string | undefined => {
    const found = figures.find((one) => one.name === name);
    return found && `${sayValue(found.value.value, found.unit, found.value)} ${found.unit}`;
  };
  // A measured discharge counts as it is, per area; what is stated of the active material is not what was measured.
  const isCurve = figures
    .find((one) => one.name === 'areal capacity')
    ?.value.shares.some(({ input }) => input.name === 'discharge.capacity');
  const capacity = isCurve ? undefined : say('cathode specific capacity');
  const areal = isCurve ? say('areal capacity') : undefined;
  const voltage = say('voltage');
  return [
    areal && `${areal}${capacityBasis ? `, ${capacityBasis.basis}` : ''}`,
    capacity && `${capacity} of ${active}${capacityBasis ? `, ${capacityBasis.basis}` : ''}`,
    voltage && `${voltage}${voltageBasis ? `, ${voltageBasis.basis}` : ''}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
