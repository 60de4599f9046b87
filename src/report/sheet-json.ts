import type { Lot, Sheet } from '../weigh/sheet.ts';
import { reactionData } from './reaction-json.ts';
import { round12 } from './round.ts';
import { readingData, weighingData } from './weighing-json.ts';

const quantity = (value: number, unit: string) => ({ value: round12(value), unit });

/** The sheet as plain data in laboratory units (schemas/weigh.schema.json). */
export function sheetData(sheet: Sheet) {
  return {
    title: sheet.title,
    ...(sheet.source ? { source: sheet.source } : {}),
    ...(sheet.doi ? { doi: sheet.doi } : {}),
    dryMass: quantity(sheet.dryMass * 1e3, 'g'),
    size: sheet.size,
    sizing: {
      by: sheet.sizing.by,
      asked: sheet.sizing.asked,
      ...(sheet.sizing.pieces === undefined ? {} : { pieces: sheet.sizing.pieces }),
      ...(sheet.sizing.loading === undefined ? {} : { loading: sheet.sizing.loading }),
      ...(sheet.sizing.porosity === undefined ? {} : { porosity: quantity(sheet.sizing.porosity * 100, '%') }),
      ...(sheet.sizing.density === undefined ? {} : { density: quantity(sheet.sizing.density / 1e3, 'g/cm^3') }),
      ...(sheet.sizing.overage === undefined ? {} : { overage: quantity(sheet.sizing.overage * 100, '%') }),
      densities: sheet.sizing.densities.map(({ material, value, estimate }) => ({
        material,
        density: quantity(value / 1e3, 'g/cm^3'),
        estimate,
      })),
    },
    content: sheet.content,
    lines: sheet.lines.map((line) =>
      line.kind === 'action'
        ? { action: line.text }
        : {
            ...(line.number === undefined ? {} : { number: line.number }),
            name: line.name,
            id: line.id,
            material: line.material,
            ...(line.part ? { part: line.part } : {}),
            mass: quantity(line.mass * 1e3, 'g'),
            weigh: quantity(line.weigh * 1e3, 'g'),
            brings: line.brings.map(({ id, share }) => ({ id, share: round12(share) })),
            ...(line.reading ? { reading: readingData(line.reading) } : {}),
            ...(line.lot ? { lot: lotData(line.lot) } : {}),
            ...(line.stays === undefined ? {} : { stays: quantity(line.stays * 1e3, 'g') }),
            ...(line.volume === undefined ? {} : { volume: quantity(line.volume * 1e6, 'mL') }),
            ...(line.cumulative === undefined ? {} : { cumulative: quantity(line.cumulative * 1e3, 'g') }),
            ...(line.fraction === undefined ? {} : { ofTotal: quantity(line.fraction * 100, 'wt%') }),
            ...(line.moles === undefined
              ? {}
              : { amount: { ...quantity(line.moles * 1e3, 'mmol'), of: line.molesOf } }),
            removed: line.removed,
            ...(line.after.length > 0 ? { after: line.after } : {}),
            ...(line.note ? { note: line.note } : {}),
          },
    ),
    ratios: sheet.ratios.map((one) => ({ name: one.name, value: round12(one.value), counted: one.counted })),
    fillers: sheet.fillers.map((one) => ({
      name: one.name,
      shares: one.shares.map((share) => ({ of: share.of, ...quantity(share.value * 100, `${share.kind}%`) })),
      densityEstimates: one.densityEstimates,
    })),
    ...(sheet.density === undefined ? {} : { density: quantity(sheet.density / 1e3, 'g/cm^3') }),
    estimates: sheet.estimates,
    handling: sheet.handling,
    ...(sheet.stock ? { stock: sheet.stock } : {}),
    ...(sheet.weighing ? { weighing: weighingData(sheet.weighing, sheet.live) } : {}),
    ...(sheet.tolerated
      ? {
          tolerated: sheet.tolerated.map(({ name, kind, target, tolerance: { text, allowed } }) => {
            const [factor, unit] = kind === 'ratio' ? [1, ''] : [100, `${kind}%`];
            return { name, target: quantity(target * factor, unit), allowed: quantity(allowed * factor, unit), text };
          }),
        }
      : {}),
    overridden: sheet.overridden,
    notes: sheet.notes,
    atomicWeights: sheet.atomicWeights,
    ...(sheet.reaction ? { reaction: reactionData(sheet.reaction) } : {}),
    live: {
      constituents: sheet.live.constituents,
      figures: sheet.live.figures.map((one) => ({
        ...one,
        top: one.top.map(round12),
        bottom: one.bottom.map(round12),
        target: round12(one.target),
      })),
    },
  };
}

/** What is known of a bottle. */
export function lotData({ assay, water, ignitionLoss, ...said }: Lot) {
  return {
    ...said,
    ...(assay === undefined ? {} : { assay: quantity(assay * 100, 'wt%') }),
    ...(water === undefined ? {} : { water: quantity(water * 100, 'wt%') }),
    ...(ignitionLoss === undefined ? {} : { ignitionLoss: quantity(ignitionLoss * 100, 'wt%') }),
  };
}
