import type { BillLine, CellEnergy, CoatingLine, LevelLine } from '../cell/cell-energy.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { barOf } from './bar-of.ts';
import type { Paint } from './colour.ts';
import { energyFacts } from './energy-facts.ts';
import { foldLines } from './fold-lines.ts';
import { sayValue } from './say-value.ts';
import { type Column, drawTable } from './table.ts';

const width = 80;

/** The bill and the energy of a cell for a terminal: 80 columns, readable without colour. */
export function energyText(energy: CellEnergy, paint: Paint, notes: readonly string[] = []): string {
  const lines = [...head(energy, paint), '', ...bill(energy), '', ...levelTable(energy, paint), ''];
  for (const { label, text, kind } of energyFacts(energy)) {
    const shown = foldLines(text, width - 12);
    const first = kind === 'estimate' ? paint.estimate(label.padEnd(10)) : kind === 'open' ? paint.warning(label.padEnd(10)) : label.padEnd(10);
    lines.push(...shown.map((line, i) => ` ${i === 0 ? first : ' '.repeat(10)} ${line}`));
  }
  const said = [...notes, ...energy.notes];
  if (said.length > 0) lines.push('');
  for (const note of said) {
    const [first = '', ...rest] = foldLines(note, width - 8);
    lines.push(` ${paint.note('note')}  ${first}`, ...rest.map((line) => `       ${line}`));
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

function head(energy: CellEnergy, paint: Paint): string[] {
  const source = energy.source ?? '';
  const gap = width - energy.title.length - source.length;
  if (source === '') return [paint.strong(energy.title)];
  if (gap >= 2) return [paint.strong(energy.title) + ' '.repeat(gap) + source];
  return [paint.strong(energy.title), source];
}

const parts = ['cathode', 'separator', 'anode', 'electrolyte', 'housing'] as const;

/** Who carries the weight: every line per area and, of a cell with a size, in all. */
function bill(energy: CellEnergy): string[] {
  const total = energy.lines.reduce((sum, line) => sum + line.mass, 0);
  const columns: Column[] = [
    { head: '', align: 'left' },
    { head: 'mg/cm2', align: 'right' },
    { head: 'um', align: 'right' },
    ...(energy.isSized ? [{ head: massUnit(total), align: 'right' } as const] : []),
    { head: 'share', align: 'right' },
    { head: '', align: 'left' },
  ];
  const rows: string[][] = [];
  const cells = (label: string, area: number, thickness: number | undefined, mass: number, bar: boolean): string[] => [
    label,
    formatNumber(fromSI(area, 'mg/cm^2'), { decimals: decimalsFor(fromSI(area, 'mg/cm^2')) }),
    thickness === undefined ? '' : sayLength(thickness),
    ...(energy.isSized ? [formatNumber(fromSI(mass, massUnit(total)), { decimals: decimalsFor(fromSI(mass, massUnit(total))) })] : []),
    `${formatNumber((100 * mass) / total, { decimals: 1 })} %`,
    bar ? barOf(mass / total, 16) : '',
  ];
  for (const part of parts) {
    const own = energy.lines.filter((line) => line.part === part);
    if (own.length === 0) continue;
    rows.push([part, ...columns.slice(1).map(() => '')]);
    for (const line of own) rows.push(cells(`  ${line.label}`, line.perArea, line.thickness, line.mass, true));
    const coating = energy.coatings.find((one) => one.side === part && !one.isFoil);
    if (coating) rows.push(coatingRow(coating, own, columns.length));
  }
  return drawTable(columns, rows);
}

/** A coating of several components has one thickness. */
function coatingRow(coating: CoatingLine, own: readonly BillLine[], count: number): string[] {
  const area = own.reduce((sum, line) => (line.kind === 'active' || line.kind === 'coating' ? sum + line.perArea : sum), 0);
  const { thickness } = coating;
  const cells = ['  (coating)', formatNumber(fromSI(area, 'mg/cm^2'), { decimals: 3 }), thickness === undefined ? 'open' : sayLength(thickness)];
  return [...cells, ...Array<string>(count - cells.length).fill('')];
}

function levelTable(energy: CellEnergy, paint: Paint): string[] {
  const columns: Column[] = [
    { head: 'level', align: 'left' },
    { head: 'mg/cm2', align: 'right' },
    { head: 'Wh/kg', align: 'right' },
    { head: 'Wh/L', align: 'right' },
    { head: '', align: 'left' },
  ];
  const most = Math.max(0, ...energy.levels.map((line) => line.specificEnergy?.value ?? 0));
  const rows = energy.levels.map((line) => [
    line.level,
    formatNumber(fromSI(line.perArea, 'mg/cm^2'), { decimals: 3 }),
    sayEnergy(line.specificEnergy, 'Wh/kg'),
    sayEnergy(line.energyDensity, 'Wh/L'),
    line.specificEnergy ? barOf(line.specificEnergy.value / most, 16) : '',
  ]);
  const drawn = drawTable(columns, rows);
  return drawn.map((line, i) => (i === 0 ? line : emphasise(line, energy.levels[i - 1], paint)));
}

function emphasise(line: string, level: LevelLine | undefined, paint: Paint): string {
  return level?.level === 'stack' || level?.level === 'cell' ? paint.strong(line) : line;
}

function sayEnergy(value: LevelLine['specificEnergy'], unit: string): string {
  return value === undefined ? '-' : sayValue(value.value, unit, value);
}

function sayLength(metres: number): string {
  const um = fromSI(metres, 'um');
  return formatNumber(um, { decimals: um < 9.95 ? 2 : um < 99.95 ? 1 : 0 });
}

function massUnit(total: number): 'mg' | 'g' {
  return total < 1e-3 ? 'mg' : 'g';
}

function decimalsFor(value: number): number {
  return value < 9.995 ? 3 : value < 999.5 ? 2 : 1;
}
