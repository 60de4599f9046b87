import { measureCommand } from '../../cli/measure-command.ts';
import { overpotential } from '../../index.ts';

/** What a plateau is made of. */
export default measureCommand(overpotential, {
  summary: 'what a plating plateau is made of: electrolyte and interfaces',
  examples: [
    'recipes/nguyen/overpotentials.csv --thickness "100 um" --conductivity "1.117 mS/cm"',
    '--current-density "0.4 mA/cm^2" --thickness "9 um" --conductivity "5.62e-4 S/cm" --interfaces "49 ohm cm^2" --plateau "42 mV"',
  ],
});
