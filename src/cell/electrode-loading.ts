import type { Quantity } from '../units/quantity.ts';
import type { Basis } from './coating-plan.ts';
import { doubtfulValue, type Value } from './doubtful-value.ts';
import type { EvaluatedElectrode } from './evaluate-electrode.ts';

/** What of a coating's volume is what; shares of one. */
interface VolumeShare {
  readonly name: string;
  readonly share: number;
}

/** One rate in every way it is said; SI. */
interface RateLine {
  /** 1/s times 3600: 0.2 for 0.2C. */
  readonly rate: number;
  /** A/m2 */
  readonly density: number;
  /** A, of one disc. */
  readonly current?: number;
  /** A per kg of active material. */
  readonly specific?: number;
}

/** A slurry batch for so many discs or so much area; SI. */
interface SlurryBatch {
  readonly dry: number;
  readonly wet?: number;
  readonly volume?: number;
  /** In words what it is for. */
  readonly purpose: string;
}

/** Everything that `formulyte loading` prints; SI. */
export interface ElectrodeLoading {
  readonly title: string;
  readonly file: string;
  readonly active: string;
  readonly figures: readonly { readonly name: string; readonly unit: string; readonly value: Value }[];
  readonly capacityBasis?: Basis;
  /** Mass fraction of the active material. */
  readonly activeShare: number;
  readonly solidDensity?: number;
  readonly volumes: readonly VolumeShare[];
  readonly disc?: { readonly text: string; readonly area: number };
  readonly rates: readonly RateLine[];
  readonly oneCFrom?: string;
  readonly batch?: SlurryBatch;
  readonly estimates: readonly string[];
  readonly open: readonly { readonly figure: string; readonly needs: readonly string[] }[];
  readonly notes: readonly string[];
}

/** What is asked besides the coating itself. */
export interface LoadingAsked {
  /** A C-rate, a current of one disc, a current density or a current per active mass; a few usual rates without it. */
  readonly rate?: Quantity;
  readonly discs?: number;
  /** m2 */
  readonly area?: Quantity;
  /** Share on top, 0.2 for 20 %. */
  readonly overage?: number;
}

/** The report of an evaluated electrode. */
export function electrodeLoading(electrode: EvaluatedElectrode, asked: LoadingAsked = {}): ElectrodeLoading {
  const { composition, coating, said, planning, amountOf } = electrode;
  const { recipe } = composition.formulation;
  const solidDensity = amountOf(coating.makeup.density);
  const area = amountOf(electrode.discArea);
  const batch = batchOf(electrode, asked);
  const estimates = coating.makeup.estimates;
  return {
    title: recipe.title,
    file: recipe.file,
    active: coating.makeup.active.map((one) => one.material.id).join(' + '),
    figures: [...electrode.figures.values()].flatMap(({ name, unit, figure }) => {
      const own = doubtfulValue(planning.calculation, electrode.values, figure);
      if (own === undefined) return [];
      return [{ name, unit, value: own }];
    }),
    ...(coating.capacityBasis ? { capacityBasis: coating.capacityBasis } : {}),
    activeShare: coating.makeup.shareOf('active') ?? 0,
    ...(solidDensity === undefined ? {} : { solidDensity }),
    volumes: volumesOf(electrode),
    ...(area === undefined || !said.disc ? {} : { disc: { text: said.disc.diameter.quantity.text, area } }),
    rates: ratesOf(electrode, asked.rate),
    ...(electrode.oneC === undefined ? {} : { oneCFrom: said.oneC?.quantity.text ?? 'the areal capacity above' }),
    ...(batch ? { batch } : {}),
    estimates,
    open: openOf(electrode),
    notes: recipe.notes,
  };
}

function volumesOf({ coating, amountOf }: EvaluatedElectrode): VolumeShare[] {
  const density = amountOf(coating.density);
  const porosity = amountOf(coating.porosity);
  if (density === undefined || porosity === undefined) return [];
  const parts = coating.makeup.parts.flatMap(({ name, volume }) => {
    const own = amountOf(volume);
    return own === undefined ? [] : [{ name, share: own * density }];
  });
  return [...parts, { name: 'void', share: porosity }];
}

const usualRates = [0.1, 0.2, 0.5, 1, 2];

function ratesOf(electrode: EvaluatedElectrode, asked: Quantity | undefined): RateLine[] {
  const { amountOf, oneC, coating, discArea } = electrode;
  const base = amountOf(oneC);
  if (base === undefined || !(base > 0)) return [];
  const area = amountOf(discArea);
  const active = amountOf(coating.activeMass);
  const line = (rate: number): RateLine => ({
    rate,
    density: rate * base,
    ...(area === undefined ? {} : { current: rate * base * area }),
    ...(active === undefined ? {} : { specific: (rate * base) / active }),
  });
  if (asked === undefined) return usualRates.map(line);
  const [kg, m, s] = asked.unit.dimension;
  if (s === -1) return [line(asked.value * 3600)];
  if (kg === -1) return active === undefined ? [] : [line((asked.value * active) / base)];
  if (m === -2) return [line(asked.value / base)];
  return area === undefined ? [] : [line(asked.value / area / base)];
}

function batchOf(electrode: EvaluatedElectrode, { discs, area, overage = 0 }: LoadingAsked): SlurryBatch | undefined {
  const { amountOf, coating, discArea, figures } = electrode;
  const perArea = amountOf(coating.mass);
  const one = amountOf(discArea);
  const whole = area ? area.value : discs !== undefined && one !== undefined ? discs * one : undefined;
  if (perArea === undefined || whole === undefined) return undefined;
  const dry = perArea * whole * (1 + overage);
  const solids = amountOf(figures.get('solids of slurry')?.figure);
  const density = amountOf(figures.get('slurry density')?.figure);
  const wet = solids === undefined ? undefined : dry / solids;
  const extra = overage > 0 ? ` + ${Math.round(overage * 1000) / 10} %` : '';
  return {
    dry,
    ...(wet === undefined ? {} : { wet }),
    ...(wet === undefined || density === undefined ? {} : { volume: wet / density }),
    purpose: `${area ? area.text : `${discs} disc${discs === 1 ? '' : 's'}`}${extra}`,
  };
}

/** What does not follow, and what would have to be stated for it. */
function openOf({ coating, said }: EvaluatedElectrode): { figure: string; needs: string[] }[] {
  const open: { figure: string; needs: string[] }[] = [];
  if (coating.mass === undefined) {
    const wantsCapacity = said.arealCapacity !== undefined && coating.capacity === undefined;
    open.push({
      figure: 'loading',
      needs: wantsCapacity ? ['capacity'] : ['loading', 'areal capacity', 'a weighed disc'],
    });
  }
  if (coating.capacity === undefined && !said.arealCapacity)
    open.push({ figure: 'areal capacity', needs: ['capacity'] });
  if (coating.thickness === undefined) open.push({ figure: 'thickness', needs: ['porosity', 'density', 'thickness'] });
  if (coating.makeup.lacks) {
    open.push({ figure: 'porosity', needs: [`density of ${coating.makeup.lacks.id} in a material file of your own`] });
  }
  return open;
}
