import type { Finding } from '../diagnostics/finding.ts';
import type { Reading } from '../recipe/reading.ts';
import { comparePrinted } from './compare-printed.ts';
import { measureRows } from './measure-rows.ts';
import { printedReading } from './printed-reading.ts';
import { propagate } from './propagate.ts';

const kinds = ['number', 'energy', 'molar energy'] as const;
const energy = { measures: kinds, sign: 'any', isRequired: true } as const;

const readings: readonly Reading[] = [
  {
    name: 'total',
    also: ['total energy'],
    description: 'energy of slab and adsorbate together',
    example: '-65600.3472 eV',
    ...energy,
  },
  {
    name: 'slab',
    also: ['slab energy', 'surface'],
    description: 'energy of the slab by itself',
    example: '-58764.2456 eV',
    ...energy,
  },
  {
    name: 'adsorbate',
    also: ['molecule', 'adsorbate energy'],
    description: 'energy of the adsorbate by itself',
    example: '-6831.45546 eV',
    ...energy,
  },
  printedReading(kinds, '-4.64614 eV'),
];

/** The energy that a molecule gains on a surface, from three total energies of one method. */
export const adsorption = measureRows({
  topic: 'adsorption',
  title: 'Adsorption energy',
  equations: ['E_ads = E_total - E_slab - E_adsorbate'],
  references: ['difference of total energies; below zero is bound'],
  notes: [
    'All three with one functional, one basis, one cell; a charged adsorbate in a periodic cell needs a correction.',
  ],
  readings,
  measureRow: (row, of) => {
    const [total, slab, adsorbate] = [of('total'), of('slab'), of('adsorbate')];
    if (total === undefined || slab === undefined || adsorbate === undefined) return { figures: [] };
    const written = ['total', 'slab', 'adsorbate'].flatMap((name) => row.values.get(name) ?? []);
    const dimensions = new Set(written.map(({ unit }) => unit.dimension.join()));
    if (dimensions.size > 1) {
      const texts = written.map(({ number, unit }) => `${number} ${unit.symbol}`.trim());
      const finding: Finding = { code: 'units-mixed', severity: 'error', place: row.placeOf(), facts: { texts } };
      return { figures: [], findings: [finding] };
    }
    const [first] = written;
    const isBare = first?.unit.symbol === '';
    const unit = isBare ? '' : first?.unit.dimension[5] === -1 ? 'kJ/mol' : 'eV';
    const value = propagate([total, slab, adsorbate], (t = 0, s = 0, a = 0) => t - s - a);
    const figure = { name: 'adsorption energy', unit, of: value.value < 0 ? 'bound' : 'not bound', ...value };
    const compared = comparePrinted(figure, row);
    return { figures: [compared.figure], findings: compared.findings };
  },
  measureAll: (rows) => {
    const bare = rows.find(({ values }) => values.get('total')?.unit.symbol === '');
    if (bare === undefined) return {};
    return {
      findings: [{ code: 'energy-unit-missing', severity: 'warning', place: bare.placeOf('total'), facts: {} }],
    };
  },
});
