import { measureCommand } from '../../cli/measure-command.ts';
import { transference } from '../../index.ts';

/** Transference number of a polarised cell. */
export default measureCommand(transference, {
  summary: 'transference number by polarisation (Evans, Vincent, Bruce), with the bulk, the bare ratio',
  examples: [
    '--voltage "10 mV" --initial-current "17.54 uA" --steady-current "10.78 uA" --initial-interface "243 ohm" --steady-interface "250 ohm"',
    'polarisations.csv',
  ],
});
