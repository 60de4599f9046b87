import { measureCommand } from '../../cli/measure-command.ts';
import { retention } from '../../index.ts';

/** What is left of a capacity. */
export default measureCommand(retention, {
  summary: 'capacity retention and fade per cycle, of two values or of a table with a cycle a row',
  examples: ['--initial "172.4 mAh/g" --final "105.1 mAh/g" --cycles 400', 'recipes/nguyen/retention.csv'],
});
