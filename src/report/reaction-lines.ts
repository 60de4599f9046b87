import { formatNumber } from '../units/format-number.ts';
import type { Outcome, Reaction, Term } from '../weigh/reaction.ts';
import { sayWithUncertainty } from './say-uncertainty.ts';
import { sayMass } from './sheet-figures.ts';

/** One line of what a synthesis comes to: what it is about, and what is said. */
export type ReactionLine = readonly [label: string, text: string];

/** Both sides of the equation, each a list of terms that a narrow page can break between. */
export function equationSides({ equation }: Reaction): { readonly left: string[]; readonly right: string[] } {
  const side = (terms: readonly Term[]) => terms.map((term, i) => (i === 0 ? sayTerm(term) : `+ ${sayTerm(term)}`));
  return { left: side(equation.left), right: side(equation.right) };
}

function sayTerm({ coefficient, most, formula, goes }: Term): string {
  const one = count(coefficient);
  const many = most === undefined ? one : `${one} to ${count(most)}`;
  return `${many === '1' ? '' : `${many} `}${formula}${goes ? ` (${goes})` : ''}`;
}

function count(value: number): string {
  return formatNumber(Number(value.toPrecision(6)));
}

/** What comes out, goes off, limits and is left over, in the order of the sheet. */
export function reactionLines(reaction: Reaction): readonly ReactionLine[] {
  const { outcome, target } = reaction;
  const lines: ReactionLine[] = outcome ? outcomeLines(outcome, target) : [];
  const { readingsMake } = reaction;
  if (readingsMake) {
    const at = lines.findIndex(([label]) => label === 'weighed in');
    lines.splice(at < 0 ? lines.length : at, at < 0 ? 0 : 1, ...readingLines(readingsMake));
  }
  if (reaction.aids.length > 0) lines.push(['aside', `${reaction.aids.join(', ')}: not in the equation`]);
  if (reaction.unlisted.length > 0) {
    lines.push(['unlisted', `${reaction.unlisted.join(', ')}: no hazards are known here, read the data sheet`]);
  }
  return lines;
}

/** What the lab's balances bring of each element, and how far from the formula that is. */
function readingLines({ reference, per, elements }: NonNullable<Reaction['readingsMake']>): ReactionLine[] {
  const say = (value: number, uncertainty: number | undefined) =>
    !Number.isFinite(value)
      ? '-'
      : uncertainty === undefined
        ? formatNumber(value, { significant: 5 })
        : sayWithUncertainty(value, uncertainty);
  const atoms = elements.map((one) => `${one.element} ${say(one.atoms, one.uncertainty)}`);
  const off = elements.map(({ element, atoms: value, uncertainty, target }) => {
    const percent = 100 * (value / target - 1);
    const said = say(percent, uncertainty && (100 * uncertainty) / target);
    return `${element} ${percent > 0 && !said.startsWith('-') ? '+' : ''}${said} %`;
  });
  return [
    ['weighed in', `${atoms.join(' · ')} for ${count(per)} ${reference}, by the readings`],
    ['to formula', off.join(' · ')],
  ];
}

function outcomeLines(outcome: Outcome, target: string): ReactionLine[] {
  const { others, limits, leftOver, impurities, nominal, obtained } = outcome;
  const of = (way: Outcome['others'][number]['way']) =>
    others
      .filter((one) => one.way === way)
      .map((one) => `${one.formula} ${sayMass(one.mass)}`)
      .join(' · ');
  const stays = of('stays');
  const isExact = nominal.every(({ atoms, target: wanted }) => Math.abs(atoms - wanted) <= 1e-9 * wanted);
  const lines: (ReactionLine | undefined)[] = [
    [
      'makes',
      `${target} ${sayMass(outcome.mass)}${stays === '' ? '' : ` · ${stays} stays`}, ${formatNumber(outcome.moles * 1e3, { significant: 4 })} mmol at a yield of 100 %`,
    ],
    of('taken up') === '' ? undefined : ['takes up', of('taken up')],
    of('leaves') === '' ? undefined : ['leaves', of('leaves')],
    of('lost') === '' ? undefined : ['lost', of('lost')],
    outcome.massLoss >= 0
      ? ['mass loss', `${percent(outcome.massLoss)} of what reacts`]
      : ['mass gain', `${percent(-outcome.massLoss)} of what reacts`],
    limits.length === 0 || leftOver.length === 0 ? undefined : ['limits', limits.join(', ')],
    leftOver.length === 0
      ? undefined
      : ['left over', leftOver.map((one) => `${one.name} ${sayMass(one.mass)}`).join(' · ')],
    impurities > 0 ? ['impurity', `${sayMass(impurities)} by the purities and assays`] : undefined,
    isExact || nominal.length === 0
      ? undefined
      : [
          'weighed in',
          `${nominal.map(({ element, atoms }) => `${element} ${formatNumber(atoms, { significant: 4 })}`).join(' · ')} for each ${target}`,
        ],
    obtained ? ['obtained', `${sayMass(obtained.mass)}, a yield of ${percent(obtained.yield)}`] : undefined,
  ];
  return lines.flatMap((line) => (line === undefined ? [] : [line]));
}

/** What the readings of an open hydrate come to: a head and a row for each. */
export function readingRows({ readings, target }: Reaction): { heads: string[]; rows: string[][] } {
  const ratios = readings[0]?.outcome.ratios.map((one) => one.name) ?? [];
  return {
    heads: ['x', ...ratios, `${target} / g`, 'limits', 'left over / g'],
    rows: readings.map(({ waters, outcome }) => [
      formatNumber(waters),
      ...ratios.map((name) => {
        const value = outcome.ratios.find((one) => one.name === name)?.value;
        return value === undefined ? '' : formatNumber(value, { decimals: 3 });
      }),
      formatNumber(outcome.product * 1e3, { decimals: 4 }),
      outcome.leftOver.length === 0 ? '' : outcome.limits.join(', '),
      outcome.leftOver.map((one) => formatNumber(one.mass * 1e3, { decimals: 4 })).join(', '),
    ]),
  };
}

function percent(share: number): string {
  return `${formatNumber(share * 100, { decimals: 2 })} %`;
}
