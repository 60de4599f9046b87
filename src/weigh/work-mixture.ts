import type { Parsed, Problem } from '../diagnostics/facts.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Lab } from '../recipe/lab.ts';
import { targetOf } from '../recipe/resolve-target.ts';
import type { Composition } from '../solve/composition.ts';
import { WorkedComposition } from '../solve/work-composition.ts';
import type { Work } from '../worked/work.ts';
import type { WorkedFigure } from '../worked/worked-figure.ts';
import { total } from './anchored.ts';
import type { AskedSize } from './asked-size.ts';
import { liveForms } from './live-figures.ts';
import { mixtureDensity } from './mixture-density.ts';
import type { Sheet } from './sheet.ts';
import type { Sized } from './size-composition.ts';
import { workSheet } from './work-sheet.ts';
import { workSize } from './work-size.ts';

/** A mixture whose figures can be asked for: those of its sheet by name, any other mass, share or ratio by its phrase. */
export interface WorkedMixture {
  readonly works: ReadonlyMap<string, Work>;
  ask(phrase: string): Parsed<WorkedFigure>;
}

/**
 * Works out a mixture: `own` is the composition as the recipe says it, `sized` the same of the size that was asked for and from
 * the lab's bottles, with its sheet; without a size only shares and ratios follow.
 */
export function workMixture(
  own: Composition,
  sheeted?: {
    readonly asked: AskedSize;
    readonly sized: Sized;
    readonly sheet: Sheet;
    readonly lab?: Lab;
    /** Nothing of bottles and balances. */
    readonly isPure?: boolean;
  },
): WorkedMixture {
  const { constituents } = own.formulation;
  const written = new WorkedComposition(own, constituents);
  const { sized, sheet, asked = {}, lab, isPure = false } = sheeted ?? {};
  const size = sized && workSize(asked, sized, written);
  const worked = sized && size ? new WorkedComposition(sized.composition, constituents, size) : written;
  const works = new Map<string, Work>(
    sheet && sized
      ? workSheet(sheet, sized.composition, worked, { ...(lab ? { lab } : {}), isPure })
      : shares(own, written),
  );
  if (size) works.set(size.name, () => size);
  return {
    works,
    ask: (phrase) => {
      const work = works.get(phrase.trim());
      if (work) return { ok: true, value: work() };
      const target = targetOf(phrase, own.formulation);
      if (!target.ok) return { ok: false, problem: unknown(phrase, works, target.problem) };
      if (own.scale === 'free' && sheet === undefined && target.value.kind === 'sum') {
        const facts = { title: own.formulation.recipe.title, component: constituents[0]?.name ?? '' };
        return { ok: false, problem: { code: 'size-missing', facts } };
      }
      return { ok: true, value: worked.target(phrase.trim(), target.value) };
    },
  };
}

/** What a mixture without a size can be asked. */
function shares(own: Composition, written: WorkedComposition): Map<string, Work> {
  const works = new Map<string, Work>();
  for (const { name, kind, top, bottom } of liveForms(own)) {
    const share = kind === 'ratio' ? undefined : kind;
    works.set(name, () => written.target(name, { kind: 'quotient', top, bottom, share }));
  }
  if (mixtureDensity(own) === undefined) return works;
  const [top, bottom] = [total('mass', own), total('volume', own)];
  works.set('density', () => written.target('density', { kind: 'quotient', top, bottom, share: undefined }));
  return works;
}

/** What is no phrase of a mass, share or ratio is held against the names of the figures. */
function unknown(phrase: string, works: ReadonlyMap<string, Work>, problem: Problem): Problem {
  const name = phrase.trim();
  const known = [...works.keys()];
  const close = nearest(name, known);
  const isPlain = problem.code === 'unknown-name' && /^(mass|amount|volume) of /.test(name);
  if (close.length === 0 || isPlain) return problem;
  return { code: 'unknown-name', facts: { name, known, nearest: close } };
}
