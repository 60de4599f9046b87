import type { ElectrodeLoading } from '../cell/electrode-loading.ts';
import { formatNumber } from '../units/format-number.ts';
import { barOf } from './bar-of.ts';
import type { Paint } from './colour.ts';
import { disarm } from './disarm.ts';
import { drawFittingTable } from './draw-fitting-table.ts';
import { printPlainly } from './print-plainly.ts';
import { sayValue } from './say-value.ts';
import { drawTable } from './table.ts';
import { wrapLines } from './wrap-lines.ts';

const width = 80;

/** A coating's figures for a terminal: 80 columns, readable without colour. */
export function loadingText(given: ElectrodeLoading, paint: Paint, notes: readonly string[] = []): string {
  const loading = printPlainly(given);
  const share = `${formatNumber(100 * loading.activeShare, { significant: 3 })} wt% ${loading.active || 'active material'}`;
  const lines = [
    ...wrapLines(loading.title, '', width).map((line) => paint.strong(line)),
    ...wrapLines(share, '', width),
    '',
  ];
  const sections = [figureLines(loading), volumeLines(loading), rateLines(loading), batchLines(loading)];
  for (const section of sections) if (section.length > 0) lines.push(...section, '');
  if (loading.estimates.length > 0)
    lines.push(...labelled('estimates', `density of ${loading.estimates.join(', ')}`, paint.estimate));
  for (const { figure, needs } of loading.open) {
    lines.push(...labelled('open', `${figure}: state ${needs.join(' or ')}`, paint.warning));
  }
  for (const note of [...printPlainly(notes), ...loading.notes]) lines.push(...labelled('note', note, paint.note));
  return disarm(
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n+$/, ''),
  );
}

function figureLines({ figures, capacityBasis, active, disc, solidDensity }: ElectrodeLoading): string[] {
  const remark = (name: string): string => {
    if (name === 'active loading') return `of ${active}`;
    if (name === 'specific capacity' && capacityBasis) {
      const { basis, from, estimate } = capacityBasis;
      return `of ${active}, ${basis}${basis === 'stated' ? '' : ` (${from})`}${estimate ? ', an estimate' : ''}`;
    }
    if (name.endsWith('per disc') && disc) return `${disc.text}, ${sayValue(disc.area, 'cm^2')} cm2`;
    if (name === 'porosity' && solidDensity !== undefined) {
      return `without pores ${sayValue(solidDensity, 'g/cm^3', { significant: 3 })} g/cm3`;
    }
    return '';
  };
  const rows = figures.map(({ name, unit, value }) => [
    name,
    sayValue(value.value, unit === 'wt%' ? '%' : unit, value),
    unit,
    remark(name),
  ]);
  if (rows.length === 0) return [];
  return drawFittingTable(
    [
      { head: '', align: 'left' },
      { head: '', align: 'right' },
      { head: '', align: 'left' },
      { head: '', align: 'left' },
    ],
    rows,
    width - 1,
    [3],
  ).map((line) => ` ${line}`);
}

function volumeLines({ volumes }: ElectrodeLoading): string[] {
  if (volumes.length === 0) return [];
  return drawFittingTable(
    [
      { head: ' of the volume', align: 'left' },
      { head: 'vol%', align: 'right' },
      { head: '', align: 'left' },
    ],
    volumes.map(({ name, share }) => [` ${name}`, formatNumber(100 * share, { decimals: 1 }), barOf(share, 24)]),
    width,
  );
}

function rateLines({ rates, oneCFrom }: ElectrodeLoading): string[] {
  if (rates.length === 0) return [];
  const hasDisc = rates.some((line) => line.current !== undefined);
  const rows = rates.map(({ rate, density, current, specific }) => [
    ` ${formatNumber(Number(rate.toPrecision(3)))}C`,
    sayValue(density, 'mA/cm^2', { significant: 3 }),
    ...(hasDisc ? [current === undefined ? '' : sayValue(current, 'mA', { significant: 3 })] : []),
    specific === undefined ? '' : sayValue(specific, 'mA/g', { significant: 3 }),
  ]);
  const table = drawTable(
    [
      { head: ' rate', align: 'left' },
      { head: 'mA/cm2', align: 'right' },
      ...(hasDisc ? [{ head: 'mA a disc', align: 'right' } as const] : []),
      { head: 'mA/g', align: 'right' },
    ],
    rows,
  );
  return [...table, ...wrapLines(`1C counts ${oneCFrom ?? ''}`, ' ', width)];
}

function batchLines({ batch }: ElectrodeLoading): string[] {
  if (batch === undefined) return [];
  const { dry, wet, volume, purpose } = batch;
  const parts = [
    `${sayValue(dry, 'g')} g of dry coating`,
    ...(wet === undefined ? [] : [`${sayValue(wet, 'g')} g of slurry`]),
    ...(volume === undefined ? [] : [`${sayValue(volume, 'mL', { significant: 3 })} mL`]),
  ];
  return wrapLines(`batch for ${purpose}: ${parts.join(' · ')}`, '', width - 3).map(
    (line, i) => `${i === 0 ? ' ' : '   '}${line}`,
  );
}

function labelled(label: string, text: string, colour: (text: string) => string): string[] {
  const [first = '', ...rest] = wrapLines(text, '', width - label.length - 3);
  return [` ${colour(label)}  ${first}`, ...rest.map((line) => ' '.repeat(label.length + 3) + line)];
}
