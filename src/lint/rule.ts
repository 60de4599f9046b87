import type { Code, Facts } from '../diagnostics/facts.ts';
import type { Place, Severity } from '../diagnostics/finding.ts';
import type { Constituent, Formulation } from '../recipe/formulation.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { Composition } from '../solve/composition.ts';

/** What a rule looks at: a recipe that could be solved. */
export interface Subject {
  readonly recipe: Recipe;
  readonly formulation: Formulation;
  readonly composition: Composition;
  /** kg of what stays after drying. */
  readonly dry: number;
  /** Constituents that stay and weigh something. */
  readonly present: readonly Constituent[];
}

/** One thing a rule has to say: where, and with which facts. */
export interface Remark<C extends Code> {
  readonly place: Place;
  readonly facts: Facts[C];
  readonly related?: readonly Place[];
}

/** One check of one kind; its sentence is in diagnostics/messages.ts, its page in diagnostics/pages.ts. */
export interface Rule<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  /** Judges how much there is of what: where an amount has slipped, its verdict would be about the slip. */
  readonly isOfShares?: true;
  check(subject: Subject): readonly Remark<C>[];
}

/** A rule with its code's facts checked by type. */
export function rule<C extends Code>(one: Rule<C>): Rule<C> {
  return one;
}
