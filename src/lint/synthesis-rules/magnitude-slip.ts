import type { PlannedSynthesis } from '../../synthesis/planned-synthesis.ts';
import { formatNumber } from '../../units/format-number.ts';
import { batchSlip } from '../batch-slip.ts';
import { puritySlips } from '../percent-for-fraction.ts';
import type { Remark } from '../rule.ts';
import { isAbove, isBelow } from '../shares.ts';
import { stepSlips } from '../step-slips.ts';
import { synthesisRule } from '../synthesis-rule.ts';

type Slip = Remark<'magnitude-slip'>;

/** Of one: below, a fraction was written as per cent; above, the whole was counted with what is more than it. */
const excess = { least: 0.01, most: 1 };

/** A batch, a temperature, a time or an excess far outside what is usual for its kind. */
export const magnitudeSlipInSynthesis = synthesisRule({
  code: 'magnitude-slip',
  severity: 'warning',
  check: (synthesis) => {
    const { recipe } = synthesis.formulation;
    return [
      ...batchSlips(synthesis),
      ...excessSlips(synthesis),
      ...recipe.precursors.flatMap(({ bottle, name }) => puritySlips(bottle, name)),
      ...stepSlips(recipe.steps, recipe.file),
    ];
  },
});

function batchSlips({ composition, formulation }: PlannedSynthesis): Slip[] {
  if (composition.scale === 'free') return [];
  const { recipe, precursors } = formulation;
  const mass = precursors.reduce((sum, _, i) => sum + (composition.masses[i] ?? 0), 0);
  const path = recipe.batch?.path ?? ['precursors'];
  return batchSlip(mass, 'what is weighed of the precursors', { file: recipe.file, path });
}

function excessSlips({ formulation: { recipe } }: PlannedSynthesis): Slip[] {
  const all = [
    ...recipe.excess.map(({ share, element, path }) => ({ share, what: `the excess of ${element}`, path })),
    ...recipe.precursors.flatMap(({ excess: more, name }) =>
      more ? [{ share: more.quantity.value, what: `the excess of ${name}`, path: more.path }] : [],
    ),
  ];
  return all.flatMap(({ share, what, path }): Slip[] => {
    if (share === 0 || (!isBelow(share, excess.least) && !isAbove(share, excess.most))) return [];
    const slip =
      share > excess.most ? '110 % of what is needed is 10 % more' : 'a fraction as per cent, 0.1 % for 10 %';
    const facts = { what, value: `${formatNumber(share * 100, { significant: 3 })} %`, band: '1 to 100 %', slip };
    return [{ place: { file: recipe.file, path }, facts }];
  });
}
