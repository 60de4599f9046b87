import type { Code } from '../../src/diagnostics/facts.ts';
import { sayFinding } from '../../src/diagnostics/messages.ts';
import { type PipelineOptions, type Result, runPipeline } from '../../src/pipeline.ts';
import { targetOf } from '../../src/recipe/resolve-target.ts';
import { locateFindings } from '../../src/report/locate-findings.ts';
import { type Composition, targetValue } from '../../src/solve/composition.ts';

/** A mixture of component lines, with more keys behind it. */
export function mixture(components: readonly string[], more = ''): string {
  return `kind: mixture\ncomponents:\n${components.map((line) => `  ${line}\n`).join('')}${more}`;
}

export function run(text: string, options: PipelineOptions = {}): Result {
  return runPipeline('x.yaml', { ...options, text });
}

export function solved(text: string, options: PipelineOptions = {}): Composition {
  const result = run(text, options);
  const { composition } = result;
  if (composition === undefined) throw new Error(JSON.stringify(result.findings.map(sayFinding), null, 2));
  return composition;
}

/** Grams by the constituent's id. */
export function grams(text: string, options: PipelineOptions = {}): Record<string, number> {
  const { formulation, masses } = solved(text, options);
  return Object.fromEntries(formulation.constituents.map((one) => [one.id, (masses[one.index] ?? 0) * 1e3]));
}

/** A quantity of a recipe in SI. */
export function ask(text: string, phrase: string): number {
  const composition = solved(text);
  const target = targetOf(phrase, composition.formulation);
  if (!target.ok) throw new Error(JSON.stringify(target.problem));
  return targetValue(target.value, composition);
}

export interface Told {
  readonly code: Code;
  /** `line:column-endColumn` */
  readonly at: string;
  readonly file: string;
  readonly what: string;
  readonly remedy: string | undefined;
  readonly facts: unknown;
  readonly related: readonly string[];
}

/** The errors of a recipe as a reader sees them. */
export function errors(text: string, options: PipelineOptions = {}): Told[] {
  return told(run(text, options), 'error');
}

export function told(result: Result, ...severities: readonly string[]): Told[] {
  return locateFindings(result.findings, result.documents)
    .filter(({ finding }) => severities.includes(finding.severity))
    .map(({ finding, location, related }) => ({
      code: finding.code,
      at: `${location.line}:${location.column}-${location.endColumn}`,
      file: location.file,
      what: sayFinding(finding).what,
      remedy: sayFinding(finding).remedy,
      facts: finding.facts,
      related: related.map((one) => `${one.line}:${one.column}`),
    }));
}
