import type { Finding } from '../diagnostics/finding.ts';
import type { Readings } from '../recipe/reading.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import { comparePrinted } from './compare-printed.ts';
import type { Estimate } from './estimate.ts';
import { measureRows } from './measure-rows.ts';
import type { MeasuredFigure } from './measured.ts';
import { printedReading } from './printed-reading.ts';
import { propagate } from './propagate.ts';

const share = { measures: ['fraction', 'number'], sign: 'not below zero' } as const;

/** The share of ceramic in a composite by what is left of it in the balance. */
export const ceramicFraction = measureRows({
  topic: 'ceramic-fraction',
  title: 'Ceramic in a composite by TGA',
  equations: ['w = (1 - loss - residue) / (1 - ceramic loss - residue)'],
  references: ['balance of masses: what is left of the composite is what is left of each of its parts'],
  notes: ['Without an organic residue, polymer and salt are taken to burn without ash; a lithium salt may leave LiF.'],
  readings: [
    {
      name: 'loss',
      also: ['weight loss', 'composite loss'],
      description: 'mass that the composite loses',
      example: '45.76 %',
      isRequired: true,
      ...share,
    },
    {
      name: 'ceramic loss',
      also: ['filler loss'],
      description: 'mass that the ceramic by itself loses',
      example: '2.21 %',
      isRequired: true,
      ...share,
    },
    {
      name: 'organic residue',
      also: ['ash'],
      description: 'what the rest leaves of itself, if measured',
      example: '1 %',
      ...share,
    },
    printedReading(['fraction', 'number'], '56.45 %'),
  ],
  measureRow: (row, of) => {
    const [loss, ceramic, organic] = [of('loss'), of('ceramic loss'), of('organic residue')];
    if (loss === undefined || ceramic === undefined) return { figures: [] };
    const ash: Estimate = organic ?? { value: 0, rounding: 0 };
    const value = propagate([loss, ceramic, ash], (a = 0, c = 0, r = 0) => (1 - a - r) / (1 - c - r));
    if (!(value.value >= 0 && value.value <= 1)) return { figures: [], findings: [outside(row, value)] };
    const added = propagate([loss, ceramic], (a = 0, c = 0) => 1 - (a - c));
    const rest = propagate([loss, ceramic, ash], (a = 0, c = 0, r = 0) => 1 - (1 - a - r) / (1 - c - r));
    const own: MeasuredFigure = { name: 'ceramic', unit: 'wt%', of: 'of the composite', ...value };
    const { figure, findings } = comparePrinted(own, row);
    const slip: MeasuredFigure = {
      name: 'added instead',
      unit: 'wt%',
      of: 'wrong: 1 - (loss - ceramic loss)',
      ...added,
    };
    const isAdded = findings.length > 0 && comparePrinted(slip, row).findings.length === 0;
    const facts = { added: sayEstimate(added, 'wt%'), divided: sayEstimate(value, 'wt%') };
    const found: Finding = { code: 'residue-added', severity: 'warning', place: row.placeOf('printed'), facts };
    return {
      figures: [figure, { name: 'the rest', unit: 'wt%', of: 'polymer, salt, solvent', ...rest }, slip],
      findings: isAdded ? [found] : findings,
    };
  },
});

function outside(row: Readings, value: Estimate): Finding {
  const said = Number.isFinite(value.value) ? sayEstimate(value, 'wt%') : 'no share at all';
  const facts = { what: 'share of ceramic', value: said };
  return { code: 'share-above-whole', severity: 'error', place: row.placeOf('loss'), facts };
}
