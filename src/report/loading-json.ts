import type { ElectrodeLoading } from '../cell/electrode-loading.ts';
import { fromSI } from '../units/convert.ts';
import { figureData } from './energy-json.ts';
import { round12 } from './round.ts';

const quantity = (value: number, unit: string) => ({ value: round12(fromSI(value, unit)), unit });

/** A coating as plain data in laboratory units (schemas/loading.schema.json). */
export function loadingData(loading: ElectrodeLoading) {
  const { capacityBasis, solidDensity, disc, batch, oneCFrom } = loading;
  return {
    title: loading.title,
    active: loading.active,
    activeShare: { value: round12(100 * loading.activeShare), unit: 'wt%' },
    figures: Object.fromEntries(
      loading.figures.map(({ name, unit, value }) => [name, figureData(value, unit === 'wt%' ? '%' : unit)]),
    ),
    ...(capacityBasis ? { capacityBasis } : {}),
    ...(solidDensity === undefined ? {} : { solidDensity: quantity(solidDensity, 'g/cm^3') }),
    volumes: loading.volumes.map(({ name, share }) => ({ name, value: round12(100 * share), unit: 'vol%' })),
    ...(disc ? { disc: { diameter: disc.text, area: quantity(disc.area, 'cm^2') } } : {}),
    ...(oneCFrom === undefined ? {} : { oneC: oneCFrom }),
    rates: loading.rates.map(({ rate, density, current, specific }) => ({
      rate: round12(rate),
      currentDensity: quantity(density, 'mA/cm^2'),
      ...(current === undefined ? {} : { current: quantity(current, 'mA') }),
      ...(specific === undefined ? {} : { specificCurrent: quantity(specific, 'mA/g') }),
    })),
    ...(batch
      ? {
          batch: {
            purpose: batch.purpose,
            dry: quantity(batch.dry, 'g'),
            ...(batch.wet === undefined ? {} : { slurry: quantity(batch.wet, 'g') }),
            ...(batch.volume === undefined ? {} : { volume: quantity(batch.volume, 'mL') }),
          },
        }
      : {}),
    open: loading.open,
    estimates: loading.estimates,
    notes: loading.notes,
  };
}
