import { formatNumber } from '../units/format-number.ts';
import { printPlainly } from './print-plainly.ts';
import type { PrintedReagent } from './printed-sheet.ts';
import { sayLot } from './say-bottle.ts';

/** What a reagent is called in a workbook, with its bottle: as on the sheet, and without the amounts that another batch changes. */
export function workbookNames({ name, isPart, bottle, pure, on, remarks, reagent }: PrintedReagent): {
  readonly onSheet: string;
  readonly ofAny: string;
  /** What is said behind it where the mass is below what its balance weighs; empty where that weighs anything. */
  readonly tooLittle: string;
} {
  const called = (said: readonly string[]): string => {
    const behind = said.filter(Boolean).join('; ');
    return `${isPart ? '   ' : ''}${name}${behind === '' ? '' : ` (${behind})`}`;
  };
  const { minimum, kind, name: balance = '' } = reagent.reading?.instrument ?? {};
  const least = (minimum?.value ?? 0) * (kind === 'pipette' ? 1e9 : 1e6);
  return {
    onSheet: called([bottle, pure && `${pure} pure`, on, ...remarks]),
    ofAny: called([printPlainly(sayLot(reagent)), on, printPlainly(reagent.note ?? '')]),
    tooLittle:
      least > 0
        ? ` - below the ${formatNumber(Number(least.toPrecision(4)))} ${kind === 'pipette' ? 'uL' : 'mg'} that "${printPlainly(balance)}" weighs`
        : '',
  };
}
