import type { CellEnergy } from '../cell/cell-energy.ts';
import { fromSI } from '../units/convert.ts';
import { sayBases } from './say-bases.ts';
import { type Waterfall, type WaterfallRow, waterfallSvg } from './svg-waterfall.ts';

/** A line of the picture with the level that counts it first. */
interface Counted extends WaterfallRow {
  readonly from: CellEnergy['levels'][number]['level'];
}

/**
 * The waterfall of a cell as a picture: who carries the weight and who takes the room, and what is left of Wh/kg and Wh/L at
 * each level. The lines stand in the order in which the levels count them.
 */
export function energySvg(energy: CellEnergy): string {
  const order = energy.levels.map((line) => line.level);
  const hasVolume = energy.levels.some((line) => line.energyDensity !== undefined);
  const size = (volume: number): number => (energy.isSized ? fromSI(volume, 'cm^3') : volume * 1e6);
  const rooms = hasVolume ? energy.rooms : [];
  const lines = energy.lines.map((line): Counted => {
    const room = rooms.find((one) => one.part === line.part && one.label === line.label);
    const mass = fromSI(line.perArea, 'mg/cm^2');
    return { label: line.label, group: line.part, from: line.from, mass, ...(room ? { size: size(room.volume) } : {}) };
  });
  const empty = rooms
    .filter((room) => !energy.lines.some((line) => line.part === room.part && line.label === room.label))
    .map(({ part, label, from, volume }): Counted => ({ label, group: part, from, mass: 0, size: size(volume) }));
  const counted = [...lines, ...empty].filter((line) => order.includes(line.from));
  const sorted = counted.toSorted((a, b) => order.indexOf(a.from) - order.indexOf(b.from));
  const chart: Waterfall = {
    title: energy.title,
    subtitle: sayBases(energy),
    rows: sorted.map(({ from: _, ...row }) => row),
    levels: energy.levels.map(({ level, specificEnergy, energyDensity }) => ({
      name: level,
      after: sorted.findLastIndex((line) => order.indexOf(line.from) <= order.indexOf(level)),
      ...(specificEnergy ? { perMass: fromSI(specificEnergy.value, 'Wh/kg') } : {}),
      ...(energyDensity ? { perSize: fromSI(energyDensity.value, 'Wh/L') } : {}),
    })),
    mass: { label: 'mass per area of facing electrodes', unit: 'mg/cm2' },
    perMass: { label: 'energy', unit: 'Wh/kg' },
    ...(hasVolume
      ? {
          size: energy.isSized
            ? { label: 'volume as built', unit: 'cm3' }
            : { label: 'thickness as built', unit: 'um' },
          perSize: { label: 'energy', unit: 'Wh/L' },
        }
      : {}),
  };
  return waterfallSvg(chart);
}
