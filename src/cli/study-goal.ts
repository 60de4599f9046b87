import type { Goal, OpenStudy } from '../index.ts';

/** On which scale a study's response is fitted and which way is better: as asked for, else as the study says. */
export function studyGoal(
  { space }: OpenStudy,
  asked: { readonly scale?: string | undefined; readonly better?: string | undefined },
): { readonly scale: 'raw' | 'log10'; readonly goal: Goal } {
  const said = space.study.results;
  return {
    scale: (asked.scale ?? said?.scale ?? 'plain') === 'log' ? 'log10' : 'raw',
    goal: (asked.better ?? said?.better ?? 'high') === 'low' ? 'minimum' : 'maximum',
  };
}
