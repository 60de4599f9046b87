import type { MadeFigure, MadeLine } from './made.ts';
import { dot, type TargetFigure } from './made-figures.ts';

/** How many standard uncertainties have to fit between a figure and its tolerance for a verdict. */
const coverage = 2;
/** Of the tolerance: a batch that is exactly at its edge is inside. */
const edge = 1e-9;

/**
 * What was made of a figure, how sure that is, and whether it keeps its tolerance.
 *
 * The uncertainty is propagated linearly from the readings that state one: u² = Σ (∂f/∂m_i · u_i)². A figure that counts
 * something that was not weighed stays open. `masses` are the sheet's own.
 */
export function judgeFigure(
  figure: TargetFigure,
  lines: readonly Pick<MadeLine, 'weighed' | 'uncertainty'>[],
  masses: readonly number[],
): MadeFigure {
  const { top, bottom, target, tolerance } = figure;
  const counts = lines.map((_, i) => ((top[i] ?? 0) !== 0 || (bottom[i] ?? 0) !== 0) && (masses[i] ?? 0) > 0);
  if (lines.some((line, i) => counts[i] && line.weighed === undefined)) return figure;
  const weighed = lines.map((line) => line.weighed ?? 0);
  const whole = dot(bottom, weighed);
  const made = dot(top, weighed) / whole;
  if (!Number.isFinite(made)) return figure;
  const slopes = lines.map((_, i) => ((top[i] ?? 0) - made * (bottom[i] ?? 0)) / whole);
  const isDoubted = lines.some((line, i) => line.uncertainty !== undefined && slopes[i] !== 0);
  const uncertainty = Math.hypot(...lines.map((line, i) => (line.uncertainty ?? 0) * (slopes[i] ?? 0)));
  const known = { ...figure, made, ...(isDoubted ? { uncertainty } : {}) };
  if (tolerance === undefined) return known;
  const [off, doubt] = [Math.abs(made - target), coverage * uncertainty];
  const limit = tolerance.allowed * (1 + edge);
  const verdict = off + doubt <= limit ? 'pass' : off - doubt > limit ? 'warn' : 'unsure';
  return { ...known, verdict };
}
