import { printPlainly } from './print-plainly.ts';
import type { PrintedReagent } from './printed-sheet.ts';
import { sayLot } from './say-bottle.ts';

/** What a reagent is called in a workbook, with its bottle: as on the sheet, and without the amounts that another batch changes. */
export function workbookNames({ name, isPart, bottle, pure, remarks, reagent }: PrintedReagent): {
  readonly onSheet: string;
  readonly ofAny: string;
} {
  const called = (said: readonly string[]): string => {
    const behind = said.filter(Boolean).join('; ');
    return `${isPart ? '   ' : ''}${name}${behind === '' ? '' : ` (${behind})`}`;
  };
  return {
    onSheet: called([bottle, pure && `${pure} pure`, ...remarks]),
    ofAny: called([printPlainly(sayLot(reagent)), printPlainly(reagent.note ?? '')]),
  };
}
