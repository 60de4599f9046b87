import type { CellEnergy } from '../cell/cell-energy.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { disarm } from './disarm.ts';
import { energyFacts } from './energy-facts.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { massUnit } from './mass-unit.ts';
import { printPlainly } from './print-plainly.ts';
import { sayValue } from './say-value.ts';

/** The bill and the energy of a cell as GitHub-flavoured Markdown; what a recipe says cannot break out of its cell. */
export function energyMarkdown(given: CellEnergy, notes: readonly string[] = []): string {
  const energy = printPlainly(given);
  const lines = [`# ${plain(energy.title)}`, ''];
  if (energy.source) lines.push(plain(energy.source) + (energy.doi ? ` · doi:${plain(energy.doi)}` : ''), '');
  const total = energy.lines.reduce((sum, line) => sum + line.mass, 0);
  const unit = massUnit(total);
  const mass = energy.isSized ? ` mass / ${unit} |` : '';
  lines.push(`| part | | mg/cm2 | um |${mass} share |`, `| --- | --- | ---: | ---: |${mass ? ' ---: |' : ''} ---: |`);
  for (const { part, label, perArea, thickness, mass: own } of energy.lines) {
    const cells = [
      part,
      plain(label),
      formatNumber(fromSI(perArea, 'mg/cm^2'), { decimals: 3 }),
      thickness === undefined ? '' : formatNumber(fromSI(thickness, 'um'), { significant: 3 }),
      ...(energy.isSized ? [formatNumber(fromSI(own, unit), { significant: 4 })] : []),
      `${formatNumber((100 * own) / total, { decimals: 1 })} %`,
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  lines.push('', '| level | mg/cm2 | Wh/kg | Wh/L |', '| --- | ---: | ---: | ---: |');
  for (const { level, perArea, specificEnergy, energyDensity } of energy.levels) {
    const cells = [
      level,
      formatNumber(fromSI(perArea, 'mg/cm^2'), { decimals: 3 }),
      specificEnergy ? sayValue(specificEnergy.value, 'Wh/kg', specificEnergy) : '-',
      energyDensity ? sayValue(energyDensity.value, 'Wh/L', energyDensity) : '-',
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  lines.push('', ...energyFacts(energy).map(({ label, text }) => `- ${label}: ${plain(text)}`));
  const said = [...printPlainly(notes), ...energy.notes];
  if (said.length > 0) lines.push('', ...said.map((note) => `> ${plain(note)}`));
  return disarm(lines.join('\n'));
}
