import type { WorkedFigure } from './worked-figure.ts';

/** A figure that can be asked for; it is worked out when it is. */
export type Work = () => WorkedFigure;
