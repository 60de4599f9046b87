import type { SynthesisRule } from './synthesis-rule.ts';
import { garnetInAirAfterSynthesis } from './synthesis-rules/garnet-in-air.ts';
import { magnitudeSlipInSynthesis } from './synthesis-rules/magnitude-slip.ts';
import { stepForgetsPrecursor } from './synthesis-rules/step-forgets.ts';

/** Every rule about syntheses. */
export const synthesisRules: readonly SynthesisRule[] = [
  magnitudeSlipInSynthesis,
  garnetInAirAfterSynthesis,
  stepForgetsPrecursor,
] as readonly SynthesisRule[];
