import MeasureConductivity from '../commands/measure/conductivity.ts';
import type { CommandClass } from './commands.ts';

/** Every `formulyte measure …`, in the order of the help. */
export const measurements: Readonly<Record<string, CommandClass>> = {
  conductivity: MeasureConductivity,
};
