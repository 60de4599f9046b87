import type { Shares } from '../mixture/outline-region.ts';
import { type DesignFacts, sayDesign } from './design-text.ts';
import { type TernaryPoint, ternarySvg } from './svg-ternary.ts';
import { ternaryWindow } from './svg-ternary-window.ts';

/** The runs of a design of three components in their region, numbered in their order, and what is done already. */
export function designSvg(facts: DesignFacts, region: readonly Shares[], done: readonly Float64Array[]): string {
  const { title, names, runs, quality, worst } = facts;
  const [a = '', b = '', c = ''] = names;
  const points = new Map<string, { readonly at: Shares; readonly numbers: number[] }>();
  for (const [i, { id, shares }] of runs.entries()) {
    const known = points.get(id);
    if (known) known.numbers.push(i + 1);
    else points.set(id, { at: sharesOf(shares), numbers: [i + 1] });
  }
  const places = [...region, ...done.map(sharesOf)];
  return ternarySvg({
    title,
    subtitle: sayDesign(facts),
    corners: [
      { label: a, unit: '%' },
      { label: b, unit: '%' },
      { label: c, unit: '%' },
    ],
    window: ternaryWindow(places),
    region,
    points: [
      ...done.map((shares, i): TernaryPoint => ({ id: `done ${i + 1}`, at: sharesOf(shares), kind: 'done' })),
      ...[...points].map(
        ([id, { at, numbers }]): TernaryPoint => ({
          id: `${id}, run ${numbers.join(', ')}`,
          at,
          kind: 'design',
          label: numbers.join(', '),
        }),
      ),
    ],
    legend: { design: 'to be made, with the number of its run', done: 'measured' },
    ...(quality && worst ? { notes: [`A prediction is least sure at ${worst}.`] } : {}),
  });
}

function sharesOf([a = 0, b = 0, c = 0]: Float64Array): Shares {
  return [a, b, c];
}
