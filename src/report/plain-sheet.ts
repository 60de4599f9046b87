import type { Sheet } from '../weigh/sheet.ts';
import { printPlainly } from './print-plainly.ts';

/**
 * A sheet whose every text is on one line and cannot steer a terminal, so that a name or a note of several lines does not push
 * a row under another's. Its digest is still made only when it is asked for.
 */
export function plainSheet(sheet: Sheet): Sheet {
  const told = Object.keys(sheet).filter((key) => key !== 'content' && key !== 'live') as (keyof Sheet)[];
  const texts = Object.fromEntries(told.map((key) => [key, sheet[key]])) as Omit<Sheet, 'content' | 'live'>;
  const { constituents, figures } = sheet.live;
  return {
    ...printPlainly(texts),
    // Of the figures the words only: their coefficients are many, and numbers.
    live: {
      constituents: printPlainly(constituents),
      figures: figures.map((one) => ({ ...one, ...printPlainly({ name: one.name, counted: one.counted }) })),
    },
    get content() {
      return sheet.content;
    },
  };
}
