import { measureCommand } from '../../cli/measure-command.ts';
import { diffusion } from '../../index.ts';

/** Diffusion coefficient of lithium in an electrode. */
export default measureCommand(diffusion, {
  summary: 'diffusion coefficient by a Warburg line',
  examples: [
    '--coefficient "100 ohm s^-1/2" --diameter "16 mm" --electrons 1 --concentration "0.0228 mol/cm^3" --temperature "298 K"',
  ],
});
