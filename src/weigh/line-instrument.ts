import type { Portion } from '../recipe/batch-record.ts';
import type { Instrument, Lab } from '../recipe/lab.ts';
import { chooseInstrument } from './choose-instrument.ts';
import type { LineInstrument } from './made.ts';
import { readingUncertainty } from './reading-uncertainty.ts';
import type { Reagent } from './sheet.ts';

/** Standard uncertainty of a reading by what it was read on, in the reading's own SI unit; undefined where the lab does not list that. */
export function uncertaintyByLab({ quantity, balance }: Portion, lab: Lab): number | undefined {
  const instrument = namedIn(lab, balance, quantity.unit.dimension[1] === 3 ? 'pipette' : 'balance');
  return instrument && readingUncertainty(instrument);
}

/**
 * What more of a line is weighed on: the instrument that its last reading names, else the one that a sheet would take, the
 * finest that carries it. `density` in kg/m3 where the line is measured out by volume.
 */
export function lineInstrument(
  reagent: Reagent,
  portions: readonly Portion[],
  density: number | undefined,
  lab: Lab,
): LineInstrument | undefined {
  const isVolume = reagent.byVolume && density !== undefined;
  const kind = isVolume ? 'pipette' : 'balance';
  const perUnit = isVolume ? density : 1;
  const named = [portions.at(-1)?.balance, reagent.lot?.balance].flatMap(
    (name) => namedIn(lab, name, kind)?.name ?? [],
  );
  const instrument = chooseInstrument(lab, kind, reagent.weigh / perUnit, named[0])?.instrument;
  return (
    instrument && {
      name: instrument.name,
      step: instrument.readability * perUnit,
      uncertainty: readingUncertainty(instrument) * perUnit,
      minimum: (instrument.minimum?.value ?? 0) * perUnit,
    }
  );
}

function namedIn({ instruments }: Lab, name: string | undefined, kind: Instrument['kind']): Instrument | undefined {
  return instruments.find((one) => one.kind === kind && one.name === name);
}
