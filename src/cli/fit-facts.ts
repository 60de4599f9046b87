import { findOptimum } from '../index.ts';
import type { FitFacts } from '../report/fit-facts.ts';
import type { FittedStudy } from './fit-study.ts';

/** What there is to say of a fit, its optimum looked for. */
export async function fitFacts(fitted: FittedStudy, asked: FitFacts['asked'] = []): Promise<FitFacts> {
  const { study, surface, goal, level, results, fit, gaussian } = fitted;
  return {
    title: study.space.study.title,
    names: study.space.names,
    response: results.response,
    observations: results.rows ?? [],
    scale: surface.scale,
    optimum: await findOptimum(surface, study.region, { goal, level }),
    asked,
    ...(fit ? { fit } : {}),
    ...(gaussian ? { gaussian } : {}),
  };
}
