import { measureCommand } from '../../cli/measure-command.ts';
import { adsorption } from '../../index.ts';

/** Energy of a molecule on a surface. */
export default measureCommand(adsorption, {
  summary: 'adsorption energy from three total energies',
  examples: [
    'recipes/ma/table-s5.csv',
    '--total "-65600.3472 eV" --slab "-58764.2456 eV" --adsorbate "-6831.45546 eV"',
  ],
});
