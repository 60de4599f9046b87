import type { Parsed, Problem, Span } from '../diagnostics/facts.ts';

export type FormulaCode =
  | 'formula-syntax'
  | 'unknown-element'
  | 'ambiguous-formula'
  | 'hydrate-unknown'
  | 'decimal-comma';

export type FormulaProblem = Problem<FormulaCode>;

/** The refusal of a text that is not a formula; `detail` is a phrase, not a sentence. */
export function syntaxProblem(text: string, detail: string, span: Span): FormulaProblem {
  return { code: 'formula-syntax', facts: { formula: excerpt(text), detail }, span };
}

/** The refusal of a text that can be read in several ways. */
export function ambiguity(text: string, readings: readonly string[], span: Span): FormulaProblem {
  return { code: 'ambiguous-formula', facts: { formula: excerpt(text), readings }, span };
}

export function refuse(problem: FormulaProblem): Parsed<never, FormulaCode> {
  return { ok: false, problem };
}

/** A formula as it is quoted in a finding: an absurdly long one is cut. */
export function excerpt(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 200 ? `${trimmed.slice(0, 199)}…` : trimmed;
}
