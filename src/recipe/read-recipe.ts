import type { Problem } from '../diagnostics/facts.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';
import type { Mixture as MixtureFile } from '../schema/types.generated.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import { checkKind } from './check-kind.ts';
import { checkAmount } from './check-reach.ts';
import { checkShape } from './check-shape.ts';
import { findingAt } from './finding-at.ts';
import { readAllow } from './read-allow.ts';
import { readCoating } from './read-coating.ts';
import { readComponents } from './read-components.ts';
import { readExpectation } from './read-expectation.ts';
import { readSteps } from './read-steps.ts';
import { readTolerances } from './read-tolerances.ts';
import type { Expectation, Recipe } from './recipe.ts';
import { readDocument, type SourceDocument } from './source-document.ts';
import { StatedReader } from './stated-reader.ts';

export interface ReadRecipe {
  readonly document: SourceDocument;
  /** Absent where the text is no mixture or a finding of severity error kept it from being read. */
  readonly recipe?: Recipe;
  readonly findings: readonly Finding[];
}

/** Reads the text of a mixture; what is wrong with it comes back as findings, every mistake once. */
export function readRecipe(text: string, file: string): ReadRecipe {
  const document = readDocument(text, file);
  if (document.findings.length > 0) return { document, findings: document.findings };
  const kindFinding = checkKind(document.data, file, 'mixture');
  if (kindFinding) return { document, findings: [kindFinding] };
  const shape = checkShape('mixture', document);
  if (shape.length > 0) return { document, findings: shape };

  const findings: Finding[] = [];
  const data = document.data as MixtureFile;
  const report = (problem: Problem, path: Path) => findings.push(findingAt(problem, path, file));
  const quantity = (
    value: string | undefined,
    path: Path,
    expected: readonly DimensionName[],
  ): Quantity | undefined => {
    if (value === undefined) return undefined;
    const read = parseQuantity(value, expected);
    if (!read.ok) report(read.problem, path);
    return read.ok ? read.value : undefined;
  };

  const components = readComponents(data.components, ['components'], file, report);
  const solvents = readComponents(data.solvents ?? {}, ['solvents'], file, report);
  for (const { name, path } of solvents) {
    // A name has to mean one of them wherever it is said.
    if (!components.some((one) => one.name === name)) continue;
    findings.push({ code: 'duplicate-key', severity: 'error', place: { file, path, at: 'key' }, facts: { key: name } });
  }
  const reader = new StatedReader(document);
  const steps = readSteps(data.steps, reader);
  const expect: Expectation[] = [];
  for (const [phrase, value] of Object.entries(data.expect ?? {})) {
    const read = readExpectation(phrase, value, document);
    if (read.ok) expect.push(read.value);
    else report(read.problem, read.path);
  }
  const tolerances = readTolerances(data.tolerance, document, report);
  const batch = quantity(data.batch, ['batch'], ['mass', 'volume']);
  if (batch && !(batch.value > 0)) {
    report({ code: 'negative-amount', facts: { text: batch.text } }, ['batch']);
  }
  const beyond = batch && batch.value > 0 ? checkAmount(batch) : undefined;
  if (beyond) report(beyond, ['batch']);
  const electrode = data.electrode && readCoating(data.electrode, ['electrode'], reader);
  findings.push(...reader.findings);
  if (findings.some((finding) => finding.severity === 'error')) return { document, findings };
  const recipe: Recipe = {
    file,
    document,
    title: data.title ?? file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''),
    ...(data.source ? { source: data.source } : {}),
    ...(data.materials ? { materials: { folder: data.materials, path: ['materials'] } } : {}),
    ...(batch ? { batch } : {}),
    components,
    solvents,
    ...(electrode ? { electrode } : {}),
    steps,
    expect,
    tolerances,
    allow: readAllow(document).allow,
    notes: typeof data.notes === 'string' ? [data.notes] : (data.notes ?? []),
  };
  return { document, recipe, findings };
}
