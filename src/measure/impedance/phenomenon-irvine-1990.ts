/** What a capacitance is that of. */
export type Phenomenon =
  | 'bulk'
  | 'grain boundary'
  | 'surface layer'
  | 'interface with an electrode'
  | 'electrode reaction';

/** How a layer is made; SI. */
export interface Geometry {
  readonly thickness: number;
  readonly area: number;
}

/**
 * What a capacitance (F) is most likely that of, by the orders of magnitude of Irvine, Sinclair and West (Adv. Mater. 2
 * (1990) 132, table 1) for a sample of 1 cm thickness and 1 cm2: bulk 1e-12, a second phase 1e-11, grain boundaries 1e-11
 * to 1e-8, a surface layer 1e-9 to 1e-7, the interface with an electrode 1e-7 to 1e-5, a reaction at it 1e-4 F. What lies
 * in a layer grows with area over thickness, what lies at its faces with the area alone. Without a geometry as that sample.
 */
export function phenomenonOf(capacitance: number, geometry?: Geometry): Phenomenon {
  const { thickness, area } = geometry ?? { thickness: 0.01, area: 1e-4 };
  const inside = (capacitance * (100 * thickness)) / (1e4 * area);
  const atFace = capacitance / (1e4 * area);
  if (inside <= largestInBulk) return 'bulk';
  if (atFace >= 3e-5) return 'electrode reaction';
  if (atFace >= 1e-7) return 'interface with an electrode';
  return inside <= 1e-8 ? 'grain boundary' : 'surface layer';
}

/** F cm-1: half a decade above what Irvine lists, a relative permittivity of 340; perovskites have 200. */
const largestInBulk = 3e-11;
export const reference = 'Irvine, Sinclair and West, Adv. Mater. 2 (1990) 132';
