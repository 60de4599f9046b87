import type { Figure } from '../calculation/calculation.ts';
import type { Layer } from '../recipe/electrode.ts';
import type { CellBench } from './cell-bench.ts';
import type { Makeup } from './makeup.ts';

/** One layer between the electrodes; SI. */
export interface LayerPlan {
  readonly layer: Layer;
  readonly label: string;
  readonly makeup: Makeup;
  readonly thickness: Figure;
  /** kg/m3, empty pores included. */
  readonly density?: Figure;
  /** Share of the volume. */
  readonly pores?: Figure;
  readonly estimates: readonly string[];
}

/** Plans a layer: its density as stated, or that of what it is made of with its pores taken out. */
export function planLayer(layer: Layer, bench: CellBench): LayerPlan {
  const { planning, calc } = bench;
  const makeup = bench.makeup(layer.path, layer.material);
  const stated = layer.density && planning.put(layer.density);
  const porosity = layer.porosity && planning.put(layer.porosity);
  const solid = makeup.density;
  const one = calc.constant(1);
  const filled =
    solid !== undefined && porosity !== undefined ? calc.product(calc.difference(one, porosity), solid) : solid;
  const density = stated ?? filled;
  const implied =
    stated !== undefined && solid !== undefined ? calc.difference(one, calc.quotient(stated, solid)) : undefined;
  if (stated !== undefined && porosity !== undefined && filled !== undefined && layer.density && layer.porosity) {
    planning.agreements.push({
      quantity: 'the density',
      unit: 'g/cm^3',
      implied: filled,
      stated,
      statements: [`${layer.porosity.quantity.text} porosity`],
      place: planning.at(layer.density.path),
      related: [planning.at(layer.porosity.path)],
    });
  }
  const pores = porosity ?? implied;
  return {
    layer,
    label: bench.labelOf(layer, layer.path) ?? 'separator',
    makeup,
    thickness: planning.put(layer.thickness),
    ...(density === undefined ? {} : { density }),
    ...(pores === undefined ? {} : { pores }),
    estimates: stated === undefined ? makeup.estimates : [],
  };
}
