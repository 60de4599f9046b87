import MeasureAdsorption from '../commands/measure/adsorption.ts';
import MeasureArrhenius from '../commands/measure/arrhenius.ts';
import MeasureCeramicFraction from '../commands/measure/ceramic-fraction.ts';
import MeasureConductivity from '../commands/measure/conductivity.ts';
import MeasureCrystallinity from '../commands/measure/crystallinity.ts';
import MeasureDiffusion from '../commands/measure/diffusion.ts';
import MeasureGradient from '../commands/measure/gradient.ts';
import MeasureImpedance from '../commands/measure/impedance.ts';
import MeasureModulus from '../commands/measure/modulus.ts';
import MeasureOverpotential from '../commands/measure/overpotential.ts';
import MeasureRetention from '../commands/measure/retention.ts';
import MeasureTransference from '../commands/measure/transference.ts';
import MeasureVtf from '../commands/measure/vtf.ts';
import type { CommandClass } from './commands.ts';

/** Every `formulyte measure …`, in the order of the help. */
export const measurements: Readonly<Record<string, CommandClass>> = {
  conductivity: MeasureConductivity,
  impedance: MeasureImpedance,
  arrhenius: MeasureArrhenius,
  vtf: MeasureVtf,
  transference: MeasureTransference,
  diffusion: MeasureDiffusion,
  gradient: MeasureGradient,
  overpotential: MeasureOverpotential,
  retention: MeasureRetention,
  crystallinity: MeasureCrystallinity,
  'ceramic-fraction': MeasureCeramicFraction,
  adsorption: MeasureAdsorption,
  modulus: MeasureModulus,
};
