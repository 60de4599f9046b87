import type { Path } from '../diagnostics/finding.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Bottle } from './bottle.ts';
import { parseSolution } from './parse-solution.ts';
import type { Report } from './read-components.ts';

/** The keys that say what a substance is taken from. */
export interface BottleKeys {
  readonly purity?: string;
  readonly water?: string;
  readonly 'loss on ignition'?: string;
  readonly lot?: string;
  readonly as?: string;
  readonly density?: string;
}

/** Reads what stands at a path about a bottle; undefined where nothing does, or where a finding says why not. */
export function readBottle(keys: BottleKeys, path: Path, file: string, report: Report): Bottle | undefined {
  const { purity, water, 'loss on ignition': ignited, lot, as, density } = keys;
  if (Object.values(keys).every((one) => one === undefined)) return undefined;
  if (as !== undefined) return readSolution({ ...keys, as }, path, file, report);
  if (density !== undefined) {
    const expected = '"as:" beside it: the density is that of a solution';
    report({ code: 'wrong-value', facts: { expected, found: 'none' } }, [...path, 'density']);
    return undefined;
  }
  const assay = purity === undefined ? undefined : readPurity(purity, [...path, 'purity'], report);
  const wet = water === undefined ? undefined : readShare(water, 'water', [...path, 'water'], report);
  const burnt = ignited === undefined ? undefined : readShare(ignited, 'loss', [...path, 'loss on ignition'], report);
  if ((purity !== undefined && !assay) || (water !== undefined && !wet) || (ignited !== undefined && !burnt)) {
    return undefined;
  }
  if (wet && burnt) {
    const expected = 'either the loss on ignition, which counts the water, or the water alone';
    report({ code: 'wrong-value', facts: { expected, found: 'both' } }, burnt.path);
    return undefined;
  }
  const [goes, key, basis] = assay?.of === 'ignited' ? [burnt, 'loss on ignition', 'ignited'] : [wet, 'water', 'dry'];
  if (assay && assay.of !== undefined && !goes) {
    const expected = `"${key}:" beside it: "${assay.quantity.text} of ${basis}" leaves that out`;
    report({ code: 'wrong-value', facts: { expected, found: 'none' } }, assay.path);
    return undefined;
  }
  const beside = wet ?? burnt;
  const sum = (assay?.quantity.value ?? 0) + (beside?.quantity.value ?? 0);
  // Room for the noise of adding doubles.
  if (assay && beside && assay.of === undefined && sum > 1 + 1e-12) {
    const facts = {
      purity: assay.quantity.text,
      water: beside.quantity.text,
      sum: percent(sum),
      goes: wet ? ('water' as const) : ('loss on ignition' as const),
    };
    report({ code: 'purity-beyond-whole', facts }, assay.path);
    return undefined;
  }
  return {
    file,
    path,
    ...(assay ? { purity: { quantity: assay.quantity, path: assay.path, ofDry: assay.of !== undefined } } : {}),
    ...(wet ? { water: wet } : {}),
    ...(burnt ? { ignitionLoss: burnt } : {}),
    ...(lot === undefined ? {} : { lot }),
  };
}

function readSolution(
  { as, density, purity, water, lot, 'loss on ignition': ignited }: BottleKeys & { as: string },
  path: Path,
  file: string,
  report: Report,
): Bottle | undefined {
  const at = [...path, 'as'];
  const [other] = Object.entries({ purity, water, 'loss on ignition': ignited }).filter(
    ([, text]) => text !== undefined,
  );
  if (other) {
    const expected = `"as:" without "${other[0]}:": the strength says how much of the substance there is`;
    report({ code: 'wrong-value', facts: { expected, found: 'both' } }, [...path, other[0]]);
    return undefined;
  }
  const read = parseSolution(as);
  if (!read.ok) {
    report(read.problem, at);
    return undefined;
  }
  const thick = density === undefined ? undefined : parseQuantity(density, ['density']);
  if (thick && !thick.ok) report(thick.problem, [...path, 'density']);
  // From liquid hydrogen to twice the heaviest metal's: anything else is a slip of the unit.
  const isReal = thick?.ok !== true || (thick.value.value >= 50 && thick.value.value <= 5e4);
  if (!isReal) {
    const facts = { expected: 'the density of a solution, such as "0.85 g/cm^3"', found: `"${density?.trim()}"` };
    report({ code: 'wrong-value', facts }, [...path, 'density']);
  }
  if ((thick && !thick.ok) || !isReal) return undefined;
  return {
    file,
    path,
    ...(lot === undefined ? {} : { lot }),
    solution: {
      ...read.value,
      path: at,
      ...(thick ? { density: { quantity: thick.value, path: [...path, 'density'] } } : {}),
    },
  };
}

/**
 * `99.7 wt%` of what is in the bottle; or `99.9 wt% of dry`, `of ignited`, as certificates give it that count apart what
 * goes off.
 */
function readPurity(text: string, path: Path, report: Report) {
  const of = /\sof\s+(dry|ignited)\s*$/.exec(text);
  const share = readShare(of ? text.slice(0, of.index) : text, 'purity', path, report);
  return share && { ...share, of: of?.[1] as 'dry' | 'ignited' | undefined };
}

const ranges = {
  purity: {
    holds: (value: number) => value >= 1e-6 && value <= 1,
    expected: 'a share by mass above 0 and up to 100 wt%, such as "99.5 wt%"',
  },
  water: {
    holds: (value: number) => value >= 0 && value < 1,
    expected: 'a share by mass from 0 to below 100 wt%, such as "200 ppm"',
  },
  loss: {
    holds: (value: number) => value >= 0 && value < 0.5,
    expected: 'a share by mass from 0 to below 50 wt%, such as "0.8 wt%"',
  },
} as const;

function readShare(
  text: string,
  kind: keyof typeof ranges,
  path: Path,
  report: Report,
): { quantity: Quantity; path: Path } | undefined {
  const read = parseQuantity(text, ['fraction']);
  if (!read.ok) {
    report(read.problem, path);
    return undefined;
  }
  const { value, unit } = read.value;
  const { holds, expected } = ranges[kind];
  if (unit.share === 'wt' && holds(value)) return { quantity: read.value, path };
  report({ code: 'wrong-value', facts: { expected, found: `"${text.trim()}"` } }, path);
  return undefined;
}

function percent(value: number): string {
  return String(Number((value * 100).toPrecision(10)));
}
