import type { Finding } from '../diagnostics/finding.ts';
import type { BatchRecord } from '../recipe/batch-record.ts';
import type { Lab } from '../recipe/lab.ts';
import type { Composition } from '../solve/composition.ts';
import { adaptRemaining } from './adapt-remaining.ts';
import { holdBatch } from './hold-batch.ts';
import type { Made } from './made.ts';
import { madeFigures } from './made-figures.ts';
import { asWritten } from './size-composition.ts';
import { weighOut } from './weigh-out.ts';

/** Holds what was weighed against a recipe: what was really made, in the same linear forms as the sheet's. */
export function assessBatch(
  batch: BatchRecord,
  composition: Composition,
  lab?: Lab,
): { readonly made?: Made; readonly findings: readonly Finding[] } {
  const { formulation, scale } = composition;
  const sheet = weighOut(asWritten(composition));
  return holdBatch(
    batch,
    {
      sheet,
      whole: 'dry',
      formulation,
      tolerances: formulation.tolerances,
      hasAmounts: scale === 'fixed',
      figures: (lines, masses) => madeFigures(composition, sheet.live, lines, masses),
      targets: (lines, masses) => adaptRemaining(composition, lines, masses),
    },
    lab,
  );
}
