import {
  circuitParameters,
  type DimensionName,
  type Finding,
  impedanceReadings,
  measureImpedance,
  parseCircuit,
  parseQuantity,
  readSpectrum,
  readSpectrumText,
} from '../index.ts';
import type { ExitCode } from './exit-codes.ts';
import { problemError } from './problem-error.ts';
import { statedReadings } from './stated-readings.ts';
import { commandLine, type TellFlags, tellMeasured } from './tell-measured.ts';
import { UsageError } from './usage-error.ts';
import { requirePicture } from './write-picture.ts';

interface ImpedanceFlags extends TellFlags {
  readonly circuit?: readonly string[] | undefined;
  readonly guess?: readonly string[] | undefined;
  readonly weighting: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly bulk?: string | undefined;
  readonly chart: string;
  readonly [reading: string]: unknown;
}

type Asked = Parameters<typeof measureImpedance>[2];

/** Prints what an impedance spectrum tells. */
export async function runImpedance(file: string, flags: ImpedanceFlags): Promise<ExitCode> {
  requirePicture(flags);
  const values = statedReadings(impedanceReadings, flags);
  const circuits = flags.circuit?.map(circuitOf);
  const asked: Asked = {
    weighting: flags.weighting as NonNullable<Asked['weighting']>,
    chart: flags.chart as NonNullable<Asked['chart']>,
    bulk: flags.bulk,
    from: frequencyOf(flags.from),
    to: frequencyOf(flags.to),
    ...(circuits ? { circuits } : {}),
    ...(flags.guess ? { guess: guessOf(flags.guess, circuits ?? []) } : {}),
  };
  const text = readSpectrumText(file);
  if (!text.ok) {
    const finding = { ...text.problem, severity: 'error', place: { file, path: [] } } as Finding;
    return tellMeasured({ findings: [finding], isUnreadable: true }, undefined, flags, file);
  }
  const read = readSpectrum(text.value, file);
  const stated = { values, placeOf: () => ({ file: commandLine, path: [] }) };
  const measured = read.spectrum && (await measureImpedance(read.spectrum, stated, asked));
  return tellMeasured(read, measured, flags, file);
}

function circuitOf(text: string) {
  const read = parseCircuit(text);
  if (!read.ok) throw problemError(read.problem);
  return read.value;
}

function frequencyOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const read = parseQuantity(text, ['frequency']);
  if (!read.ok) throw problemError(read.problem);
  return read.value.value;
}

/** `R1=1200 ohm`, `CPE1 Q=1e-9`: the parameter, then its value in its unit or in SI. */
function guessOf(texts: readonly string[], circuits: readonly ReturnType<typeof circuitOf>[]): Map<string, number> {
  const [circuit] = circuits;
  if (circuit === undefined || circuits.length > 1) {
    throw new UsageError('A guess is one of a circuit.', 'Say --circuit, too, once.');
  }
  const known = circuitParameters(circuit);
  return new Map(
    texts.map((text) => {
      const [left = '', right = ''] = text.split('=').map((one) => one.trim());
      const parameter = known.find(({ name }) => name.toLowerCase() === left.toLowerCase());
      if (parameter === undefined) {
        const facts = { text, circuit: 'the circuit', parameters: known.map(({ name }) => name) };
        throw problemError({ code: 'guess-unknown', facts });
      }
      const bare = parseQuantity(right, ['number']);
      const read = bare.ok || parameter.unit === '' ? bare : parseQuantity(right, [dimensionOf(parameter.unit)]);
      if (!read.ok) throw problemError(read.problem);
      const { value } = read.value;
      const [least, most] = parameter.between ?? [0, Number.POSITIVE_INFINITY];
      if (value > least && value <= most) return [parameter.name, value] as const;
      throw problemError({
        code: 'wrong-value',
        facts: {
          expected: `${parameter.name} ${parameter.between ? `from ${least} to ${most}` : 'above zero'}`,
          found: `"${right}"`,
        },
      });
    }),
  );
}

function dimensionOf(unit: string): DimensionName {
  const dimensions: Readonly<Record<string, DimensionName>> = {
    ...{ ohm: 'resistance', F: 'capacitance', H: 'inductance', s: 'time' },
    'ohm s^-1/2': 'warburg coefficient',
  };
  return dimensions[unit] ?? 'number';
}
