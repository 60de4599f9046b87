import { measureCommand } from '../../cli/measure-command.ts';
import { ceramicFraction } from '../../index.ts';

/** Share of ceramic by what it leaves. */
export default measureCommand(ceramicFraction, {
  summary: 'ceramic in a composite by TGA, divided by what the ceramic keeps',
  examples: [
    '--loss "45.76 %" --ceramic-loss "2.21 %"',
    '--loss "45.76 %" --ceramic-loss "2.21 %" --printed "56.45 %"',
  ],
});
