import { measureCommand } from '../../cli/measure-command.ts';
import { conductivity } from '../../index.ts';

/** Conductivity of a flat layer. */
export default measureCommand(conductivity, {
  summary: 'ionic conductivity from thickness, resistance and area; or what is missing of the four',
  examples: [
    '--thickness "110 um" --resistance "1200 ohm" --area "2.01 cm^2"',
    'recipes/ma/table-s2.csv --thickness "110 um" --diameter "16 mm"',
    '--thickness "9 um" --conductivity "5.62e-4 S/cm" --diameter "16 mm"',
  ],
});
