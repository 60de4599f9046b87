import type { Goal } from '../mixture/find-optimum.ts';
import type { ResponseScale } from '../mixture/scale-responses.ts';
import type { Suggestion } from '../mixture/suggestion.ts';
import { formatNumber } from '../units/format-number.ts';
import { csvCell } from './csv-cell.ts';
import { foldSentence } from './fold-sentence.ts';
import { predictionData } from './prediction-data.ts';
import { round12 } from './round.ts';
import { sayResponse } from './say-response.ts';
import { shareTable } from './share-table.ts';

export interface SuggestFacts {
  readonly title: string;
  readonly names: readonly string[];
  readonly response: { readonly name: string; readonly unit: string };
  readonly scale: ResponseScale;
  readonly model: string;
  readonly goal: Goal;
  readonly by: 'expected improvement' | 'variance';
  readonly steps: number;
  /** From how many points of the lattice they are chosen. */
  readonly candidates: number;
  readonly suggestions: readonly (Suggestion & { readonly id: string })[];
}

const width = 80;

/** The next points for a terminal: 80 columns. */
export function suggestText(facts: SuggestFacts): string {
  const { title, names, response, model, goal, by, steps, candidates, suggestions } = facts;
  const [first] = suggestions;
  const aim = by === 'variance' ? 'to make the surface surer' : `for the ${goal} of ${response.name}`;
  const head = `${suggestions.length} of ${candidates} points of the lattice in ${steps} steps, ${aim}, by a ${model} model`;
  const is = first?.prediction.response.is ?? 'mean';
  const level = formatNumber(100 * (first?.prediction.level ?? 0));
  const table = shareTable(
    names,
    [
      { head: 'point', align: 'left' },
      {
        head: `${is}${response.unit === '' ? '' : ` / ${response.unit}`}, one measurement (${level} %)`,
        align: 'left',
      },
    ],
    1,
    suggestions.map(({ id, shares, prediction }) => ({
      cells: [id, sayResponse(prediction.response.value, '', prediction.response.prediction)],
      shares,
    })),
  );
  const reasons = suggestions.flatMap((one) => foldSentence(`${one.id}: ${reasonOf(one, facts)}`, width));
  return [
    title,
    ...foldSentence(head.replace('gaussian process model', 'Gaussian process'), width),
    '',
    ...table,
    '',
    ...reasons,
    ...hintLines(suggestions),
  ].join('\n');
}

/** Where the lattice is too coarse for anything better to be left. */
function hintLines(suggestions: readonly Suggestion[]): string[] {
  if (suggestions.some(({ why }) => why.by === 'variance' || why.chance >= 0.01)) return [];
  return ['', ...foldSentence('None of them is likely to be better: take more --steps, or --again.', width)];
}

/** The next points as CSV, in the order of promise. */
export function suggestCsv(facts: SuggestFacts): string {
  const { names, response, suggestions } = facts;
  const unit = response.unit === '' ? '' : ` (${response.unit})`;
  const is = suggestions[0]?.prediction.response.is ?? 'mean';
  const head = ['point', ...names.map((name) => `${name} (%)`), `${is} ${response.name}${unit}`];
  const ends = [`least${unit}`, `most${unit}`, 'why'];
  const rows = suggestions.map((one) => {
    const { value, prediction } = one.prediction.response;
    const figures = [...Array.from(one.shares, (share) => 100 * share), value, prediction?.least, prediction?.most];
    const said = figures.map((figure) => (figure === undefined ? '' : String(round12(figure))));
    return [one.id, ...said, reasonOf(one, facts)];
  });
  return [[...head, ...ends], ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** The next points as plain data (schemas/suggest.schema.json). */
export function suggestData(facts: SuggestFacts) {
  const { title, names, response, scale, model, goal, by, steps, candidates, suggestions } = facts;
  return {
    title,
    names,
    response: { name: response.name, unit: response.unit, scale: scale === 'log10' ? 'log10' : 'plain' },
    model,
    by,
    goal,
    steps,
    candidates,
    points: suggestions.map((one) => ({
      id: one.id,
      ...predictionData(one.prediction),
      why: reasonOf(one, facts),
      ...(one.why.by === 'variance'
        ? { removes: round12(one.why.removes) }
        : { improvement: round12(one.why.improvement), chance: round12(one.why.chance) }),
      ...(one.nearest ? { nearest: { line: one.nearest.row, moved: round12(one.nearest.moved) } } : {}),
      bounds: one.bounds,
    })),
  };
}

/** One sentence why. */
function reasonOf({ why, nearest, bounds }: Suggestion, { response: { unit }, scale, goal }: SuggestFacts): string {
  const percent = (share: number) =>
    share < 0.001 ? 'less than 0.1 %' : `${formatNumber(100 * share, { significant: 2 })} %`;
  const near =
    nearest && nearest.moved > 1e-9 ? `${percent(nearest.moved)} of it differs from line ${nearest.row}` : undefined;
  const again = nearest && nearest.moved <= 1e-9 ? `it is measured in line ${nearest.row} already` : undefined;
  const edge = bounds.length > 0 ? `it lies on ${bounds.join(' and ')}` : undefined;
  const rest = [near ?? again, edge].filter((one) => one !== undefined);
  return `${[mainReason(), ...rest].join('; ')}.`;

  function mainReason(): string {
    if (why.by === 'variance') return `one measurement here takes away ${percent(why.removes)} of the mean variance`;
    const isLog = scale === 'log10';
    const best = sayResponse(isLog ? 10 ** why.best : why.best, unit);
    // Of logarithms a difference is a factor.
    const gain = isLog
      ? percent(Math.abs(10 ** (goal === 'maximum' ? why.improvement : -why.improvement) - 1))
      : sayResponse(why.improvement, unit);
    return `expected to beat the best so far, ${best}, by ${gain} on average, with a chance of ${percent(why.chance)}`;
  }
}
