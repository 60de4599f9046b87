import type { Rule } from './rule.ts';
import { binderRich } from './rules/binder-rich.ts';
import { estimateUsed } from './rules/estimate-used.ts';
import { garnetCarbonate } from './rules/garnet-carbonate.ts';
import { garnetInAir } from './rules/garnet-in-air.ts';
import { latpReduction } from './rules/latp-reduction.ts';
import { latpRich } from './rules/latp-rich.ts';
import { lzoOptimum } from './rules/lzo-optimum.ts';
import { magnitudeSlip } from './rules/magnitude-slip.ts';
import { oLiUnusual } from './rules/o-li-unusual.ts';
import { peoOxidation } from './rules/peo-oxidation.ts';
import { remainderHides } from './rules/remainder-hides.ts';
import { saltPoor } from './rules/salt-poor.ts';
import { saltRich } from './rules/salt-rich.ts';
import { snNotFreeStanding } from './rules/sn-not-free-standing.ts';
import { snWithoutFilmFormer } from './rules/sn-without-film-former.ts';
import { stepForgets } from './rules/step-forgets.ts';

/** Every rule, by code. */
export const rules: readonly Rule[] = [
  binderRich,
  estimateUsed,
  garnetCarbonate,
  garnetInAir,
  latpReduction,
  latpRich,
  lzoOptimum,
  magnitudeSlip,
  oLiUnusual,
  peoOxidation,
  remainderHides,
  saltPoor,
  saltRich,
  snNotFreeStanding,
  snWithoutFilmFormer,
  stepForgets,
] as readonly Rule[];
