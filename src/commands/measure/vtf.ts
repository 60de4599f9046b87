import { measureCommand } from '../../cli/measure-command.ts';
import { vtf } from '../../index.ts';

/** The curve of Vogel, Tammann and Fulcher through a series over temperature. */
export default measureCommand(vtf, {
  summary: 'Vogel-Tammann-Fulcher parameters of conductivities over temperature, with limits of T0',
  examples: ['recipes/ma/table-s2.csv', 'series.csv --format svg --output vtf.svg'],
});
