import type { Figure } from '../calculation/calculation.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { ActiveFigure } from '../recipe/electrode.ts';
import { type Basis, basisOf } from './coating-plan.ts';
import { calledApart, type Makeup } from './makeup.ts';
import type { Planning } from './planning.ts';

export interface PlannedVoltage {
  readonly voltage: Figure;
  readonly basis: Basis;
}

/** One electrode: what it is made of, what it says of its voltage, and who names its inputs. */
interface ElectrodeVoltage {
  readonly makeup: Makeup;
  readonly voltage: ActiveFigure | undefined;
  readonly planning: Planning;
}

/** The makeup of both electrodes, and what each says of its own voltage. */
export interface VoltageSources {
  readonly cell: ActiveFigure | undefined;
  readonly cathode: ElectrodeVoltage;
  readonly anode: ElectrodeVoltage;
}

/**
 * The mean discharge voltage in V: as stated for the cell, or cathode minus anode, each stated or nominal.
 *
 * An anode of lithium metal is at 0 V by definition; nothing else is assumed.
 */
export function planVoltage(sources: VoltageSources, planning: Planning): PlannedVoltage | undefined {
  const { cell, cathode, anode } = sources;
  if (cell?.kind === 'value') return { voltage: planning.put(cell.stated), basis: basisOf(cell) };
  const path: Path = cell === undefined ? [] : cell.path;
  const named = cell !== undefined;
  const high = electrodeVoltage(cathode, named, path);
  const low = electrodeVoltage(anode, named || isLithium(anode.makeup), path);
  if (high === undefined || low === undefined) return undefined;
  const isZero = isLithium(anode.makeup) && anode.voltage === undefined;
  const from = isZero ? high.basis.from : `${high.basis.from}; anode ${low.basis.from}`;
  return {
    voltage: isZero ? high.voltage : planning.calculation.difference(high.voltage, low.voltage),
    basis: { basis: high.basis.basis, from, estimate: high.basis.estimate || low.basis.estimate },
  };
}

function electrodeVoltage(
  { makeup, voltage, planning }: ElectrodeVoltage,
  mayBeNominal: boolean,
  path: Path,
): PlannedVoltage | undefined {
  if (voltage?.kind === 'value') return { voltage: planning.put(voltage.stated), basis: basisOf(voltage) };
  if (voltage === undefined && !mayBeNominal) return undefined;
  const [only] = makeup.active;
  const property = only?.material.properties['nominal voltage'];
  if (makeup.active.length !== 1 || only === undefined || property === undefined) {
    const material = makeup.active.map((one) => one.material.id).join(' + ') || 'an electrode without active material';
    const facts = { material, property: 'nominal voltage', why: 'the voltage of the cell' };
    planning.findings.push({
      code: 'property-missing',
      severity: 'error',
      place: planning.at(voltage?.path ?? path),
      facts,
    });
    return undefined;
  }
  const { value, uncertainty, text, source, estimate } = property;
  const name = `nominal voltage of ${calledApart(only.material)}`;
  const known = planning.calculation.inputs.get(name);
  planning.written.set(name, { text, place: planning.at(voltage?.path ?? path) });
  const figure =
    known ?? planning.calculation.put({ name, value, ...(uncertainty === undefined ? {} : { uncertainty }) });
  return { voltage: figure, basis: { basis: 'nominal', from: `${text} of ${only.material.id}, ${source}`, estimate } };
}

function isLithium({ active }: Makeup): boolean {
  return active.length === 1 && active[0]?.material.formula === 'Li';
}
