import MeasureArrhenius from '../commands/measure/arrhenius.ts';
import MeasureConductivity from '../commands/measure/conductivity.ts';
import MeasureVtf from '../commands/measure/vtf.ts';
import type { CommandClass } from './commands.ts';

/** Every `formulyte measure …`, in the order of the help. */
export const measurements: Readonly<Record<string, CommandClass>> = {
  conductivity: MeasureConductivity,
  arrhenius: MeasureArrhenius,
  vtf: MeasureVtf,
};
