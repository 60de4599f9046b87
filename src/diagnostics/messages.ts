import type { Code, Facts } from './facts.ts';
import { pages } from './pages.ts';

/** What is wrong in the author's words and what was expected, then the nearest remedy. */
export interface Sentence {
  readonly what: string;
  readonly remedy?: string;
  /** Where the chemistry of it is stated. */
  readonly source?: string;
}

const list = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
const quoted = (words: readonly string[]): string =>
  list(
    words.map((word) => `"${word}"`),
    'or',
  );
const didYouMean = (words: readonly string[]): string | undefined =>
  words.length > 0 ? `Did you mean ${quoted(words)}?` : undefined;
const sentence = (what: string, remedy?: string): Sentence => (remedy === undefined ? { what } : { what, remedy });

const messages: { readonly [C in Code]: (facts: Facts[C]) => Sentence } = {
  'file-unreadable': ({ file, reason }) =>
    sentence(
      `"${file}" cannot be read: ${reason}.`,
      "Check the path; an inner recipe's is relative to the file that names it.",
    ),
  'file-too-large': ({ bytes, limit }) =>
    sentence(
      `The file has ${bytes} bytes or more; a recipe has at most ${limit}.`,
      'Check that this is the recipe and not the data.',
    ),
  'not-text': ({ byte }) =>
    sentence(
      `The file is not text: byte ${byte} cannot stand in UTF-8 YAML.`,
      'Save it as UTF-8, or check that this is the recipe.',
    ),
  'empty-file': () => sentence('The file is empty.', 'Start with "kind: mixture" and "components:".'),
  'yaml-syntax': ({ detail }) =>
    sentence(
      `This is not YAML: ${lowerFirst(detail)}.`,
      'Check indentation, brackets and quotes here and on the line before.',
    ),
  'duplicate-key': ({ key }) =>
    sentence(
      `"${key}" stands here twice; only one of them could count.`,
      'Remove one, or rename it and say "material:".',
    ),
  'too-many-aliases': ({ limit }) =>
    sentence(`The YAML aliases expand to more than ${limit} copies.`, 'Write the repeated part out.'),
  'too-deep': ({ limit }) => sentence(`The text is nested deeper than ${limit} levels.`, 'A recipe needs a handful.'),

  'unknown-kind': ({ kind, known }) =>
    sentence(`"${kind}" is no kind of document that can stand here.`, `Write "kind: ${list(known, 'or')}".`),
  'unknown-key': ({ key, where, known }) =>
    sentence(
      `${upperFirst(where)} has no key "${key}".`,
      known.length <= 3 ? didYouMean(known) : `It can have ${list(known, 'or')}.`,
    ),
  'missing-key': ({ key, where }) =>
    sentence(
      `${upperFirst(where)} lacks "${key}".`,
      key === 'kind' ? 'Write "kind: mixture", "kind: cell" or "kind: material" on its first line.' : `Add "${key}:".`,
    ),
  'wrong-type': ({ expected, found }) =>
    sentence(
      `Expected ${expected}, found ${found}.`,
      found === 'a list' && expected.includes('map') ? 'Write "name: value" lines, without dashes.' : undefined,
    ),
  'wrong-value': ({ expected, found, nearest = [] }) =>
    sentence(`Expected ${expected}, found ${found}.`, didYouMean(nearest)),

  'bare-number': ({ text, examples }) =>
    sentence(
      `${text} of what? A number needs its unit.`,
      examples.length > 0 ? `Write, for example, ${quoted(examples)}.` : undefined,
    ),
  'unknown-unit': ({ unit, nearest }) => sentence(`"${unit}" is no unit that is known here.`, didYouMean(nearest)),
  'wrong-dimension': ({ text, found, expected, examples }) =>
    sentence(
      `"${text}" is ${article(found)}; ${article(list(expected, 'or'))} is needed here.`,
      examples.length > 0 ? `Write, for example, ${quoted(examples)}.` : undefined,
    ),
  'decimal-comma': ({ text, instead }) =>
    sentence(`"${text}" has a comma, which can mean a decimal or a thousand.`, `Write "${instead}".`),
  'not-a-quantity': ({ text, examples }) =>
    sentence(
      `"${shorten(text)}" is no quantity; a number with its unit is needed.`,
      examples.length > 0 ? `Write, for example, ${quoted(examples)}.` : undefined,
    ),
  'negative-amount': ({ text }) => sentence(`"${text}" is not above zero; there is no such amount.`),

  'formula-syntax': ({ formula, detail }) => sentence(`The formula "${shorten(formula)}" cannot be read: ${detail}.`),
  'unknown-element': ({ formula, symbol, nearest }) =>
    sentence(`"${symbol}" in "${shorten(formula)}" is no element.`, didYouMean(nearest)),
  'ambiguous-formula': ({ formula, readings }) =>
    sentence(`"${shorten(formula)}" has more than one reading: ${list(readings, 'or')}.`, 'Write the one you mean.'),
  'hydrate-unknown': ({ formula }) =>
    sentence(
      `"${formula}" leaves its water open, so its molar mass is unknown.`,
      "Write the number of waters; the lot's assay tells it.",
    ),
  'charge-imbalance': ({ formula, charge, states, culprit }) =>
    sentence(
      `"${formula}" is not neutral: ${states} sum to ${charge > 0 ? '+' : ''}${charge}.`,
      culprit.includes(' ')
        ? `${culprit.replace(' ', ' would have to be ')}; mend a subscript, or state "oxidation states:" in the material.`
        : `Check how many ${culprit} there are.`,
    ),

  'statement-syntax': ({ text }) =>
    sentence(
      `"${shorten(text)}" is no statement.`,
      'A statement is an amount ("0.7 g"), a share ("5 wt% of total", "1 wt% on top"), a ratio ("O/Li = 16"), parts ("30 parts") or "rest".',
    ),
  'percent-kind-missing': ({ text }) =>
    sentence(`"${text}" can mean mass, volume or moles.`, 'Write "wt%", "vol%" or "mol%".'),
  'basis-missing': ({ text, readings }) =>
    sentence(
      `${text} of what?${readings.length > 0 ? ` Here that is\n${columns(readings.map(({ basis, mass }) => [basis, mass]))}` : ''}`,
      `Write, for example, "${text} ${readings[0]?.basis ?? 'of total'}".`,
    ),
  'basis-ambiguous': ({ text, readings }) =>
    sentence(`"${text}" has more than one reading here.`, `Write ${quoted(readings)}.`),
  'unknown-material': ({ name, nearest }) =>
    sentence(
      `"${name}" is no known material.`,
      didYouMean(nearest) ??
        'Use a known name, say "material:" beside it, or add a file of your own with --materials (docs/materials.md).',
    ),
  'ambiguous-material': ({ name, among }) =>
    sentence(
      `"${name}" is a name of more than one material: ${list(among)}.`,
      'Say "material:" with the one you mean.',
    ),
  'unknown-name': ({ name, known, nearest }) =>
    sentence(
      `Nothing here is called "${name}".`,
      didYouMean(nearest) ?? (known.length > 0 ? `The recipe speaks of ${list(known)}.` : undefined),
    ),
  'donor-missing': ({ text, material, kinds, remedies }) =>
    kinds.length === 0
      ? sentence(
          `"${text}" counts donor oxygens, and no component declares any.`,
          'Name a site or a component, or declare "donors:" in the material.',
        )
      : sentence(`Which oxygen does "${text}" count? ${material} has ${list(kinds)}.`, `Write ${quoted(remedies)}.`),
  'property-missing': ({ material, property, why }) =>
    sentence(
      `The ${property} of ${material} is not known, and ${why} is asked for.`,
      `Add "${property}" to a material file of your own, or state a mass.`,
    ),
  'several-rests': ({ names }) =>
    sentence(`${list(names)} are each the rest; only one can be.`, 'Say how much of the others.'),
  'premade-ambiguous': ({ name, solvents }) =>
    sentence(
      `Is ${name} on the shelf with its ${list(solvents)}, or without?`,
      'Write "premade: solution" where the solvent is weighed along, "premade: dry" where it has left.',
    ),
  'step-repeats': ({ component }) =>
    sentence(
      `Two steps add ${component}, and nothing says how much of it each.`,
      'Make two components of it, each with its amount and "material:".',
    ),
  'recipe-cycle': ({ chain }) =>
    sentence(`The recipe contains itself: ${chain.join(' → ')}.`, 'Cut the circle at one of them.'),
  'outside-project': ({ target }) =>
    sentence(
      `"${target}" lies outside this project's folder.`,
      'The project is the nearest folder around the recipe with a .git or package.json, else its own. Copy it in, or say --allow-outside.',
    ),

  'fraction-sum': ({ kind, sum, whole, names }) =>
    sentence(
      `${list(names)} sum to ${sum} ${kind}, not ${whole}.`,
      'Mend one, make one "rest" with the others "of total", or write parts.',
    ),
  'under-determined': ({ free, tied }) =>
    sentence(
      `Nothing says how much ${list(free, 'or')} there is${tied.length > 0 ? `; ${list(tied)} ${tied.length === 1 ? 'is' : 'are'} fixed` : ' beside the others'}.`,
      'Add an amount, a share with its basis, a ratio, or "batch:" where only the scale is open.',
    ),
  contradiction: ({ statements, quantity, implied, stated, apart }) =>
    sentence(
      `${upperFirst(list(statements))} make${statements.length === 1 ? 's' : ''} ${quantity} = ${implied}, not ${stated} (${apart} apart).`,
      statements.length >= 1
        ? `Keep ${statements.length === 1 ? 'one of the two' : `${numberWord(statements.length)} of the ${numberWord(statements.length + 1)}`}, or move a printed figure to "expect".`
        : undefined,
    ),
  'over-filled': ({ component, mass, statements }) =>
    sentence(
      `There is no room for ${component}: it would be ${mass}.`,
      statements.length > 0
        ? `${upperFirst(list(statements))} leave${statements.length === 1 ? 's' : ''} too little; lower ${statements.length === 1 ? 'it' : 'one of them'}.`
        : undefined,
    ),

  'expectation-unknown': ({ quantity, why, examples }) =>
    sentence(
      `"${quantity}" ${why ?? 'is no quantity of this recipe'}.`,
      examples.length > 0 ? `A quantity is, for example, ${quoted(examples)}.` : undefined,
    ),
  'expectation-failed': ({ quantity, stated, computed, difference, tolerance }) =>
    sentence(
      `${upperFirst(quantity)} is ${computed}; ${stated} is stated, ${difference} (allowed: ${tolerance}).`,
      'Mend the recipe, or say "differs:" with the reason where the source is wrong.',
    ),
  'print-differs': ({ quantity, stated, computed, difference, implies, why }) =>
    sentence(
      `The source prints ${stated} for the ${quantity}${implies ? `, which is ${implies}` : ''} (${difference}); the recipe gives ${computed}${why ? `: ${why}` : ''}.`,
    ),
  'expectation-agrees': ({ quantity, stated, computed }) =>
    sentence(`${upperFirst(quantity)} was said to differ from ${stated}, and is ${computed}.`, 'Remove "differs:".'),

  'size-missing': ({ title, component }) =>
    sentence(
      `"${title}" fixes proportions and no amount.`,
      `Say how much: --batch "2 g", or --for "${component}=0.7 g"; or write "batch:" in the recipe.`,
    ),
  'size-syntax': ({ text }) =>
    sentence(`"${shorten(text)}" names no component with its amount.`, 'Write, for example, --for "PEO=0.7 g".'),
  'size-of-nothing': ({ name }) =>
    sentence(
      `There is no ${name} in the recipe, so no amount of it makes a batch.`,
      'Size it by another component, or with --batch.',
    ),

  'allow-unknown': ({ code, nearest }) =>
    sentence(`"${code}" is no finding that could be allowed.`, didYouMean(nearest) ?? 'See "formulyte rules".'),
  'allow-error': ({ code }) =>
    sentence(`"${code}" is an error; a reason does not make it right.`, 'Mend what it is about, and remove this.'),
  'allow-unused': ({ code }) =>
    sentence(`"${code}" is allowed here and does not occur.`, 'Remove it, so that it cannot hide a later one.'),

  'o-li-unusual': ({ ratio, counted, least, most }) =>
    sentence(
      `O/Li is ${ratio} (${counted}); PEO electrolytes lie between ${least} and ${most}.`,
      'Check the salt; outside this range the film conducts little or crystallises.',
    ),
  'salt-rich': ({ share, of, limit }) =>
    sentence(
      `The salt is ${share} of ${of}, above ${limit}: a polymer-in-salt.`,
      'Check the ratio, or allow it with the reason.',
    ),
  'salt-poor': ({ share, of, limit }) =>
    sentence(`The salt is only ${share} of ${of}, below ${limit}.`, 'Check the ratio and the unit of the salt.'),
  'magnitude-slip': ({ what, value, band, slip }) =>
    sentence(`${upperFirst(what)} is ${value}; usual is ${band}.`, `Check the unit: ${slip}.`),
  'estimate-used': ({ statement, material, value, why }) =>
    sentence(
      `"${statement}" leans on the density of ${material}, ${value}, an estimate (${why}).`,
      'Measure it and add it to a material file of your own, or state a mass.',
    ),
  'remainder-hides': ({ component, share, is }) =>
    is === 'tiny'
      ? sentence(
          `${component} is the rest, and only ${share} of the whole is left for it.`,
          'Say how much it is meant to be.',
        )
      : sentence(
          `${component} is the rest, and that is ${share} of the whole: a slip in any other line would hide in it.`,
          'Say how much it is, or add an "expect:" for it.',
        ),
  'step-forgets': ({ component }) =>
    sentence(`No step adds ${component}, though steps add the others.`, 'Add it to the "add:" of a step.'),

  'peo-oxidation': ({ polymer, active, voltage }) =>
    sentence(
      `${polymer} touches ${active}, which is charged to ${voltage}; polyether oxidises near 4 V.`,
      'Put a stable layer such as PAN between them, lower the cut-off, or allow it with the reason.',
    ),
  'latp-reduction': ({ filler, metal }) =>
    sentence(
      `${filler} touches ${metal}: lithium reduces Ti4+ to Ti3+.`,
      'Keep them apart with a layer that holds no titanium.',
    ),
  'latp-rich': ({ filler, share }) =>
    sentence(
      `${filler} is ${share} of the total; from 60 wt% side reactions lower the efficiency.`,
      'Lower it, or allow it with the reason.',
    ),
  'sn-without-film-former': ({ plasticiser, share }) =>
    sentence(
      `${plasticiser} is ${share} of the total and nothing here forms a film on lithium; succinonitrile reacts with the metal.`,
      'Add a film former such as FEC or LiDFOB, or allow it where no lithium metal is used.',
    ),
  'sn-not-free-standing': ({ plasticiser, polymer, share }) =>
    sentence(
      `${plasticiser} is ${share} of ${polymer}, salt and ${plasticiser}; above about 10 wt% the film does not stand by itself.`,
      'Give it a framework and say so under "allow:", or lower it.',
    ),
  'garnet-carbonate': ({ filler, active }) =>
    sentence(
      `${filler} stands in a cathode with ${active}: the Li2CO3 that garnets grow in air decomposes on charge.`,
      'Use it freshly heated, or allow it with the reason.',
    ),
  'binder-rich': ({ binder, share }) =>
    sentence(
      `${binder} ${binder.includes(' + ') ? 'are' : 'is'} ${share} of the cathode; above about 15 wt% binder buries the active material.`,
      'Lower it, or allow it with the reason.',
    ),
  'lzo-optimum': ({ filler, share }) =>
    sentence(`${filler} is ${share} of the cathode; La2Zr2O7 nanofibres worked best near 2 wt%.`),

  'loading-basis-missing': ({ text }) =>
    sentence(
      `${text} of what? Of the active material and of the whole coating are two loadings.`,
      `Write "${text} of active", "${text} of coating", or name the component.`,
    ),
  'energy-basis-missing': ({ lacks, remedies }) =>
    sentence(
      `No energy density follows: ${lacks}.`,
      remedies.length > 0 ? `Write ${list(remedies, 'or')}.` : undefined,
    ),
  'figure-open': ({ figure, needs }) =>
    sentence(`The ${figure} does not follow from what is stated.`, `State ${list(needs, 'or')}.`),
  'target-out-of-reach': ({ figure, target, variable, range, least, most }) =>
    sentence(
      `No ${variable} from ${range} gives ${target}: ${figure} goes from ${least} to ${most} there.`,
      'Look at the waterfall for what else weighs, or widen the range with --between.',
    ),
  'volume-overflow': ({ what, filled, room }) =>
    sentence(`${upperFirst(what)} takes ${filled}; there is room for ${room}.`, 'Dose less, or check porosity and thickness.'),
  'capacity-above-theory': ({ what, stated, theory, material }) =>
    sentence(
      `The ${what} of ${stated} is more than ${material} can hold: ${theory} by its formula.`,
      'Check the basis: per gram of active material, or of something else.',
    ),
  'two-c-rates': ({ material, one, other }) =>
    sentence(`1C of ${material} is ${one} here and ${other} there.`, 'Name one base for both, or say why they differ.'),
  'loading-current-mismatch': ({ stated, implied, base }) =>
    sentence(
      `1C is stated as ${stated}; this loading makes it ${implied} at ${base}.`,
      'Check the loading, and what 1C counts.',
    ),
  'n-p-below-one': ({ ratio }) =>
    sentence(`N/P is ${ratio}: the anode holds less than the cathode gives.`, 'Lithium would plate on it; add anode.'),
  'li-below-capacity': ({ lithium, needed, thickness }) =>
    sentence(
      `The lithium foil holds ${lithium}; the cathode cycles ${needed}, which is ${thickness} of lithium.`,
      'Take a thicker foil, or count on the cathode alone with "plated: Li".',
    ),
  'current-above-limit': ({ layer, current, limit, time }) =>
    sentence(
      `${upperFirst(layer)} carries at most ${limit} in the steady state; ${current} is asked${time === '' ? '' : `, and the salt is used up at the electrode after ${time}`}.`,
      'Make it thinner, lower the rate, or check the diffusion coefficient.',
    ),
  'ohmic-drop-large': ({ drop, share, current }) =>
    sentence(`The separator alone drops ${drop} at ${current}: ${share} of the voltage.`, 'Make it thinner, or lower the rate.'),
  'anode-smaller': ({ anode, cathode }) =>
    sentence(
      `The anode (${anode}) is smaller than the cathode (${cathode}): its edge takes more than its share.`,
      'Cut the anode larger than the cathode.',
    ),
  'collector-side': ({ foil, electrode, instead }) =>
    sentence(`${foil} does not last as the collector of ${electrode}.`, `Usual there is ${instead}; are the two foils swapped?`),
};

/** The sentence for a finding's facts. */
export function sayFinding<C extends Code>(finding: { readonly code: C; readonly facts: Facts[C] }): Sentence {
  const said = (messages[finding.code] as (facts: Facts[C]) => Sentence)(finding.facts);
  const { source } = pages[finding.code];
  return source === undefined ? said : { ...said, source };
}

/** Every code that a finding can have. */
export const codes = Object.keys(messages) as Code[];

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function article(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

function numberWord(n: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? String(n);
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
