import type { CellEnergy } from '../cell/cell-energy.ts';
import type { Value } from '../cell/doubtful-value.ts';
import { fromSI } from '../units/convert.ts';
import { round12 } from './round.ts';

const quantity = (value: number, unit: string) => ({ value: round12(fromSI(value, unit)), unit });

/** A figure in its unit, with its standard uncertainty where it has one. */
export function figureData({ value, uncertainty, rough }: Value, unit: string) {
  const plain = unit === '' ? { value: round12(value) } : quantity(value, unit);
  const own = { ...plain, ...(rough ? { estimate: true } : {}) };
  if (uncertainty === undefined) return own;
  return { ...own, uncertainty: round12(unit === '' ? uncertainty : fromSI(uncertainty, unit)) };
}

/** The cell as plain data in laboratory units (schemas/energy.schema.json). */
export function energyData(energy: CellEnergy) {
  const mass = (value: number) => (energy.isSized ? { mass: quantity(value, 'g') } : {});
  return {
    title: energy.title,
    ...(energy.source ? { source: energy.source } : {}),
    ...(energy.doi ? { doi: energy.doi } : {}),
    lines: energy.lines.map((line) => ({
      part: line.part,
      name: line.label,
      kind: line.kind,
      from: line.from,
      perArea: quantity(line.perArea, 'mg/cm^2'),
      ...mass(line.mass),
      ...(line.thickness === undefined ? {} : { thickness: quantity(line.thickness, 'um') }),
      ...(line.estimates.length > 0 ? { estimates: line.estimates } : {}),
    })),
    rooms: energy.rooms.map(({ part, label, from, volume }) => ({
      part,
      name: label,
      from,
      volume: energy.isSized ? quantity(volume, 'cm^3') : { value: round12(volume * 1e6), unit: 'um' },
    })),
    levels: energy.levels.map((line) => ({
      level: line.level,
      perArea: quantity(line.perArea, 'mg/cm^2'),
      ...mass(line.mass),
      ...(line.specificEnergy ? { specificEnergy: figureData(line.specificEnergy, 'Wh/kg') } : {}),
      ...(line.energyDensity ? { energyDensity: figureData(line.energyDensity, 'Wh/L') } : {}),
    })),
    figures: Object.fromEntries(energy.figures.map(({ name, unit, value }) => [name, figureData(value, unit)])),
    ...(energy.capacityBasis ? { capacityBasis: energy.capacityBasis } : {}),
    ...(energy.voltageBasis ? { voltageBasis: energy.voltageBasis } : {}),
    ...(energy.lithium
      ? {
          lithium: {
            moved: quantity(energy.lithium.moved, 'umol/cm^2'),
            anodeAsBuilt: quantity(energy.lithium.anodeBuilt, 'umol/cm^2'),
            anodeCharged: quantity(energy.lithium.anodeCharged, 'umol/cm^2'),
          },
        }
      : {}),
    transport: energy.transport.layers.map(({ layer, limit, sandTime, diffusionTime }) => ({
      layer,
      ...(limit === undefined ? {} : { limitingCurrent: quantity(limit, 'mA/cm^2') }),
      ...(sandTime === undefined ? {} : { sandTime: quantity(sandTime, 's') }),
      diffusionTime: quantity(diffusionTime, 's'),
    })),
    ...(energy.transport.separatorShare === undefined
      ? {}
      : { separatorShare: round12(energy.transport.separatorShare) }),
    open: energy.open,
    estimates: energy.estimates,
    notes: energy.notes,
  };
}
