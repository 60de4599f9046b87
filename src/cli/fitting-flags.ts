import { Flags } from './base-command.ts';
import { pictureFlags } from './picture-flags.ts';
import { recipeFlags } from './recipe-flags.ts';

/** What every command that fits results takes. */
export const fittingFlags = {
  data: Flags.string({ description: 'the results, instead of those that the study names', helpValue: 'RESULTS.csv' }),
  response: Flags.string({ description: 'the column of the response', helpValue: 'conductivity' }),
  model: Flags.string({
    description: 'a Scheffé model, or gp, a Gaussian process',
    options: ['linear', 'quadratic', 'special-cubic', 'cubic', 'gp'],
  }),
  scale: Flags.string({ description: 'fit the response, or its logarithm', options: ['plain', 'log'] }),
  better: Flags.string({ description: 'whether more or less of it is wanted', options: ['high', 'low'] }),
  level: Flags.string({ description: 'of the intervals', helpValue: '95%', default: '95%' }),
  format: Flags.string({
    description: 'how to print it; a picture is the surface with what was measured',
    options: ['table', 'csv', 'svg', 'png', 'json'],
    default: 'table',
  }),
  ...pictureFlags,
  output: Flags.string({ description: 'write it to a file instead', helpValue: 'FILE' }),
  force: Flags.boolean({ description: 'replace the file that --output names' }),
  ...recipeFlags,
};
