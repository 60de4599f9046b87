import { diffusionTime } from '../transport/diffusion-time.ts';
import { limitingCurrentDensity } from '../transport/limiting-current-density.ts';
import type { Salt } from '../transport/salt.ts';
import { sandTime } from '../transport/sand-time.ts';
import { separatorShare } from '../transport/separator-share.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';
import type { LayerPlan } from './plan-layer.ts';

/** What one layer's salt can carry; SI. */
interface LayerTransport {
  readonly layer: string;
  /** A/m2; undefined for a single-ion conductor. */
  readonly limit?: number;
  /** s until the salt is used up at the current asked, where that is above the limit. */
  readonly sandTime?: number;
  /** s, L²/D */
  readonly diffusionTime: number;
}

/** What the separator allows and costs, next to what is asked of it; SI. */
export interface TransportFacts {
  readonly layers: readonly LayerTransport[];
  /** Share of a measured cell resistance that the separator has. */
  readonly separatorShare?: number;
  /** What 1C counts. */
  readonly oneCFrom?: string;
}

/** Judges the separator at the current that is asked of the cell. */
export function judgeTransport(cell: EvaluatedCell): TransportFacts {
  const { plan } = cell;
  const { stack, transport } = plan;
  const { recipe } = plan.formulation;
  const current = cell.amountOf(transport.current);
  const resistance = cell.amountOf(transport.resistance);
  const measured = recipe.resistance?.quantity;
  const facing = cell.amountOf(stack.facing);
  // ohm m2 counts per area already.
  const isPerArea = measured?.unit.dimension[1] === 4;
  const share =
    measured === undefined || resistance === undefined || facing === undefined || !(isPerArea || stack.isSized)
      ? undefined
      : separatorShare(resistance, measured.value, isPerArea ? 1 : facing);
  return {
    layers: stack.separators.flatMap((layer) => layerTransport(layer, cell, current)),
    ...(share === undefined ? {} : { separatorShare: share }),
    ...(transport.oneCFrom === undefined ? {} : { oneCFrom: transport.oneCFrom }),
  };
}

function layerTransport(plan: LayerPlan, cell: EvaluatedCell, current: number | undefined): LayerTransport[] {
  const salt = saltOf(plan);
  const thickness = cell.amountOf(plan.thickness);
  if (salt === undefined || thickness === undefined) return [];
  const limit = limitingCurrentDensity(salt, thickness);
  const isAbove = current !== undefined && limit !== undefined && current > limit;
  const time = isAbove ? sandTime(salt, current) : undefined;
  return [
    {
      layer: plan.label,
      ...(limit === undefined ? {} : { limit }),
      ...(time === undefined ? {} : { sandTime: time }),
      diffusionTime: diffusionTime(salt.diffusivity, thickness),
    },
  ];
}

/** The salt of a layer that states all three of its figures. */
export function saltOf({ layer }: LayerPlan): Salt | undefined {
  const { saltDiffusion, saltConcentration, transferenceNumber } = layer;
  if (saltDiffusion === undefined || saltConcentration === undefined || transferenceNumber === undefined)
    return undefined;
  return {
    diffusivity: saltDiffusion.quantity.value,
    concentration: saltConcentration.quantity.value,
    transference: transferenceNumber.quantity.value,
  };
}
