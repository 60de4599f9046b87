import {
  type Coating,
  electrodeLoading,
  evaluateElectrode,
  type LoadingAsked,
  mergeCoating,
  parseQuantity,
  type Quantity,
  readCoating,
  readDocument,
  runPipeline,
  StatedReader,
} from '../index.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf, notesOf } from './run-energy.ts';
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
  if (composition === undefined || told.hasErrors) {
    if (json) process.stdout.write(`${JSON.stringify({ findings: told.located.map(findingData) }, null, 2)}\n`);
    return codeOf(told);
  }
  const said = mergeCoating(coatingOf(flags), composition.formulation.recipe.electrode);
  const electrode = evaluateElectrode(composition, said);
  const [problem] = electrode.findings;
  if (problem) throw problemError(problem);
  const loading = electrodeLoading(electrode, askedOf(flags));
  const { mass, thickness, density } = electrode.coating;
  if (mass === undefined && thickness === undefined && density === undefined) {
    throw new UsageError(
      'Nothing is stated of the coating.',
      'Say, for example, --loading "3.8 mg/cm^2 of active" --capacity theoretical --porosity "30 %".',
    );
  }
  if (json) {
    const { loadingData } = await import('../report/loading-json.ts');
    const data = { loading: loadingData(loading), findings: told.located.map(findingData) };
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
  } else {
    const { loadingText } = await import('../report/loading-text.ts');
    process.stdout.write(`${loadingText(loading, told.paint, notesOf(told))}\n`);
  }
  return exitCode.clean;
}

/** What the flags state, read as a recipe's `electrode` would be. */
function coatingOf(flags: LoadingFlags): Coating {
  if (flags.disc === undefined && (flags['disc-mass'] ?? flags['foil-mass']) !== undefined) {
    throw new UsageError('A weighed disc needs its diameter.', 'Add, for example, --disc "14 mm".');
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

function askedOf(flags: LoadingFlags): LoadingAsked {
  const rate = quantity(flags.rate, ['rate', 'current', 'current density', 'specific current']);
  const area = quantity(flags.area, ['area']);
  const overage = quantity(flags.overage, ['fraction']);
  return defined({ rate, area, discs: flags.discs, overage: overage?.value });
}

function quantity(text: Text, kinds: Parameters<typeof parseQuantity>[1]): Quantity | undefined {
  if (text === undefined) return undefined;
  const read = parseQuantity(text, kinds);
  if (!read.ok) throw problemError(read.problem);
  return read.value;
}

/** Without the keys that were not said. */
function defined<T extends object>(entries: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
