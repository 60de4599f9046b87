import { Flags } from './base-command.ts';

/** What every command that draws takes. */
export const pictureFlags = {
  width: Flags.integer({
    description: 'pixels of a PNG from left to right; twice the width of the SVG where left out',
    min: 1,
    helpValue: '1640',
  }),
};
