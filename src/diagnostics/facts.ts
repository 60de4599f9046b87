/**
 * What each finding knows, by code. Plain data: no sentence is written here (see messages.ts), and arithmetic that
 * raises a finding needs no more than this file.
 */
export interface Facts {
  // the file
  'file-unreadable': { readonly file: string; readonly reason: string };
  'file-too-large': { readonly bytes: number; readonly limit: number };
  'not-text': { readonly byte: number };
  'empty-file': Record<never, never>;
  /** Where one slip is behind it more often than not, `hint` names it. */
  'yaml-syntax': {
    readonly detail: string;
    readonly hint?: 'colon' | 'space' | 'tab' | 'quote' | 'start' | 'alias' | 'blank' | 'wide';
  };
  'duplicate-key': { readonly key: string };
  'too-many-aliases': { readonly limit: number };
  'too-deep': { readonly limit: number };

  // the shape
  'unknown-kind': {
    readonly kind: string;
    readonly known: readonly string[];
    /** The command that is for this kind, where the kind is one of ours in the wrong place. */
    readonly command?: string;
  };
  'unknown-key': { readonly key: string; readonly where: string; readonly known: readonly string[] };
  'missing-key': { readonly key: string; readonly where: string };
  /** `instead` is what can be written in its place. */
  'wrong-type': { readonly expected: string; readonly found: string; readonly instead?: string };
  'wrong-value': {
    readonly expected: string;
    readonly found: string;
    readonly nearest?: readonly string[];
    readonly instead?: string;
  };

  // quantities
  'bare-number': { readonly text: string; readonly examples: readonly string[] };
  'unknown-unit': { readonly text: string; readonly unit: string; readonly nearest: readonly string[] };
  'wrong-dimension': {
    readonly text: string;
    readonly found: string;
    readonly expected: readonly string[];
    readonly examples: readonly string[];
  };
  'decimal-comma': { readonly text: string; readonly instead: string };
  'not-a-quantity': { readonly text: string; readonly examples: readonly string[] };
  'negative-amount': { readonly text: string };

  // formulas
  'formula-syntax': { readonly formula: string; readonly detail: string };
  'unknown-element': { readonly formula: string; readonly symbol: string; readonly nearest: readonly string[] };
  'ambiguous-formula': { readonly formula: string; readonly readings: readonly string[] };
  'hydrate-unknown': {
    readonly formula: string;
    /** What it comes to with so much water, where that can be said. */
    readonly readings?: readonly { readonly waters: string; readonly gives: string }[];
  };
  'charge-imbalance': {
    readonly formula: string;
    readonly charge: number;
    readonly states: string;
    readonly culprit: string;
  };

  // the recipe language
  'statement-syntax': {
    readonly text: string;
    /** What was meant, where that is plain; a ratio of two numbers, or of more, that does not say of what. */
    readonly instead?: string;
    readonly ratio?: string;
    readonly parts?: string;
  };
  'percent-kind-missing': { readonly text: string };
  'basis-missing': {
    readonly text: string;
    readonly component: string;
    readonly readings: readonly { readonly basis: string; readonly mass: string }[];
  };
  'basis-ambiguous': { readonly text: string; readonly readings: readonly string[] };
  'unknown-material': { readonly name: string; readonly nearest: readonly string[] };
  'ambiguous-material': { readonly name: string; readonly among: readonly string[] };
  'unknown-name': { readonly name: string; readonly known: readonly string[]; readonly nearest: readonly string[] };
  'donor-missing': {
    readonly text: string;
    readonly material: string;
    readonly kinds: readonly string[];
    readonly remedies: readonly string[];
    /** What each remedy makes of it, per gram of the material: how much of the `salt`. */
    readonly readings?: readonly { readonly text: string; readonly mass: string }[];
    readonly salt?: string;
  };
  'property-missing': { readonly material: string; readonly property: string; readonly why: string };
  'solution-density-missing': { readonly text: string; readonly solvent: string };
  'solvent-unlisted': { readonly component: string; readonly solvent: string };
  'stock-too-weak': {
    readonly solvent: string;
    /** How much of it there is to be, and how much comes along. */
    readonly wanted: string;
    readonly brought: string;
    /** What brings it: `0.2851 g of LiTFSI at 0.05 mol/L`. */
    readonly by: readonly string[];
    /** The weakest solution that would do, where one would. */
    readonly least?: string;
    /** The masses are those in a gram of what stays. */
    readonly perGram: boolean;
  };
  // the lab's own bottles
  'lot-repeated': { readonly material: string; readonly lot: string };
  'lot-missing': {
    readonly component: string;
    readonly lot: string;
    readonly known: readonly string[];
    /** What the bottle of that name holds, where there is one. */
    readonly of?: string;
  };
  'lot-ambiguous': { readonly component: string; readonly lots: readonly string[] };
  'lot-unopened': { readonly component: string; readonly lot: string; readonly opened: string; readonly on: string };
  'lot-expired': { readonly component: string; readonly lot: string; readonly expires: string; readonly on: string };
  'lot-short': {
    readonly component: string;
    readonly lot: string;
    readonly left: string;
    readonly needed: string;
    readonly short: string;
  };
  'lot-unlisted': { readonly components: readonly string[]; readonly file: string };
  /** Below `minimum`, or where that is empty, so unsure that `figure` can leave its tolerance. Nothing in `batch`: none cures it. */
  'below-minimum-weight': {
    readonly component: string;
    readonly amount: string;
    readonly instrument: string;
    readonly minimum: string;
    readonly from: 'stated' | 'repeatability' | 'readability';
    readonly figure?: string;
    readonly doubt?: string;
    readonly tolerance?: string;
    readonly batch: string;
    /** The component that `batch` is a mass of; absent where it is of all that comes out. */
    readonly by?: string;
    /** The point of a study where it is worst, and at how many more it is so. */
    readonly at?: string;
    readonly more?: number;
    readonly stock?: string;
    readonly solute?: string;
    readonly solvent?: string;
    readonly inSolvent?: string;
    readonly aliquot?: string;
  };
  'beyond-capacity': {
    readonly component: string;
    readonly amount: string;
    readonly instrument: string;
    readonly capacity: string;
    readonly vessel: string;
    readonly portions: number;
    /** The point of a study where it is worst, and at how many more it is so. */
    readonly at?: string;
    readonly more?: number;
  };
  'purity-beyond-whole': {
    readonly purity: string;
    readonly water: string;
    readonly sum: string;
    /** What `water` is a share of. */
    readonly goes: 'water' | 'loss on ignition';
  };
  'several-rests': { readonly names: readonly string[] };
  'premade-ambiguous': { readonly name: string; readonly solvents: readonly string[] };
  'recipe-cycle': { readonly chain: readonly string[] };
  'outside-project': { readonly target: string; readonly root: string };

  // the composition
  'fraction-sum': {
    readonly kind: string;
    readonly sum: string;
    readonly whole: string;
    readonly names: readonly string[];
    /** Where the sum is off by a hundred: what all of them are written in, and what was meant. */
    readonly instead?: { readonly written: string; readonly meant: string };
  };
  'under-determined': { readonly free: readonly string[]; readonly tied: readonly string[] };
  contradiction: {
    readonly statements: readonly string[];
    readonly quantity: string;
    readonly implied: string;
    readonly stated: string;
    readonly apart: string;
  };
  'over-filled': { readonly component: string; readonly mass: string; readonly statements: readonly string[] };

  // the recipe's own tests
  'expectation-unknown': { readonly quantity: string; readonly why?: string; readonly examples: readonly string[] };
  'expectation-failed': {
    readonly quantity: string;
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
    readonly tolerance: string;
  };
  'print-differs': {
    readonly quantity: string;
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
    /** What the stated figure would make of the recipe's own ratio, as `O/Li = 15.87`. */
    readonly implies?: string;
    readonly why?: string;
  };
  'expectation-agrees': {
    readonly quantity: string;
    readonly stated: string;
    readonly computed: string;
    readonly why: string;
  };

  // the size that was asked for
  'stock-missing': { readonly component: string };
  'lab-missing': { readonly balance: string };
  'balance-unknown': {
    readonly balance: string;
    readonly file: string;
    readonly known: readonly string[];
    readonly nearest: readonly string[];
  };
  'size-missing': { readonly title: string; readonly component: string };
  'size-syntax': { readonly text: string };
  /** `needs`: what one of which has to be said too; where it is empty, only one of `given` may be said. */
  'size-combination': { readonly given: readonly string[]; readonly needs: readonly string[] };
  'size-of-nothing': { readonly name: string };

  // what the recipe allows
  'allow-unknown': { readonly code: string; readonly nearest: readonly string[] };
  'allow-error': { readonly code: string };
  'allow-unused': { readonly code: string };

  // unusual: the number beside the band it lies outside
  'o-li-unusual': { readonly ratio: string; readonly counted: string; readonly least: number; readonly most: number };
  'salt-rich': { readonly share: string; readonly of: string; readonly limit: string };
  'salt-poor': { readonly share: string; readonly of: string; readonly limit: string };
  'magnitude-slip': { readonly what: string; readonly value: string; readonly band: string; readonly slip: string };
  'estimate-used': {
    readonly statement: string;
    readonly material: string;
    readonly value: string;
    readonly why: string;
  };
  'remainder-hides': { readonly component: string; readonly share: string; readonly is: 'tiny' | 'above half' };
  'step-repeats': { readonly component: string };
  'step-forgets': { readonly component: string };

  // electrodes and cells
  'loading-basis-missing': { readonly text: string };
  'energy-basis-missing': {
    readonly lacks: string;
    readonly remedies: readonly string[];
    /** The first level at which nothing follows; all of them where absent. */
    readonly from?: string;
  };
  'figure-open': { readonly figure: string; readonly needs: readonly string[] };
  'volume-overflow': {
    readonly what: string;
    readonly filled: string;
    readonly room: string;
    /** A volume into pores, or a density above that of the solids. */
    readonly of: 'pores' | 'solids';
  };
  'capacity-above-theory': {
    readonly what: string;
    readonly stated: string;
    readonly theory: string;
    readonly material: string;
  };
  'two-c-rates': {
    readonly material: string;
    readonly one: string;
    readonly by: string;
    readonly other: string;
    readonly otherBy: string;
  };
  'loading-current-mismatch': {
    readonly stated: string;
    readonly counts: string;
    readonly implied: string;
    readonly base: string;
  };
  'n-p-below-one': { readonly ratio: string };
  'li-below-capacity': {
    readonly lithium: string;
    readonly needed: string;
    /** As thick as what is cycled, and as 1 mAh/cm^2, where the foil has a thickness. */
    readonly thickness?: string;
    readonly each?: string;
  };
  'current-above-limit': {
    readonly layer: string;
    readonly current: string;
    readonly limit: string;
    readonly time: string;
  };
  'ohmic-drop-large': { readonly drop: string; readonly share: string; readonly current: string };
  'anode-smaller': { readonly anode: string; readonly cathode: string };
  'collector-side': { readonly foil: string; readonly electrode: string; readonly instead: string };

  // what was weighed
  'weighed-syntax': { readonly text: string };
  'weighed-twice': {
    readonly name: string;
    readonly other: string;
    /** The line of the sheet that both mean. */
    readonly is: string;
  };
  'weighed-whole': { readonly name: string; readonly parts: readonly string[] };
  'weighed-missing': { readonly names: readonly string[] };
  'weighed-far': {
    readonly name: string;
    readonly weighed: string;
    readonly target: string;
    /** Weighed over target. */
    readonly factor: number;
    /** What it may have been. */
    readonly likely?: string;
  };
  'lot-differs': { readonly name: string; readonly weighed: readonly string[]; readonly recipe: string };
  'made-in-future': { readonly made: string };
  'recipe-changed': {
    readonly then: string;
    readonly now: string;
    /** The commit that brought the recipe as it was weighed: its name, its day, the recipe in it. */
    readonly was?: { readonly commit: string; readonly date: string; readonly recipe: string };
  };
  'composition-off': {
    readonly figure: string;
    readonly made: string;
    readonly target: string;
    readonly difference: string;
    readonly tolerance: string;
  };
  'composition-unsure': {
    readonly figure: string;
    readonly made: string;
    readonly target: string;
    readonly difference: string;
    readonly tolerance: string;
    /** Two standard uncertainties. */
    readonly doubt: string;
  };

  // studies
  'region-empty': { readonly bounds: readonly string[] };
  'region-unusual': { readonly code: Code; readonly at: string };
  'response-missing': { readonly row: number };
  'response-not-above-zero': { readonly row: number; readonly response: number };
  'shares-not-one': { readonly row: number; readonly sum: number; readonly least: number };
  'mixtures-too-few': { readonly model: string; readonly mixtures: number; readonly needed: number };
  'term-collinear': {
    readonly term: string;
    readonly equals: readonly { readonly term: string; readonly factor: number }[];
  };
  'response-constant': { readonly response: number };
  'fit-without-freedom': { readonly degreesOfFreedom: number; readonly needed: number };
  'candidates-too-few': { readonly candidates: number; readonly asked: number };
  'too-few-runs': {
    readonly runs: number;
    readonly done: number;
    readonly coefficients: number;
    readonly least: number;
  };
  'too-few-candidates': { readonly runs: number; readonly candidates: number };
  'model-not-estimable': { readonly coefficients: number; readonly terms: readonly string[] };

  // syntheses
  'precursor-syntax': { readonly text: string };
  'excess-open': {
    readonly text: string;
    readonly element: string;
    /** Its ordinary oxide, for an example. */
    readonly as: string;
  };
  'assay-impossible': {
    readonly assay: string;
    readonly formula: string;
    /** What the pure and dry compound has; absent where it holds none of what is counted. */
    readonly most?: string;
    readonly least?: string;
  };
  'supplies-nothing': { readonly precursor: string; readonly element: string; readonly brings: readonly string[] };
  'element-without-source': { readonly elements: readonly string[]; readonly target: string };
  'element-cannot-leave': {
    readonly brings: readonly { readonly precursor: string; readonly elements: readonly string[] }[];
    readonly target: string;
    /** What usually carries these elements away; empty where nothing does. */
    readonly gases: readonly string[];
  };
  'precursors-undetermined': { readonly names: readonly string[]; readonly elements: readonly string[] };
  'by-products-undetermined': { readonly names: readonly string[] };
  'reaction-unbalanced': {
    readonly target: string;
    readonly element: string;
    /** Atoms per formula unit of the target that are over (or missing) with all else in balance. */
    readonly count: string;
    readonly is: 'over' | 'missing';
    readonly precursors: readonly string[];
  };
  'precursor-not-needed': {
    readonly precursor: string;
    readonly target: string;
    /** How much of it would have to be taken away per formula unit; absent where it is none. */
    readonly below?: string;
  };
  'gas-other-way': {
    readonly formula: string;
    readonly count: string;
    readonly way: 'leaves' | 'taken up';
    readonly target: string;
  };

  // chemistry, each with its source
  'peo-oxidation': { readonly polymer: string; readonly active: string; readonly voltage: string };
  'latp-reduction': { readonly filler: string; readonly metal: string };
  'latp-rich': { readonly filler: string; readonly share: string };
  'sn-without-film-former': {
    readonly plasticiser: string;
    readonly share: string;
    /** The electrode that it touches; absent where a mixture is judged by itself. */
    readonly metal?: string;
  };
  'sn-not-free-standing': { readonly plasticiser: string; readonly polymer: string; readonly share: string };
  'garnet-carbonate': { readonly filler: string; readonly active: string };
  'garnet-in-air': { readonly garnet: string; readonly step: string };
  'binder-rich': { readonly binder: string; readonly share: string };
  'lzo-optimum': { readonly filler: string; readonly share: string };

  // tables; `more` cells or rows have the same trouble and are not told one by one
  'table-empty': { readonly missing: 'head' | 'rows' };
  'table-too-large': { readonly bytes: number; readonly limit: number };
  'table-syntax': { readonly why: 'open' | 'behind' | 'inside' };
  'separator-unclear': { readonly separators: readonly string[] };
  'row-length': {
    readonly cells: number;
    readonly columns: number;
    /** Cells that look like a number cut in two, as `12,3`, or like several in a row. */
    readonly number?: string;
    readonly more: number;
  };
  'header-missing': { readonly text: string };
  'column-nameless': { readonly number: number };
  'column-duplicate': { readonly heading: string; readonly names: readonly string[] };
  'column-missing': {
    readonly names: readonly string[];
    readonly known: readonly string[];
    readonly nearest: readonly string[];
  };
  'column-unread': { readonly heading: string; readonly nearest: readonly string[] };
  'column-unit-missing': { readonly column: string; readonly examples: readonly string[] };
  'cell-empty': { readonly column: string; readonly more: number };
  'cell-repeated': { readonly column: string; readonly text: string; readonly line: number; readonly more: number };
  'cell-not-a-number': { readonly column: string; readonly text: string; readonly more: number };
  'cell-decimal-comma': {
    readonly column: string;
    readonly text: string;
    readonly instead: string;
    readonly more: number;
  };
  'cell-not-above-zero': { readonly column: string; readonly text: string; readonly more: number };
  'cell-below-zero': { readonly column: string; readonly text: string; readonly more: number };

  // discharge curves
  'curve-too-short': {
    readonly points: number;
    /** What all of them have, where there are two or more. */
    readonly capacity?: string;
  };
  'curve-not-monotonic': { readonly text: string; readonly before: string; readonly line: number };
  'curve-starts-late': { readonly first: string; readonly last: string };
  'curve-rises': { readonly first: string; readonly last: string };
  'curve-reference': { readonly heading: string; readonly anode: string };

  // discs to be matched
  'discs-missing': { readonly side: 'cathode' | 'anode'; readonly why: 'none' | 'lithium' | 'plated' };
  'disc-below-foil': {
    readonly id: string;
    readonly mass: string;
    readonly foil: string;
    /** Where the foil's mass is from. */
    readonly by: 'table' | 'collector';
    readonly more: number;
  };
  'match-limits': {
    readonly target: number;
    readonly tolerance?: number;
    readonly least?: number;
    readonly most?: number;
    readonly why: 'target' | 'tolerance' | 'none' | 'both' | 'order';
  };

  // measurements
  'result-disagrees': {
    readonly quantity: string;
    readonly stated: string;
    readonly computed: string;
    readonly from: string;
    readonly difference: string;
  };
  'point-unknown': { readonly point: string; readonly why: string; readonly names: readonly string[] };
  'reading-missing': { readonly name: string; readonly example: string; readonly isTable: boolean };
  'reading-twice': { readonly name: string; readonly heading: string };
  'printed-differs': {
    readonly quantity: string;
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
  };
  'resistance-too-small': {
    readonly resistance: string;
    readonly limit: string;
    /** It follows from a printed conductivity. */
    readonly isImplied: boolean;
  };
  'resistance-below-leads': { readonly resistance: string; readonly leads: string };
  'area-is-membrane': { readonly diameter: string; readonly factor: string };
  'temperature-order': { readonly what: string; readonly warm: string; readonly cold: string };
  'points-too-few': { readonly points: number; readonly needed: number };
  'arrhenius-curved': { readonly determination: string; readonly energies: readonly string[] };
  'vtf-undetermined': { readonly what: string; readonly bound: string };
  'current-rises': { readonly initial: string; readonly steady: string };
  'drop-above-voltage': {
    readonly current: string;
    readonly resistance: string;
    readonly drop: string;
    readonly voltage: string;
  };
  'transference-outside': { readonly value: string };
  'polarisation-large': { readonly voltage: string };
  'resistance-is-bulk': { readonly resistance: string };
  'initial-current-missed': { readonly initial: string; readonly share: string };
  'crystallinity-multiplied': { readonly multiplied: string; readonly divided: string };
  'residue-added': { readonly added: string; readonly divided: string };
  'share-above-whole': { readonly what: string; readonly value: string };
  'retention-above-whole': Record<never, never>;
  'plateau-below-ohmic': { readonly plateau: string; readonly drop: string };
  'units-mixed': { readonly texts: readonly string[] };
  'energy-unit-missing': Record<never, never>;
  'poisson-outside': { readonly value: string };
  'modulus-above-indenter': { readonly reduced: string; readonly indenter: string };
  'circuit-syntax': { readonly text: string; readonly why: string };
  'circuit-too-large': { readonly circuit: string; readonly parameters: number; readonly frequencies: number };
  'guess-unknown': { readonly text: string; readonly circuit: string; readonly parameters: readonly string[] };
  'spectrum-missing': { readonly program: string; readonly sought: string };
  'spectrum-sign-unclear': { readonly heading: string; readonly coils: number; readonly capacitors: number };
  'spectrum-too-short': { readonly frequencies: number; readonly needed: number };
  'spectrum-sparse': { readonly from: string; readonly to: string };
  'spectrum-repeats': { readonly frequency: string; readonly first: number };
  'spectrum-turns-back': { readonly frequency: string; readonly before: string };
  'spectrum-inductive': {
    readonly points: number;
    readonly least: string;
    /** They are the highest frequencies, without a gap. */
    readonly isHighest: boolean;
  };
  'resistance-negative': { readonly value: string; readonly frequency: string; readonly more: number };
  'kramers-kronig': {
    readonly part: 'real' | 'imaginary';
    readonly residual: string;
    readonly frequency: string;
    readonly noise: string;
  };
  'circuit-unfit': { readonly circuit: string; readonly residual: string; readonly test: string };
  'circuit-undetermined': { readonly parameter: string; readonly circuit: string; readonly with: string };
  'bulk-unclear': { readonly why: string; readonly resistances: readonly string[] };
}

/** The name of one kind of finding, as printed and as silenced in a recipe. */
export type Code = keyof Facts;

/** What a parser that knows no files returns: a code, its facts, and the characters of the text it is about. */
export type Problem<C extends Code = Code> = {
  readonly [K in C]: { readonly code: K; readonly facts: Facts[K]; readonly span?: Span };
}[C];

/** A half-open range of UTF-16 offsets in a string: [start, end). */
export type Span = readonly [start: number, end: number];

/** The outcome of reading a text: the value, or the one problem that kept it from being read. */
export type Parsed<T, C extends Code = Code> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem<C> };
