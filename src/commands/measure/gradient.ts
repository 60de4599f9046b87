import { measureCommand } from '../../cli/measure-command.ts';
import { gradient } from '../../index.ts';

/** Gradient of salt in an electrolyte. */
export default measureCommand(gradient, {
  summary: 'salt gradient at a steady current: difference, limiting current, time',
  examples: [
    '--current-density "0.02 mA/cm^2" --thickness "37.5 um" --concentration "1 M" --transference 0.3 --salt-diffusion "6.6e-10 cm^2/s"',
    '--current-density "0.3 mA/cm^2" --thickness "9 um" --concentration "2 M" --transference 0.78 --conductivity "5.62e-4 S/cm" --temperature "25 degC" --format svg',
  ],
});
