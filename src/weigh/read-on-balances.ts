import type { Lab } from '../recipe/lab.ts';
import { chooseInstrument } from './choose-instrument.ts';
import { readingUncertainty } from './reading-uncertainty.ts';
import type { Line, Reagent } from './sheet.ts';
import type { BalanceReading } from './weighing.ts';

/** Which balance for which line; without a component, for all. */
export interface ChosenBalance {
  readonly component?: string;
  readonly balance: string;
}

/**
 * Lines with what the lab's own balances can show of each mass: the nearest step. The exact masses stay beside. What leaves
 * on drying, and volumes that no pipette is known for, have no reading.
 */
export function readOnBalances(lines: readonly Line[], lab: Lab, chosen: readonly ChosenBalance[] = []): Line[] {
  let [before, cumulative] = [0, 0];
  return lines.map((line): Line => {
    if (line.kind === 'action') return line;
    const reading = readingOf(line, lab, chosen);
    if (line.cumulative !== undefined) {
      const added = line.cumulative - before;
      before = line.cumulative;
      cumulative += reading && line.weigh > 0 ? added * (reading.mass / line.weigh) : added;
    }
    return reading
      ? { ...line, reading: { ...reading, ...(line.cumulative === undefined ? {} : { cumulative }) } }
      : line;
  });
}

function readingOf(line: Reagent, lab: Lab, chosen: readonly ChosenBalance[]): BalanceReading | undefined {
  const leaves = line.removed;
  const isVolume = line.byVolume && line.volume !== undefined;
  if (leaves || !(line.weigh > 0)) return undefined;
  const kind = isVolume ? 'pipette' : 'balance';
  const perUnit = isVolume ? line.weigh / (line.volume ?? 1) : 1;
  const amount = line.weigh / perUnit;
  const found = chooseInstrument(lab, kind, amount, nameFor(line, lab, kind, chosen));
  if (found === undefined) return undefined;
  const { instrument, portions, room } = found;
  const { readability } = instrument;
  return {
    instrument,
    portions,
    // What is half a step in decimals is half a step here; of less than that nothing can be read, and the target stays.
    mass: (Math.round(Number((amount / readability).toFixed(6))) * readability || amount) * perUnit,
    step: readability * perUnit,
    room: room * perUnit,
    uncertainty: readingUncertainty(instrument) * Math.sqrt(portions) * perUnit,
  };
}

/** The one that is asked for, else the one that the bottle names; of the kind that the line needs. */
function nameFor(
  line: Reagent,
  { instruments }: Lab,
  kind: BalanceReading['instrument']['kind'],
  chosen: readonly ChosenBalance[],
): string | undefined {
  const asked = [
    chosen.findLast(
      ({ component }) => component !== undefined && [line.id, line.name, line.material].includes(component),
    ),
    chosen.findLast(({ component }) => component === undefined),
  ];
  const names = [...asked.map((one) => one?.balance), line.lot?.balance];
  return names.find((name) => instruments.some((one) => one.kind === kind && one.name === name));
}
