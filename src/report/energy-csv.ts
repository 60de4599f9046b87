import type { CellEnergy } from '../cell/cell-energy.ts';
import { fromSI } from '../units/convert.ts';
import { csvCell } from './csv-cell.ts';
import { round12 } from './round.ts';

const heads = ['kind', 'part', 'name', 'mg/cm2', 'um', 'g', 'cm3', 'Wh/kg', 'u(Wh/kg)', 'Wh/L', 'u(Wh/L)'];

/** The bill and the levels as CSV (RFC 4180), a line each, at full precision. */
export function energyCsv(energy: CellEnergy): string {
  const figure = (value: number | undefined, unit: string): string =>
    value === undefined ? '' : String(round12(fromSI(value, unit)));
  const mass = (value: number) => (energy.isSized ? figure(value, 'g') : '');
  const lines = energy.lines.map((line) => [
    'line',
    line.part,
    line.label,
    figure(line.perArea, 'mg/cm^2'),
    figure(line.thickness, 'um'),
    mass(line.mass),
    '',
    '',
    '',
    '',
    '',
  ]);
  const rooms = energy.rooms.map(({ part, label, volume }) => [
    'room',
    part,
    label,
    '',
    energy.isSized ? '' : String(round12(volume * 1e6)),
    '',
    energy.isSized ? figure(volume, 'cm^3') : '',
    '',
    '',
    '',
    '',
  ]);
  const levels = energy.levels.map(({ level, perArea, mass: own, volume, specificEnergy, energyDensity }) => [
    'level',
    '',
    level,
    figure(perArea, 'mg/cm^2'),
    '',
    mass(own),
    energy.isSized ? figure(volume, 'cm^3') : '',
    figure(specificEnergy?.value, 'Wh/kg'),
    figure(specificEnergy?.uncertainty, 'Wh/kg'),
    figure(energyDensity?.value, 'Wh/L'),
    figure(energyDensity?.uncertainty, 'Wh/L'),
  ]);
  return [heads, ...lines, ...rooms, ...levels].map((row) => row.map(csvCell).join(',')).join('\r\n');
}
