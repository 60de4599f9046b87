import type { CellRule } from './cell-rule.ts';
import { anodeSmaller } from './cell-rules/anode-smaller.ts';
import { capacityAboveTheory } from './cell-rules/capacity-above-theory.ts';
import { collectorSide } from './cell-rules/collector-side.ts';
import { currentAboveLimit } from './cell-rules/current-above-limit.ts';
import { energyBasisMissing } from './cell-rules/energy-basis-missing.ts';
import { latpReductionInCell } from './cell-rules/latp-reduction.ts';
import { liBelowCapacity } from './cell-rules/li-below-capacity.ts';
import { loadingCurrentMismatch } from './cell-rules/loading-current-mismatch.ts';
import { magnitudeSlipInCell } from './cell-rules/magnitude-slip.ts';
import { nPBelowOne } from './cell-rules/n-p-below-one.ts';
import { ohmicDropLarge } from './cell-rules/ohmic-drop-large.ts';
import { peoOxidationInCell } from './cell-rules/peo-oxidation.ts';
import { snWithoutFilmFormerInCell } from './cell-rules/sn-without-film-former.ts';
import { twoCRates } from './cell-rules/two-c-rates.ts';
import { volumeOverflow } from './cell-rules/volume-overflow.ts';

/** Every rule about cells, in the order of the reference. */
export const cellRules: readonly CellRule[] = [
  magnitudeSlipInCell,
  peoOxidationInCell,
  latpReductionInCell,
  snWithoutFilmFormerInCell,
  energyBasisMissing,
  volumeOverflow,
  capacityAboveTheory,
  twoCRates,
  loadingCurrentMismatch,
  nPBelowOne,
  liBelowCapacity,
  currentAboveLimit,
  ohmicDropLarge,
  anodeSmaller,
  collectorSide,
] as readonly CellRule[];
