import {
  type Coating,
  type ElectrodeLoading,
  type EvaluatedElectrode,
  electrodeLoading,
  evaluateElectrode,
  type Finding,
  type LoadingAsked,
  lintElectrode,
  mergeCoating,
  parseQuantity,
  type Quantity,
  type Result,
  readCoating,
  readDocument,
  runPipeline,
  StatedReader,
} from '../index.ts';
import { toJson } from '../report/disarm.ts';
import { findingData } from '../report/findings.ts';
import type { ExitCode } from './exit-codes.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf, isBroken, notesOf } from './run-energy.ts';
import { tellFindings } from './tell-findings.ts';
import { UsageError } from './usage-error.ts';

type Text = string | undefined;

export interface LoadingFlags {
  readonly loading?: Text;
  readonly 'areal-capacity'?: Text;
  readonly capacity?: Text;
  readonly thickness?: Text;
  readonly density?: Text;
  readonly porosity?: Text;
  readonly 'coated-thickness'?: Text;
  readonly 'coated-porosity'?: Text;
  readonly 'calendered-to'?: Text;
  readonly 'one-c'?: Text;
  readonly disc?: Text;
  readonly 'disc-mass'?: Text;
  readonly 'foil-mass'?: Text;
  readonly 'film-of-gap'?: Text;
  readonly rate?: Text;
  readonly discs?: number | undefined;
  readonly area?: Text;
  readonly overage?: Text;
  readonly format: string;
  readonly json: boolean;
  readonly materials?: Text;
  readonly 'allow-outside': boolean;
}

/** Prints what follows for a coating from its recipe and what the command line states. */
export async function runLoading(file: string, flags: LoadingFlags): Promise<ExitCode> {
  const json = flags.json || flags.format === 'json';
  const result = runPipeline(file, pipelineOptions(flags));
  const told = tellFindings(result, { json, notes: result.composition === undefined });
  const { composition } = result;
  if (composition === undefined || isBroken(told)) {
    if (json) process.stdout.write(`${toJson({ findings: told.located.map(findingData) }, 2)}\n`);
    return codeOf(told);
  }
  const said = mergeCoating(coatingOf(flags), composition.formulation.recipe.electrode);
  const electrode = evaluateElectrode(composition, said);
  const [problem] = electrode.findings;
  if (problem) throw problemError(problem);
  const remarks = remarksOn(electrode, result);
  const wrong = remarks.find((one) => one.severity === 'error');
  if (wrong) throw problemError(wrong);
  const loading = electrodeLoading(electrode, askedOf(flags, electrode));
  const { mass, thickness, density } = electrode.coating;
  if (mass === undefined && thickness === undefined && density === undefined) {
    throw new UsageError(
      'Nothing is stated of the coating.',
      'Say, for example, --loading "3.8 mg/cm^2 of active" --capacity theoretical --porosity "30 %".',
    );
  }
  requireRate(flags, loading);
  const more = tellFindings({ ...result, findings: remarks }, { json, notes: true });
  if (json) {
    const { loadingData } = await import('../report/loading-json.ts');
    const data = { loading: loadingData(loading), findings: [...told.located, ...more.located].map(findingData) };
    process.stdout.write(`${toJson(data, 2)}\n`);
  } else {
    const { loadingText } = await import('../report/loading-text.ts');
    process.stdout.write(`${loadingText(loading, told.paint, notesOf(told))}\n`);
  }
  return codeOf(told);
}

/** Where something stands that the flags say. */
const commandLine = 'command line';

/** What the rules about coatings say of this one, but not again what they say of the recipe's own. */
function remarksOn(electrode: EvaluatedElectrode, { electrode: own }: Result): Finding[] {
  const said = new Set(own ? lintElectrode(own).map((one) => JSON.stringify(one)) : []);
  return lintElectrode(electrode)
    .filter((one) => !said.has(JSON.stringify(one)))
    .map((one) => (one.place.path[0] === 'electrode' ? one : { ...one, place: { ...one.place, file: commandLine } }));
}

function requireRate({ rate }: LoadingFlags, { rates, file }: ElectrodeLoading): void {
  if (rate === undefined || rates.length > 0) return;
  throw new UsageError(
    `--rate "${rate}" means nothing here: what 1C is does not follow from ${file}.`,
    'Add --one-c "170 mAh/g", or a loading and a capacity.',
  );
}

/** What the flags state, read as a recipe's `electrode` would be. */
function coatingOf(flags: LoadingFlags): Coating {
  if (flags.disc === undefined && (flags['disc-mass'] ?? flags['foil-mass']) !== undefined) {
    throw new UsageError('A weighed disc needs its diameter.', 'Add, for example, --disc "14 mm".');
  }
  if (flags['coated-thickness'] !== undefined && flags['coated-porosity'] !== undefined) {
    throw new UsageError(
      '--coated-thickness and --coated-porosity say the same thing twice.',
      'Leave one of them out.',
    );
  }
  const asCoated = {
    ...(flags['coated-thickness'] === undefined ? {} : { thickness: flags['coated-thickness'] }),
    ...(flags['coated-porosity'] === undefined ? {} : { porosity: flags['coated-porosity'] }),
  };
  const disc =
    flags.disc === undefined
      ? undefined
      : defined({ diameter: flags.disc, mass: flags['disc-mass'], 'foil mass': flags['foil-mass'] });
  const data = defined({
    loading: flags.loading,
    'areal capacity': flags['areal-capacity'],
    capacity: flags.capacity,
    thickness: flags.thickness,
    density: flags.density,
    porosity: flags.porosity,
    'as coated': Object.keys(asCoated).length > 0 ? asCoated : undefined,
    'calendered to': flags['calendered-to'],
    '1C': flags['one-c'],
    disc,
    'film of gap': flags['film-of-gap'],
  });
  const reader = new StatedReader(readDocument('{}', ''));
  const coating = readCoating(data as Parameters<typeof readCoating>[0], [], reader);
  const [problem] = reader.findings;
  if (problem) throw problemError(problem);
  return coating;
}

function askedOf(flags: LoadingFlags, { said }: EvaluatedElectrode): LoadingAsked {
  const rate = quantity(flags.rate, ['rate', 'current', 'current density', 'specific current'], 'a rate above zero');
  const area = quantity(flags.area, ['area'], 'an area above zero');
  const overage = flags.overage === undefined ? undefined : readOverage(flags.overage);
  if (overage !== undefined && area === undefined && flags.discs === undefined) {
    throw new UsageError('--overage of what?', 'Add --discs 12 or --area "100 cm^2".');
  }
  // A current alone, in A, is that of one disc.
  const isCurrent = rate?.unit.dimension.every((one, i) => one === (i === 3 ? 1 : 0));
  if (said.disc === undefined && (flags.discs !== undefined || isCurrent)) {
    const which = flags.discs === undefined ? `--rate "${flags.rate}"` : `--discs ${flags.discs}`;
    throw new UsageError(`${which} needs the disc's diameter.`, 'Add, for example, --disc "14 mm".');
  }
  return defined({ rate, area, discs: flags.discs, overage });
}

/** A share on top; none is none. */
function readOverage(text: string): number {
  const read = parseQuantity(text, ['fraction']);
  if (!read.ok) throw problemError(read.problem);
  if (read.value.value >= 0 && read.value.value < 1e6) return read.value.value;
  throw notWithin('an overage from 0 % on', text);
}

function quantity(text: Text, kinds: Parameters<typeof parseQuantity>[1], expected: string): Quantity | undefined {
  if (text === undefined) return undefined;
  const read = parseQuantity(text, kinds);
  if (!read.ok) throw problemError(read.problem);
  if (read.value.value > 0 && read.value.value < 1e12) return read.value;
  throw notWithin(expected, text);
}

function notWithin(expected: string, text: string): UsageError {
  return problemError({ code: 'wrong-value', facts: { expected, found: `"${text}"` } });
}

/** Without the keys that were not said. */
function defined<T extends object>(entries: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
