import type { BillLine, CellEnergy, CoatingLine, LevelLine } from '../cell/cell-energy.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { barOf } from './bar-of.ts';
import type { Paint } from './colour.ts';
import { disarm } from './disarm.ts';
import { drawFittingTable } from './draw-fitting-table.ts';
import { energyFacts } from './energy-facts.ts';
import { displayWidth } from './findings.ts';
import { massUnit } from './mass-unit.ts';
import { printPlainly } from './print-plainly.ts';
import { sayValue } from './say-value.ts';
import { type Column, drawTable } from './table.ts';
import { wrapLines } from './wrap-lines.ts';

const width = 80;

/** The bill and the energy of a cell for a terminal: 80 columns, readable without colour. */
export function energyText(given: CellEnergy, paint: Paint, notes: readonly string[] = []): string {
  const energy = printPlainly(given);
  const lines = [...head(energy, paint), '', ...bill(energy), '', ...levelTable(energy, paint), ''];
  for (const { label, text, kind } of energyFacts(energy)) {
    const shown = wrapLines(text, '', width - 12);
    const first =
      kind === 'estimate'
        ? paint.estimate(label.padEnd(10))
        : kind === 'open'
          ? paint.warning(label.padEnd(10))
          : label.padEnd(10);
    lines.push(...shown.map((line, i) => ` ${i === 0 ? first : ' '.repeat(10)} ${line}`));
  }
  const said = [...printPlainly(notes), ...energy.notes];
  if (said.length > 0) lines.push('');
  for (const note of said) {
    const [first = '', ...rest] = wrapLines(note, '', width - 8);
    lines.push(` ${paint.note('note')}  ${first}`, ...rest.map((line) => `       ${line}`));
  }
  return disarm(lines.map((line) => line.trimEnd()).join('\n'));
}

function head(energy: CellEnergy, paint: Paint): string[] {
  const source = energy.source ?? '';
  const gap = width - displayWidth(energy.title) - displayWidth(source);
  if (source !== '' && gap >= 2) return [paint.strong(energy.title) + ' '.repeat(gap) + source];
  const title = wrapLines(energy.title, '', width).map((line) => paint.strong(line));
  return source === '' ? title : [...title, ...wrapLines(source, '', width)];
}

const parts = ['cathode', 'separator', 'anode', 'electrolyte', 'housing'] as const;

/** Who carries the weight: every line per area and, of a cell with a size, in all. */
function bill(energy: CellEnergy): string[] {
  const total = energy.lines.reduce((sum, line) => sum + line.mass, 0);
  const unit = massUnit(total);
  const columns: Column[] = [
    { head: '', align: 'left' },
    { head: 'mg/cm2', align: 'right' },
    { head: 'um', align: 'right' },
    ...(energy.isSized ? [{ head: unit, align: 'right' } as const] : []),
    { head: 'share', align: 'right' },
    { head: '', align: 'left' },
  ];
  const row = (label: string, perArea: number, thickness: string, mass: number): string[] => [
    label,
    sayArea(perArea),
    thickness,
    ...(energy.isSized ? [sayMass(fromSI(mass, unit))] : []),
    `${formatNumber((100 * mass) / total, { decimals: 1 })} %`,
    barOf(mass / total, 16),
  ];
  const rows = parts.flatMap((part) => {
    const own = energy.lines.filter((line) => line.part === part);
    if (own.length === 0) return [];
    const coating = energy.coatings.find((one) => one.side === part && !one.isFoil);
    const isCoated = (line: BillLine): boolean => line.kind === 'active' || line.kind === 'coating';
    const draw = (lines: readonly BillLine[]): string[][] =>
      lines.map((line) => row(`  ${line.label}`, line.perArea, sayLength(line.thickness), line.mass));
    return [
      [part, ...columns.slice(1).map(() => '')],
      ...draw(own.filter(isCoated)),
      ...(coating ? [coatingRow(coating, own.filter(isCoated), columns.length)] : []),
      ...draw(own.filter((line) => !isCoated(line))),
    ];
  });
  return drawFittingTable(columns, rows, width);
}

/** What is there at all is not 0.00. */
function sayMass(mass: number): string {
  return formatNumber(mass, mass !== 0 && Math.abs(mass) < 0.005 ? { significant: 2 } : { decimals: 2 });
}

/** A coating of several components has one thickness. */
function coatingRow(coating: CoatingLine, coated: readonly BillLine[], count: number): string[] {
  const area = coated.reduce((sum, line) => sum + line.perArea, 0);
  const cells = ['  = coating', sayArea(area), coating.thickness === undefined ? 'open' : sayLength(coating.thickness)];
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
    sayArea(line.perArea),
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

function sayLength(metres: number | undefined): string {
  return metres === undefined ? '' : formatNumber(fromSI(metres, 'um'), { decimals: 1 });
}

function sayArea(perArea: number): string {
  return formatNumber(fromSI(perArea, 'mg/cm^2'), { decimals: 3 });
}
