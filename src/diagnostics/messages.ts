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
const startWithHead = 'Start with a line that names the columns and their units, such as "id,mass (mg)".';

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
      `The file is not text: byte ${byte} cannot stand in UTF-8.`,
      'Save it as UTF-8, or check that this is the file that is meant.',
    ),
  'empty-file': () => sentence('The file is empty.', 'Start with "kind: mixture" and "components:".'),
  'yaml-syntax': ({ detail, hint }) =>
    sentence(
      `This is not YAML: ${lowerFirst(detail)}.`,
      {
        colon: 'Put a value with ": " in it in quotes, or leave its blank out: "16:1".',
        wide: 'Write a plain colon and a blank.',
        space: 'A key needs a blank behind its colon: "PEO: 1 g".',
        tab: 'Indent with blanks.',
        quote: 'Close it on its line.',
        start: 'Put the value in quotes.',
        alias: 'Put the value in quotes, or give what it stands for an anchor before it.',
        blank: 'Indent with plain blanks; this one only looks like one.',
        other: 'Check indentation, brackets and quotes here and on the line before.',
      }[hint ?? 'other'],
    ),
  'duplicate-key': ({ key }) =>
    sentence(
      `"${key}" stands here twice; only one of them could count.`,
      'Remove one, or rename it and say "material:".',
    ),
  'too-many-aliases': ({ limit }) =>
    sentence(`The YAML aliases expand to more than ${limit} copies.`, 'Write the repeated part out.'),
  'too-deep': ({ limit }) => sentence(`The text is nested deeper than ${limit} levels.`, 'A recipe needs a handful.'),
  'unknown-kind': ({ kind, known, command }) =>
    sentence(
      `"${kind}" is no kind of document that can stand here${command === undefined ? '' : `; "${known.join()}" is wanted`}.`,
      command === undefined
        ? `Write "kind: ${list(known, 'or')}".`
        : `Name a ${known.join()} here; "${command}" is for a ${kind}.`,
    ),
  'unknown-key': ({ key, where, known }) =>
    sentence(
      `${upperFirst(where)} has no key "${key}".`,
      known.length <= 3 ? didYouMean(known) : `It can have ${list(known, 'or')}.`,
    ),
  'missing-key': ({ key, where }) =>
    sentence(
      `${upperFirst(where)} lacks "${key}".`,
      key === 'kind' ? 'Write what it is on its first line, as "kind: mixture" or "kind: cell".' : `Add "${key}:".`,
    ),
  'wrong-type': ({ expected, found, instead }) =>
    sentence(
      `Expected ${expected}, found ${instead ? `the number ${found}` : found}.`,
      instead
        ? `Write it in quotes: ${instead}.`
        : found === 'a list' && expected.includes('map')
          ? 'Write "name: value" lines, without dashes.'
          : undefined,
    ),
  'wrong-value': ({ expected, found, nearest = [], instead }) =>
    sentence(`Expected ${expected}, found ${found}.`, instead ? `Write "${instead}".` : didYouMean(nearest)),
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
  'hydrate-unknown': ({ formula, readings = [] }) =>
    sentence(
      `"${formula}" leaves its water open, so its molar mass is unknown.${
        readings.length > 0
          ? ` Here that is\n${columns(readings.map(({ waters, gives }) => [`x = ${waters}`, gives]))}`
          : ''
      }`,
      readings.length > 0
        ? 'Say "x:" or "assay:" beside it; the certificate of the lot tells.'
        : "Write the number of waters; the lot's assay tells it.",
    ),
  'charge-imbalance': ({ formula, charge, states, culprit }) =>
    sentence(
      `"${formula}" is not neutral: ${states} sum to ${charge > 0 ? '+' : ''}${charge}.`,
      culprit.includes(' ')
        ? `${culprit.replace(' ', ' would have to be ')}; mend a subscript, or state "oxidation states:" in the material.`
        : `Check how many ${culprit} there are.`,
    ),
  'statement-syntax': ({ text, instead, ratio, parts }) =>
    sentence(
      `"${shorten(text)}" is no statement.`,
      instead
        ? `Write "${instead}".`
        : ratio
          ? `A ratio says of what: "O/Li = ${ratio}"; parts stand beside each component, "${ratio.split(':')[0]?.trim()} parts".`
          : parts
            ? `Parts stand beside each component: "${parts.split(':')[0]?.trim()} parts" here.`
            : 'A statement is an amount ("0.7 g"), a share ("5 wt% of total", "1 wt% on top"), a ratio ("O/Li = 16"), parts ("30 parts") or "rest".',
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
  'donor-missing': ({ text, material, kinds, remedies, readings = [], salt = '' }) =>
    kinds.length === 0
      ? sentence(
          `"${text}" counts donor oxygens, and no component declares any.`,
          'Name a site or a component, or declare "donors:" in the material.',
        )
      : readings.length === 0
        ? sentence(`Which oxygen does "${text}" count? ${material} has ${list(kinds)}.`, `Write ${quoted(remedies)}.`)
        : sentence(
            `Which oxygen does "${text}" count? ${material} has ${list(kinds)}. Per gram of ${material} that is\n${columns(
              readings.map((one) => [one.text, `${one.mass} of ${salt}`]),
            )}`,
            `Write, for example, "${readings[0]?.text}".`,
          ),
  'property-missing': ({ material, property, why }) =>
    sentence(
      `The ${property} of ${material} is not known, and ${why} is asked for.`,
      `Add "${property}" to a material file of your own, or state a mass.`,
    ),
  'several-rests': ({ names }) =>
    sentence(`${list(names)} are each the rest; only one can be.`, 'Say how much of the others.'),
  'solution-density-missing': ({ text, solvent }) =>
    sentence(
      `"${text}" is by volume and a balance by mass: the density of the solution is missing.`,
      `Write "density: 0.85 g/cm^3" beside it, as measured, or the strength by mass, such as "20 wt% in ${solvent}".`,
    ),
  'solvent-unlisted': ({ component, solvent }) =>
    sentence(
      `${component} brings ${solvent} along, and the recipe does not say what becomes of it.`,
      `List "${solvent}: as brought", or its amount in all, under solvents where it leaves or under components where it stays.`,
    ),
  'stock-too-weak': ({ solvent, wanted, brought, by, least, perGram }) =>
    sentence(
      `The ${wanted} of ${solvent} are less than the ${brought} that ${list(by)} ${by.length === 1 ? 'brings' : 'bring'}${perGram ? ', for a gram of what stays' : ''}.`,
      least === undefined
        ? `Take more ${solvent}, or a part of what is dissolved in it as it is.`
        : `Use at least ${least}, or more ${solvent}.`,
    ),
  'lot-repeated': ({ material, lot }) =>
    sentence(
      `Lot ${lot} of ${material} stands here twice.`,
      'Keep one of them, or tell the two bottles apart by their lot.',
    ),
  'lot-missing': ({ component, lot, known, of }) =>
    sentence(
      of === undefined
        ? `There is no lot ${lot} of ${component} among the bottles.`
        : `Lot ${lot} holds ${of}, not ${component}.`,
      known.length > 0 ? `There is ${list(known, 'or')}.` : 'Add it to the stock, or leave the lot out.',
    ),
  'lot-ambiguous': ({ component, lots }) =>
    sentence(
      `${component} can be taken from ${list(lots, 'or')}.`,
      `Say which: --lot "${component}=${lots[0]?.split(' (')[0] ?? ''}", or "lot:" in the recipe.`,
    ),
  'lot-unopened': ({ component, lot, opened, on }) =>
    sentence(
      `Lot ${lot} of ${component} was opened on ${opened}: nothing was taken from it on ${on}.`,
      'Check both days, or name the lot that it was taken from.',
    ),
  'lot-expired': ({ component, lot, expires, on }) =>
    sentence(
      `Lot ${lot} of ${component} could be used until ${expires}; it is judged on ${on}.`,
      'Take another lot, or test this one and move its date.',
    ),
  'lot-short': ({ component, lot, left, needed, short }) =>
    sentence(
      `Of lot ${lot} of ${component} ${left} are left, and ${needed} are weighed: ${short} are missing.`,
      'Make a smaller batch, or take another lot.',
    ),
  'lot-unlisted': ({ components, file }) =>
    sentence(`${file} has no bottle of ${list(components)}: taken as the recipe says, pure where it says nothing.`),
  'below-minimum-weight': ({
    component,
    amount,
    instrument,
    minimum,
    from,
    figure,
    doubt,
    tolerance,
    batch,
    by,
    at,
    more,
    ...stock
  }) => {
    const why = {
      stated: '',
      repeatability: ': 2000 times its repeatability, USP <41>',
      readability: ': 2000 times 0.41 of its step, USP <41>',
    }[from];
    const what =
      minimum === ''
        ? `${amount} of ${component}${atPoints(at, more)} ± ${doubt} on "${instrument}" can take ${figure} out of its tolerance of ${tolerance}.`
        : `${amount} of ${component}${atPoints(at, more)} are below what "${instrument}" weighs (${minimum}${why}).`;
    const larger =
      batch === ''
        ? 'No batch cures it'
        : `Make at least ${by === undefined ? `--batch "${batch}"` : `--for "${by}=${batch}"`}`;
    return sentence(
      what,
      stock.stock === undefined
        ? batch === ''
          ? `${larger}: take a finer balance.`
          : `${larger}, or take a finer balance.`
        : at !== undefined
          ? `${larger}; or, if it dissolves so well, pipette it: --stock-solutions "${component} <= ${stock.stock}".`
          : `${larger}; or, if it dissolves so well, make a stock of ${stock.solute} in ${stock.solvent} of ${stock.inSolvent}, weigh ${stock.aliquot} of it, and write "as: ${stock.stock}" for ${component}.`,
    );
  },
  'beyond-capacity': ({ component, amount, instrument, capacity, vessel, portions, at, more }) =>
    sentence(
      `${amount} of ${component}${atPoints(at, more)} are more than "${instrument}" carries at once (${capacity}${vessel === '' ? '' : `, the vessel of ${vessel} included`}).`,
      `Weigh it in ${portions} portions, or make a smaller batch.`,
    ),
  'purity-beyond-whole': ({ purity, water, sum, goes }) =>
    goes === 'water'
      ? sentence(
          `${purity} of the substance and ${water} of water are ${sum} wt% of what is in the bottle.`,
          `Where the certificate counts the assay without the water, write "purity: ${purity} of dry".`,
        )
      : sentence(
          `${purity} of the substance and ${water} that ignition drives off are ${sum} wt% of what is in the bottle.`,
          `Where the certificate counts the assay after ignition, write "purity: ${purity} of ignited".`,
        ),
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
  'fraction-sum': ({ kind, sum, whole, names, instead }) =>
    sentence(
      `${list(names)} sum to ${sum} ${kind}, not ${whole}.`,
      instead
        ? `Off by a hundred: if they are ${instead.meant.includes('%') ? 'per cent' : 'fractions of one'}, write "${instead.meant}" in place of "${instead.written}".`
        : 'Mend one, make one "rest" with the others "of total", or write parts.',
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

  'stock-missing': ({ component }) =>
    sentence(
      `A lot of ${component} is chosen, and there is no list of bottles to take it from.`,
      'Name the list with --stock FILE, or put a stock.yaml beside the recipe.',
    ),
  'lab-missing': ({ balance }) =>
    sentence(
      `"${balance}" is chosen, and there is no list of balances.`,
      'Name the list with --lab FILE, or put a lab.yaml beside the recipe.',
    ),
  'balance-unknown': ({ balance, file, known, nearest }) =>
    sentence(`${file} has no balance "${balance}".`, didYouMean(nearest) ?? `It has ${list(known)}.`),
  'size-missing': ({ title, component }) =>
    sentence(
      `"${title}" fixes proportions and no amount.`,
      `Say how much: --batch "2 g", or --for "${component}=0.7 g"; or write "batch:" in the recipe.`,
    ),
  'size-syntax': ({ text }) =>
    sentence(`"${shorten(text)}" names no component with its amount.`, 'Write, for example, --for "PEO=0.7 g".'),
  'size-combination': ({ given, needs }) =>
    needs.length > 0
      ? sentence(
          `${list(given)} alone gives no size.`,
          needs.includes('--loading')
            ? 'Say --loading "3.8 mg/cm^2 of LFP" with it, or a loading in the recipe\'s "electrode:".'
            : `It goes with ${list(needs, 'or')}: say one of them too, or leave it out.`,
        )
      : sentence(`${list(given)} are two sizes for one batch.`, 'Say one of them.'),
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
      Number(ratio) > 10 * most || Number(ratio) < least / 10
        ? 'Check polymer and salt and their units: mg for g, a fraction of one as per cent.'
        : 'Check the salt; outside this range the film conducts little or crystallises.',
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
  'sn-without-film-former': ({ plasticiser, share, metal }) =>
    metal === undefined
      ? sentence(
          `${plasticiser} is ${share} of the total and nothing here forms a film on lithium; succinonitrile reacts with the metal.`,
          'Add a film former such as FEC or LiDFOB, or allow it where no lithium metal is used.',
        )
      : sentence(
          `${plasticiser} touches ${metal} here and nothing beside it forms a film; succinonitrile reacts with the metal.`,
          'Add a film former such as FEC or LiDFOB, or put a layer without succinonitrile between them.',
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
  'garnet-in-air': ({ garnet, step }) =>
    sentence(
      `Step "${shorten(step)}" leaves ${garnet} in air: moisture and CO2 make LiOH and Li2CO3 of its surface.`,
      'Say "in: argon" or "in: dry room", or heat it again after that; else allow it with the reason.',
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
  'energy-basis-missing': ({ lacks, remedies, from }) =>
    sentence(
      `No energy density ${from === undefined ? '' : `from the level "${from}" on `}follows: ${lacks}.`,
      remedies.length > 0 ? `Write ${list(remedies, 'or')}.` : undefined,
    ),
  'figure-open': ({ figure, needs }) =>
    sentence(`The ${figure} does not follow from what is stated.`, `State ${list(needs, 'or')}.`),
  'volume-overflow': ({ what, filled, room, of }) =>
    of === 'pores'
      ? sentence(
          `There is room for ${room} in the pores; ${filled} of ${what} goes in.`,
          'Dose less, or check porosity and thickness.',
        )
      : sentence(
          `With ${filled} ${what} is denser than its solids without any pore, ${room}.`,
          'Check loading, thickness and density.',
        ),
  'capacity-above-theory': ({ what, stated, theory, material }) =>
    sentence(
      `The ${what} of ${stated} is more than ${material} can hold: ${theory} by its formula.`,
      'Check the basis: per gram of active material, or of something else.',
    ),
  'two-c-rates': ({ material, one, by, other, otherBy }) =>
    sentence(
      `1C of ${material} is ${one} ${by}, and ${other} ${otherBy}.`,
      'Name one base for both, or allow it with the reason.',
    ),
  'loading-current-mismatch': ({ stated, counts, implied, base }) =>
    sentence(
      `1C is stated as ${stated}, which is ${counts} at this loading; at ${base} it is ${implied}.`,
      'Check the loading, and what 1C counts.',
    ),
  'n-p-below-one': ({ ratio }) =>
    sentence(
      `N/P is ${ratio}: the anode holds less than the cathode gives.`,
      'Lithium plates on it; coat more anode, or less cathode.',
    ),
  'li-below-capacity': ({ lithium, needed, thickness, each }) =>
    sentence(
      `The lithium foil holds ${lithium}; the cathode cycles ${needed}${thickness === undefined ? '' : `, which is ${thickness} of lithium (${each} for each mAh/cm^2)`}.`,
      'Take a thicker foil, or write "plated: Li" where the lithium comes from the cathode.',
    ),
  'current-above-limit': ({ layer, current, limit, time }) =>
    sentence(
      `At most ${limit} passes ${layer} in the steady state; ${current} is asked${time === '' ? '' : `, and the salt at the electrode is used up after about ${time}`}.`,
      'Make it thinner, lower the current, or check the diffusion coefficient and its unit.',
    ),
  'ohmic-drop-large': ({ drop, share, current }) =>
    sentence(
      `The separator alone drops ${drop} at ${current}: ${share}.`,
      'Make it thinner, lower the current, or check the conductivity and its unit.',
    ),
  'anode-smaller': ({ anode, cathode }) =>
    sentence(
      `The anode (${anode}) does not cover the cathode (${cathode}): lithium plates at its rim first.`,
      'Cut the anode larger than the cathode.',
    ),
  'collector-side': ({ foil, electrode, instead }) =>
    sentence(
      `${foil} does not last as the collector of ${electrode}.`,
      `Usual there is ${instead}; are the two foils swapped?`,
    ),
  'table-empty': ({ missing }) =>
    missing === 'head'
      ? sentence('The table has no heading.', startWithHead)
      : sentence('The table has no row below its heading.', 'Add the rows, or check that this is the right file.'),
  'table-too-large': ({ bytes, limit }) =>
    sentence(
      `The table has ${bytes} bytes or more; at most ${limit} are read.`,
      'Keep the columns and rows that are needed.',
    ),
  'table-syntax': ({ why }) =>
    sentence(
      {
        open: 'A quote opens here and never closes.',
        behind: 'A quote closes here, and text stands behind it.',
        inside: 'A quote stands in a cell that does not start with one.',
      }[why],
      why === 'open'
        ? 'Close it, or take it out.'
        : 'Quote the whole cell, and write a quote that belongs to it twice.',
    ),
  'separator-unclear': ({ separators }) =>
    sentence(
      `${upperFirst(list(separators))} each cut this table into even columns.`,
      `Say which one is meant in a first line: ${list(
        separators.map((name) => ({ comma: '"sep=,"', semicolon: '"sep=;"' })[name] ?? `"sep=" and a ${name}`),
        'or',
      )}.`,
    ),
  'row-length': ({ cells, columns, number, more }) =>
    sentence(
      `This row has ${count(cells, 'cell')}, the heading ${columns}${more > 0 ? `; so ${more === 1 ? 'has' : 'have'} ${count(more, 'row')} more` : ''}.`,
      number !== undefined
        ? `"${number}" looks cut at a decimal comma: write points, or save the table with semicolons between the cells.`
        : cells < columns
          ? 'Add what is missing; an empty cell has its separator, too.'
          : 'Take the odd separator out, or quote the cell that it belongs to.',
    ),
  'header-missing': ({ text }) => sentence(`"${shorten(text)}" stands where the headings belong.`, startWithHead),
  'column-nameless': ({ number }) => sentence(`Column ${number} has cells and no heading.`, 'Name it, or take it out.'),
  'column-duplicate': ({ heading, names }) =>
    sentence(
      names.length > 1
        ? `${list(names.map(inQuotes))} could each be the column that is meant.`
        : `Two columns are called ${inQuotes(heading)}.`,
      'Rename or take out the one that is not meant.',
    ),
  'column-missing': ({ names, known, nearest }) =>
    sentence(
      `No column is called ${quoted(names.slice(0, 3))}; there ${known.length === 1 ? 'is' : 'are'} ${few(known)}.`,
      `Rename ${nearest.length > 0 ? `${quoted(nearest.map(shorten))} if it is meant` : 'the one that is meant'}; a unit stands in brackets behind the name.`,
    ),
  'column-unread': ({ heading, nearest }) =>
    sentence(
      `Nobody reads the column ${inQuotes(heading)}, which is nearly ${quoted(nearest)}.`,
      'Call it so, or something else.',
    ),
  'column-unit-missing': ({ column, examples }) =>
    sentence(`${inQuotes(column)} has numbers without a unit.`, `Write ${quoted(examples)} as its heading.`),
  'cell-empty': ({ column, more }) =>
    sentence(
      `A cell under ${inQuotes(column)} is empty${andMore(more, 'so is', 'so are')}.`,
      'Fill it, or take the row out.',
    ),
  'cell-repeated': ({ column, text, line, more }) =>
    sentence(
      `${inQuotes(text)} stands under ${inQuotes(column)} in line ${line} already${andMore(more, 'the same with', 'the same with')}.`,
      'Give each row its own.',
    ),
  'cell-not-a-number': ({ column, text, more }) =>
    sentence(
      `${inQuotes(text)} under ${inQuotes(column)} is no number${andMore(more, 'nor is', 'nor are')}.`,
      'Write the number, or take the row out.',
    ),
  'cell-decimal-comma': ({ column, text, instead, more }) =>
    sentence(
      `${inQuotes(text)} under ${inQuotes(column)} has a comma, which can mean a decimal or a thousand${andMore(more, 'so has', 'so have')}.`,
      `Write "${instead}", or save the table with decimal points.`,
    ),
  'cell-not-above-zero': ({ column, text, more }) =>
    sentence(
      `${inQuotes(text)} under ${inQuotes(column)} is not above zero${andMore(more, 'nor is', 'nor are')}.`,
      'Mend it, or take the row out.',
    ),
  'cell-below-zero': ({ column, text, more }) =>
    sentence(
      `${inQuotes(text)} under ${inQuotes(column)} is below zero${andMore(more, 'so is', 'so are')}.`,
      'Take the sign off where it only says a direction; else mend it, or take the row out.',
    ),
  'curve-too-short': ({ points, capacity }) =>
    sentence(
      capacity === undefined
        ? `The curve has ${points === 0 ? 'no' : 'one'} point.`
        : `Capacity stays at ${capacity} over all ${points} points.`,
      'A discharge has two points at least, and capacity rises between them.',
    ),
  'curve-not-monotonic': ({ text, before, line }) =>
    sentence(
      `Capacity falls here, from ${before} in line ${line} to ${text}.`,
      'Keep the rows of one discharge, from its start to its end.',
    ),
  'curve-starts-late': ({ first, last }) =>
    sentence(
      `The curve goes from ${first} to ${last}: only what lies between is counted.`,
      'Give the discharge from its start, or allow it where capacity runs on from an earlier one.',
    ),
  'curve-rises': ({ first, last }) =>
    sentence(
      `Voltage rises from ${first} to ${last}: that is a charge.`,
      'Give the discharge, from its start to its end.',
    ),
  'curve-reference': ({ heading, anode }) =>
    sentence(
      `${inQuotes(heading)} is against lithium; the anode of this cell is ${anode}.`,
      'Give the voltage between the two electrodes of the cell.',
    ),
  'discs-missing': ({ side, why }) =>
    ({
      none: sentence(`The table has no ${side} discs.`, `Write "${side}" under "side" in the rows of each of them.`),
      lithium: sentence(
        `The table has no ${side} discs, and the ${side} of this cell is lithium: a foil has one capacity for all.`,
        `Weigh lithium discs and add them as "${side}", or see N/P of the cell with "formulyte energy".`,
      ),
      plated: sentence(
        `The ${side} of this cell is plated on the first charge: it has no discs, and there is no N/P to match.`,
        'Name a cell with two coated electrodes.',
      ),
    })[why],
  'disc-below-foil': ({ id, mass, foil, by, more }) =>
    sentence(
      `${inQuotes(id)} weighs ${mass}, its bare foil ${foil}: there is no coating on it${more > 0 ? `; the same with ${count(more, 'disc')} more` : ''}.`,
      by === 'table'
        ? 'Weigh both again, or check which column is which.'
        : 'The foil follows from the collector of the cell and the area of the disc: check both, or add a column "foil mass".',
    ),
  'match-limits': ({ target, tolerance = Number.NaN, least, most, why }) =>
    ({
      target: sentence(`N/P has to be above zero, not ${target}.`, 'Write, for example, --np 1.1.'),
      tolerance: sentence(
        `A tolerance lies from 0 to below 100 %, not at ${Number((tolerance * 100).toPrecision(12))} %.`,
        'Write, for example, --tolerance "5 %".',
      ),
      none: sentence(
        `Nothing says how far from ${target} a pair may be.`,
        'Add --tolerance "5 %", or both --least and --most.',
      ),
      both: sentence(
        'A tolerance and limits are two answers to one question.',
        'Say --tolerance, or --least and --most.',
      ),
      order: sentence(
        `N/P from ${least} to ${most} does not have ${target} in it.`,
        'Limits are above zero, --least at most --np and --most at least.',
      ),
    })[why],
  'weighed-syntax': ({ text }) =>
    sentence(
      `"${shorten(text)}" names nothing with what was weighed of it.`,
      'Write, for example, --weighed "PEO=0.7342 g, LiTFSI=0.2700 g".',
    ),
  'weighed-twice': ({ name, other, is }) =>
    sentence(
      name === is || other === is
        ? `"${other}" and "${name}" are one thing of this recipe.`
        : `"${other}" and "${name}" are both ${is}.`,
      'What went in in portions is one list: "[0.2641 g, 2.1 mg]".',
    ),
  'weighed-whole': ({ name, parts }) =>
    sentence(
      `"${name}" is not weighed as one: the sheet asks for ${list(parts)}.`,
      'Say what was weighed of each, or "premade: true" in the recipe.',
    ),
  'weighed-missing': ({ names }) =>
    sentence(
      `${list(names)} ${names.length === 1 ? 'was' : 'were'} not weighed.`,
      'Fill it in; what it has to be now says "formulyte made".',
    ),
  'weighed-far': ({ name, weighed, target, factor, likely }) =>
    sentence(
      `${weighed} of ${name} is ${factor > 1 ? `${roughly(factor)} times` : `1/${roughly(1 / factor)} of`} what goes with the rest, ${target}.`,
      likely ? `Was it ${likely}? Check the number and its unit.` : 'Check the number and its unit.',
    ),
  'lot-differs': ({ name, weighed, recipe }) =>
    sentence(
      `${name} was taken from lot ${list(weighed)}; what the recipe knows of it is of lot ${recipe}.`,
      'Give the recipe purity and water of the lot that was used, or mend the record.',
    ),
  'made-in-future': ({ made }) => sentence(`The day of weighing, ${made}, has not come yet.`, 'Check the year.'),
  'recipe-changed': ({ then, now, was }) =>
    sentence(
      `The recipe has changed since this was weighed: its content was ${then.slice(0, 19)} and is ${now.slice(0, 19)}.`,
      was
        ? `Held against it as it is now. It was so in commit ${was.commit} of ${was.date}: --recipe "${was.recipe}" holds it against that.`
        : 'Held against it as it is now; keep the recipe that was weighed beside the record, or name it with --recipe.',
    ),
  'composition-off': ({ figure, made, target, difference, tolerance }) =>
    sentence(
      `${figure} is ${made} as weighed, not ${target}: ${difference} where ${tolerance} is allowed.`,
      'What to add says "formulyte made".',
    ),
  'composition-unsure': ({ figure, made, target, difference, tolerance, doubt }) =>
    sentence(
      `${figure} is ${made} as weighed, for ${target} (${difference}; ${tolerance} is allowed): the readings leave ± ${doubt}, too much to tell.`,
      'Weigh it on a finer balance, make more, or widen the tolerance.',
    ),
  'region-empty': ({ bounds }) =>
    sentence(
      `${upperFirst(quoted(bounds).replaceAll(' or ', ' and '))} leave no composition.`,
      bounds.length > 1 ? 'Loosen one of them; each could be kept without the others.' : 'Loosen it.',
    ),
  'region-unusual': ({ code, at }) =>
    sentence(
      `Every composition of the study has "${code}", from ${at} on: ${pages[code].summary}.`,
      'Move the bounds, or leave it so if that is what is to be tried.',
    ),
  'response-missing': ({ row }) =>
    sentence(`Line ${row} of the results has no response.`, 'Fill it in, or take the line out.'),
  'response-not-above-zero': ({ row }) =>
    sentence(
      `The response in line ${row} of the results has no logarithm: it is not above zero.`,
      'Check it, or fit it plain: "scale: plain".',
    ),
  'shares-not-one': ({ row, sum }) =>
    sentence(
      `The shares in line ${row} of the results sum to ${Number(sum.toPrecision(6))}, not to one.`,
      'Check them; each is zero or more.',
    ),
  'mixtures-too-few': ({ model, mixtures, needed }) =>
    sentence(
      `${upperFirst(article(model))} model needs ${needed} different mixtures; ${mixtures} are measured.`,
      'Measure more, or fit a simpler model.',
    ),
  'term-collinear': ({ term, equals }) =>
    sentence(
      equals.length === 0
        ? `At the measured mixtures ${term} is zero.`
        : `At the measured mixtures ${term} follows from ${list(equals.map((one) => one.term))}.`,
      'Measure a mixture that tells them apart, or fit a simpler model.',
    ),
  'response-constant': () =>
    sentence('All responses are the same: there is no surface to find.', 'Check the column of the response.'),
  'fit-without-freedom': ({ needed }) =>
    sentence(
      `Nothing is left to say how sure the fit is: it takes ${numberWord(needed)} measurements more than coefficients.`,
      'Measure replicates, or fit a simpler model.',
    ),
  'candidates-too-few': ({ candidates, asked }) =>
    sentence(
      `${candidates} points are left to choose from; ${asked} are asked for.`,
      'Take more steps, or fewer points.',
    ),
  'too-few-runs': ({ runs, coefficients, least }) =>
    sentence(
      `${runs} runs cannot tell ${coefficients} coefficients apart.`,
      `Take at least ${least}, or a simpler model.`,
    ),
  'too-few-candidates': ({ runs, candidates }) =>
    sentence(`${candidates} points are left to choose ${runs} runs from.`, 'Take more steps, or allow replicates.'),
  'model-not-estimable': ({ terms }) =>
    sentence(
      `No choice of points in this region tells ${list(terms)} from the other terms.`,
      'Widen the bounds, or take a simpler model.',
    ),
  'result-disagrees': ({ quantity, stated, computed, from, difference }) =>
    sentence(
      `The ${quantity} is stated as ${stated}; ${from} make ${computed}, ${difference}.`,
      'Mend the reading, the geometry or the result, or allow it with the reason.',
    ),
  'point-unknown': ({ point, why, names }) =>
    sentence(
      point === ''
        ? `Which point of the study? ${upperFirst(why)}.`
        : `"${shorten(point)}" is no point of the study: ${why}.`,
      `Write whole steps of ${list(names)}, such as "${names.map((_, i) => (i === 0 ? 5 : 1)).join('-')}", or their shares in %.`,
    ),
  'reading-missing': ({ name, example, isTable }) =>
    sentence(
      `Nothing says the ${name}.`,
      `Add --${name.replaceAll(' ', '-')} "${example}"${isTable ? `, or a column "${name}"` : ''}.`,
    ),
  'reading-twice': ({ name, heading }) =>
    sentence(
      `The ${name} is stated for all rows and has a column, ${inQuotes(heading)}.`,
      `Leave out --${name.replaceAll(' ', '-')}, or the column.`,
    ),
  'printed-differs': ({ quantity, stated, computed, difference }) =>
    sentence(`${upperFirst(quantity)} comes out as ${computed}; printed is ${stated} (${difference}).`),
  'resistance-too-small': ({ resistance, limit, isImplied }) =>
    sentence(
      `${isImplied ? `The printed conductivity is a resistance of ${resistance}` : `${resistance} is measured`}; between two wires the leads and contacts of a cell alone can have ${limit}.`,
      'Measure with four wires, a thicker film or a smaller electrode; or take them off with --leads.',
    ),
  'resistance-below-leads': ({ resistance, leads }) =>
    sentence(
      `Of ${resistance} nothing is left without the ${leads} of the leads.`,
      'Check both, and measure the leads with the cell short-circuited.',
    ),
  'area-is-membrane': ({ diameter, factor }) =>
    sentence(
      `${diameter} is the size of a membrane that overlaps its electrodes: current crosses where there are electrodes on both sides.`,
      `Give the diameter of the smaller electrode; with 16 mm the conductivity is ${factor} times as large.`,
    ),
  'temperature-order': ({ what, warm, cold }) =>
    sentence(
      `The ${what} is ${warm} and ${cold}: the warmer electrolyte conducts worse.`,
      'Check the order of the rows, and the contact of the electrodes.',
    ),
  'points-too-few': ({ points, needed }) =>
    sentence(
      `${upperFirst(numberWord(points))} temperature${points === 1 ? ' is' : 's are'} known; it takes ${numberWord(needed)}.`,
      'Measure at more temperatures, or ask for less.',
    ),
  'arrhenius-curved': ({ determination, energies }) =>
    sentence(
      `No one activation energy holds here (r2 ${determination}): it is ${list(energies)}.`,
      'Tell the energies by segments (--segments 2), say what melts in between, or fit "formulyte measure vtf".',
    ),
  'vtf-undetermined': ({ what, bound }) =>
    sentence(
      `These data do not determine ${what}: ${bound}.`,
      'Measure over a wider range of temperatures, or tell an Arrhenius energy.',
    ),
  'current-rises': ({ initial, steady }) =>
    sentence(
      `The current rises from ${initial} to ${steady}: polarisation lets it fall.`,
      'Check which is which, and whether the cell shorts.',
    ),
  'drop-above-voltage': ({ current, resistance, drop, voltage }) =>
    sentence(
      `${current} through ${resistance} takes ${drop}; ${voltage} is applied.`,
      'Give the resistance of the interfaces alone, and check the units of the current.',
    ),
  'transference-outside': ({ value }) =>
    sentence(
      `A transference number of ${value} cannot be told from this.`,
      'Check that the resistances are those of the interfaces, before and after.',
    ),
  'polarisation-large': ({ voltage }) =>
    sentence(
      `${voltage} is more than the cell answers in proportion.`,
      'Polarise by 20 mV or less, and check that half of it gives half the current.',
    ),
  'resistance-is-bulk': ({ resistance }) =>
    sentence(
      `The interfaces and the electrolyte both have ${resistance}, before and after.`,
      'Give the resistance of the interfaces: the second arc of the impedance, not the first.',
    ),
  'initial-current-missed': ({ initial, share }) =>
    sentence(
      `The first current, ${initial}, is ${share} of what the resistances let through.`,
      'Sample it faster, or take dV / (Rb + R0) for it; or check that the impedance is that of this cell.',
    ),
  'crystallinity-multiplied': ({ multiplied, divided }) =>
    sentence(
      `${multiplied} is multiplied by the share of polymer, where it has to be divided: that is ${divided}.`,
      'Divide the enthalpy of the sample by the share of polymer: the peak is that of the polymer alone.',
    ),
  'residue-added': ({ added, divided }) =>
    sentence(
      `${added} has the loss of the ceramic added to the residue; divided by what the ceramic keeps it is ${divided}.`,
      'The ceramic loses its share of itself, not of the composite.',
    ),
  'share-above-whole': ({ what, value }) =>
    sentence(`A ${what} of ${value} is none.`, 'Check which value is which, and what each is a share of.'),
  'retention-above-whole': () =>
    sentence(
      'The last capacity is above the first.',
      'Take a cycle behind formation for the first, and check which is which.',
    ),
  'plateau-below-ohmic': ({ plateau, drop }) =>
    sentence(
      `${plateau} is measured, and the electrolyte alone takes ${drop}.`,
      'Check for a soft short, and the thickness, conductivity and temperature.',
    ),
  'units-mixed': ({ texts }) => sentence(`${list(texts)} cannot be compared.`, 'Write all of them in one unit.'),
  'energy-unit-missing': () =>
    sentence(
      'The energies have no unit, and neither has the difference.',
      'Write the unit into the heading: "total (eV)".',
    ),
  'poisson-outside': ({ value }) =>
    sentence(`${value} is no Poisson's ratio of a solid.`, 'It lies from 0 to 0.5; polymers have 0.3 to 0.5.'),
  'modulus-above-indenter': ({ reduced, indenter }) =>
    sentence(
      `A reduced modulus of ${reduced} is more than an indenter of ${indenter} lets be.`,
      'Check the units of stiffness, area and modulus.',
    ),
  'circuit-syntax': ({ text, why }) =>
    sentence(
      `"${shorten(text)}" is no circuit: ${why}.`,
      'Write elements one after another with hyphens and side by side in p( , ), such as "R0-p(R1,CPE1)-W1"; elements are R, C, L, CPE, W, Wo and Ws.',
    ),
  'circuit-too-large': ({ circuit, parameters, frequencies }) =>
    sentence(
      `${circuit} has ${parameters} parameters, and ${frequencies === 1 ? 'one frequency is' : `${frequencies} frequencies are`} measured.`,
      'Take a smaller circuit, or measure at more frequencies.',
    ),
  'guess-unknown': ({ text, circuit, parameters }) =>
    sentence(
      `"${shorten(text)}" guesses no parameter of ${circuit}.`,
      `Write, for example, --guess "${parameters[0]}=100"; its parameters are ${list(parameters)}.`,
    ),
  'spectrum-missing': ({ program, sought }) =>
    sentence(
      `This file of ${program} has no spectrum: nothing in it says "${sought}".`,
      'Export the impedance as text from there, whole, or write a CSV table.',
    ),
  'spectrum-sign-unclear': ({ heading, coils, capacitors }) =>
    sentence(
      `By ${inQuotes(heading)} ${capacitors === 0 ? 'every point is that of a coil' : `${coils} points are those of coils, not only at high frequencies, and ${capacitors} those of capacitors`}.`,
      `Check the sign: "-Z''" is the negative of the imaginary part, which a capacitor has below zero.`,
    ),
  'spectrum-too-short': ({ frequencies, needed }) =>
    sentence(
      `${frequencies === 0 ? 'No' : upperFirst(numberWord(frequencies))} ${frequencies < 2 ? 'frequency is' : 'frequencies are'} left; a spectrum takes ${numberWord(needed)} at least.`,
      'Measure over decades, five points in each or more.',
    ),
  'spectrum-sparse': ({ from, to }) =>
    sentence(
      `Nothing is measured between ${from} and ${to}: fewer than three points a decade cannot show an arc.`,
      'Measure there, or fit one side with --from or --to.',
    ),
  'spectrum-repeats': ({ frequency, first }) =>
    sentence(
      `${frequency} was measured before, in line ${first}; both count.`,
      'Keep one sweep in a file, or say why two.',
    ),
  'spectrum-turns-back': ({ frequency, before }) =>
    sentence(
      `${frequency} comes after ${before}, the other way than before: a second sweep, or rows out of order.`,
      'Keep one sweep in a file.',
    ),
  'spectrum-inductive': ({ points, least, isHighest }) =>
    sentence(
      isHighest
        ? `At ${numberWord(points)} ${points === 1 ? 'frequency' : 'frequencies'} from ${least} the leads outweigh the cell: the imaginary part is above zero.`
        : `The imaginary part is above zero at ${numberWord(points)} ${points === 1 ? 'frequency' : 'frequencies'}, the lowest ${least}, and not at the highest ones: no capacitor does that, nor do leads.`,
      isHighest
        ? 'Start the circuit with L0, shorten the leads, or leave these out with --to.'
        : 'Check the contacts and the sign, or leave it out with --from or --to.',
    ),
  'resistance-negative': ({ value, frequency, more }) =>
    sentence(
      `The real part is ${value} at ${frequency}${more > 0 ? `, and below zero at ${more} more` : ''}: no passive cell has that.`,
      'Check the sign and the wiring, or leave it out with --from or --to.',
    ),
  'kramers-kronig': ({ part, residual, frequency, noise }) =>
    sentence(
      `Around ${frequency} the ${part} part is off by ${residual} of |Z| from what the rest of the spectrum allows; the scatter is ${noise}.`,
      'The cell changed during the sweep, or did not answer in proportion: wait for rest, take a smaller amplitude, or leave that part out with --from or --to.',
    ),
  'circuit-unfit': ({ circuit, residual, test }) =>
    sentence(
      `${circuit} leaves ${residual} of |Z|; the spectrum itself scatters by ${test}.`,
      'Take another circuit, or a part of the spectrum with --from and --to; the errors told are too small.',
    ),
  'circuit-undetermined': ({ parameter, circuit, with: other }) =>
    sentence(
      `The spectrum does not determine ${parameter} of ${circuit}: its standard error is as large as itself.${other === '' ? '' : ` It trades against ${other}.`}`,
      'Take a smaller circuit, or measure where that element acts.',
    ),
  'bulk-unclear': ({ why, resistances }) =>
    sentence(
      `Which resistance is that of the bulk is not clear: ${why}.`,
      resistances.length > 0 ? `Say it with --bulk: ${list(resistances, 'or')}, or a sum.` : undefined,
    ),
  'precursor-syntax': ({ text }) =>
    sentence(
      `"${shorten(text)}" does not say how much of a precursor there is.`,
      'Write "supplies Li", "supplies 40 % of Li", "as needed", an amount ("0.866 g") or a ratio of moles ("LiOH/Li2CO3 = 2").',
    ),
  'excess-open': ({ text, element, as }) =>
    sentence(
      `${text} more ${element} has two readings with different masses: it evaporates, or it is in what comes out.`,
      `Write, for example, "${text} lost as ${as}" or "${text} stays as ${as}".`,
    ),
  'assay-impossible': ({ assay, formula, most, least }) =>
    most === undefined
      ? sentence(`${formula} holds nothing that could be counted as ${assay}.`, 'Count it as an oxide of its metal.')
      : sentence(
          `${formula} has ${least === undefined ? 'at most' : `${least} to`} ${most} of ${assay}, ${
            least === undefined ? 'where it is pure' : 'from a wet salt to a dry one'
          }.`,
          'Check the number, and what the certificate counts.',
        ),
  'supplies-nothing': ({ precursor, element, brings }) =>
    sentence(`There is no ${element} in ${precursor}.`, `It brings ${list(brings)}.`),
  'element-without-source': ({ elements, target }) =>
    sentence(
      `No precursor brings the ${list(elements)} of ${target}.`,
      'Add one, or say under "takes up:" what the atmosphere gives.',
    ),
  'element-cannot-leave': ({ brings, target, gases }) =>
    sentence(
      `${upperFirst(list(brings.map(({ precursor, elements }) => `the ${list(elements)} of ${precursor}`)))} ${
        brings.length === 1 && brings[0]?.elements.length === 1 ? 'is' : 'are'
      } not in ${target}, and nothing carries ${
        brings.length === 1 && brings[0]?.elements.length === 1 ? 'it' : 'them'
      } away.`,
      gases.length > 0
        ? `If that is what happens, say "leaves: [${gases.join(', ')}]".`
        : 'Take another precursor, or say under "leaves:" what it goes away as.',
    ),
  'precursors-undetermined': ({ names, elements }) =>
    sentence(
      `The balance leaves open how much there is of ${list(names)}${
        elements.length > 0 ? `: more than one of them brings ${list(elements)}` : ''
      }.`,
      `Say for one of them, for example, "supplies 40 % of ${elements[0] ?? 'Li'}", or a ratio of moles; or leave one out.`,
    ),
  'by-products-undetermined': ({ names }) =>
    sentence(
      `The balance leaves open how much leaves as ${list(names)}: they share their elements.`,
      'Leave one of them out; the masses of the precursors stay the same.',
    ),
  'reaction-unbalanced': ({ target, element, count, is, precursors }) =>
    sentence(
      `No amounts of ${list(precursors)} make ${target}: with all else in balance ${count} ${element} per formula unit ${
        count === '1' ? 'is' : 'are'
      } ${is}.`,
      element === 'O'
        ? `If oxygen ${is === 'over' ? 'leaves' : 'is taken up'}, say "${is === 'over' ? 'leaves' : 'takes up'}: [O2]"; if something else takes or gives it, add that.`
        : 'Check the formulas; a precursor that brings one of its elements alone may be missing.',
    ),
  'precursor-not-needed': ({ precursor, target, below }) =>
    sentence(
      below === undefined
        ? `${target} needs no ${precursor}.`
        : `The balance would take away ${below} ${precursor} for each ${target}.`,
      'Leave it out; or another precursor already brings more than its share.',
    ),
  'gas-other-way': ({ formula, count, way, target }) =>
    sentence(
      `${formula} ${way === 'leaves' ? 'is said to leave' : 'is said to be taken up'}, but the balance needs ${count} of it per ${target} the other way.`,
      way === 'leaves'
        ? `If the atmosphere gives it, say "takes up: [${formula}]"; else check the precursors.`
        : `If it is given off, say "leaves: [${formula}]"; else check the precursors.`,
    ),
};

/** The sentence for a finding's facts. */
export function sayFinding<C extends Code>(finding: { readonly code: C; readonly facts: Facts[C] }): Sentence {
  const said = (messages[finding.code] as (facts: Facts[C]) => Sentence)(finding.facts);
  const { source } = pages[finding.code];
  return source === undefined ? said : { ...said, source };
}

/** Every code that a finding can have. */
export const codes = Object.keys(messages) as Code[];

/** A factor to two digits, without a power of ten. */
function roughly(factor: number): string {
  return Number(factor.toPrecision(2)).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 1 });
}

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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What a cell or a heading holds may be a page long. */
function inQuotes(text: string): string {
  return `"${shorten(text)}"`;
}

/** How many cells beside the one that is told have the same trouble. */
function andMore(more: number, one: string, several: string): string {
  return more > 0 ? `; ${more === 1 ? one : several} ${count(more, 'cell')} more` : '';
}

function few(words: readonly string[], most = 6): string {
  const told = words.slice(0, most).map(inQuotes);
  return list(words.length > most ? [...told, `${words.length - most} more`] : told);
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

/** Where among the points of a study something is so: ` at 7-2-1 (and at 3 more points)`. */
function atPoints(at: string | undefined, more = 0): string {
  return at === undefined
    ? ''
    : more === 0
      ? ` at ${at}`
      : ` at ${at} (and at ${more} more ${more === 1 ? 'point' : 'points'})`;
}
