import type { Reason } from '../solve/reason.ts';
import { formatNumber } from '../units/format-number.ts';
import { foldLines } from './fold-lines.ts';
import type { Locatable } from './locate-findings.ts';
import { round12 } from './round.ts';
import { sayWithUncertainty } from './say-uncertainty.ts';

const width = 80;

const units: Readonly<Record<Reason['measure'], readonly [factor: number, unit: string]>> = {
  mass: [1e3, 'g'],
  volume: [1e6, 'mL'],
  moles: [1e3, 'mmol'],
  density: [1e-3, 'g/cm^3'],
  'molar mass': [1e3, 'g/mol'],
  share: [100, '%'],
  number: [1, ''],
};

/** A tree of reasons, each deeper by two blanks than what it is put into; a source below its figure. */
export function reasonText(reason: Reason, documents: readonly Locatable[], depth = 4): string[] {
  const { what, equation, value, measure, uncertainty, source, place, inputs } = reason;
  const [factor, unit] = units[measure];
  const number =
    uncertainty !== undefined && uncertainty > 0
      ? sayWithUncertainty(value * factor, uncertainty * factor)
      : formatNumber(value * factor, { significant: 6 });
  const { file = '', line, column } = place ? { file: place.file, ...whereIs(place, documents) } : {};
  const said = [
    `${what} = ${number}${unit === '' ? '' : ` ${unit}`}`,
    equation === undefined ? '' : `  [${equation}]`,
    place ? `  ${file}:${line}:${column}` : '',
  ].join('');
  const pad = (text: string, by: number) => foldLines(text, width - by).map((one) => ' '.repeat(by) + one);
  const isLeaf = inputs.length === 0;
  return [
    ...pad(said, depth),
    ...(source && isLeaf && measure === 'density' ? pad(source, depth + 4) : []),
    ...inputs.flatMap((one) => reasonText(one, documents, Math.min(depth + 2, 40))),
  ];
}

export interface ReasonData {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly inputs: readonly ReasonData[];
}

/** The same as plain data in laboratory units. */
export function reasonData(
  { what, equation, value, measure, uncertainty, source, place, inputs }: Reason,
  documents: readonly Locatable[],
): ReasonData {
  const [factor, unit] = units[measure];
  return {
    what,
    ...(equation === undefined ? {} : { equation }),
    value: round12(value * factor),
    unit,
    ...(uncertainty === undefined ? {} : { uncertainty: round12(uncertainty * factor) }),
    ...(source === undefined ? {} : { source }),
    ...(place ? { file: place.file ?? '', ...whereIs(place, documents) } : {}),
    inputs: inputs.map((one) => reasonData(one, documents)),
  };
}

function whereIs(place: NonNullable<Reason['place']>, documents: readonly Locatable[]) {
  const found = documents.find((document) => document.file === place.file) ?? documents[0];
  const { line = 1, column = 1 } = found?.locate(place) ?? {};
  return { line, column };
}
