import { accountFor, type Explanation, MissingFigure, type Problem, type WorkedFigure } from '../index.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { type Explained, type ExplainFlags, openExplained } from './open-explained.ts';
import { problemError } from './problem-error.ts';
import { tellFindings } from './tell-findings.ts';
import { UsageError } from './usage-error.ts';

/** Explains a figure of a document, or lists those that it has. */
export async function runExplain(file: string, quantity: string | undefined, flags: ExplainFlags): Promise<ExitCode> {
  const opened = await openExplained(file, flags);
  const { unsettled } = opened;
  const needsBottles = quantity !== undefined && onBalance.test(quantity.trim());
  const explained: Explained = unsettled && needsBottles ? { ...opened, result: unsettled, works: new Map() } : opened;
  const told = tellFindings(explained.result, { json: flags.json, notes: false });
  const findings = told.located.map(findingData);
  const tell = (data: object, text: () => string): void => {
    const { json } = flags;
    process.stdout.write(`${json ? JSON.stringify({ ...data, findings }, null, 2) : text()}\n`);
  };
  const { works, result } = explained;
  if (works.size === 0) {
    if (flags.json) tell({}, () => '');
    if (told.hasErrors && !told.isUnreadable) return exitCode.findings;
    if (!told.isUnreadable && !flags.json) {
      throw new UsageError(
        `"${file}" has no figures to explain.`,
        'Name a recipe, cell, batch, synthesis, study or measurement.',
      );
    }
    return exitCode.usage;
  }
  if (quantity === undefined) {
    const all = [...works.values()].flatMap((work) => {
      const figure = attempt(work);
      return figure.ok ? [explain(figure.value, explained)] : [];
    });
    const { explainedNames, explainedNamesData } = await import('../report/explained-names.ts');
    tell({ figures: explainedNamesData(all) }, () => explainedNames(all));
  } else {
    const figure = attempt(() => explained.ask(quantity));
    const asked = figure.ok ? figure.value : figure;
    if (!asked.ok) throw refused(asked.problem, file);
    const explanation = explain(asked.value, explained);
    const { explanationData } = await import('../report/explanation-data.ts');
    const { explanationText } = await import('../report/explanation-text.ts');
    tell({ explanation: explanationData(explanation, result.documents) }, () =>
      explanationText(explanation, result.documents, told.paint, flags.full),
    );
  }
  return told.hasErrors ? exitCode.findings : exitCode.clean;
}

/** What is called wrongly is told what it may have meant, or where to look. */
function refused(problem: Problem, file: string): Error {
  if (problem.code !== 'unknown-name' || problem.facts.nearest.length > 0) return problemError(problem);
  return new UsageError(
    `Nothing here is called "${problem.facts.name}".`,
    `"formulyte explain ${file}" lists what is.`,
  );
}

/** Figures that hang on the bottle that is weighed from. */
const onBalance =
  /^(mass to weigh|volume to measure|brought along|in the vial|reading|mass that stays)\b|\bas weighed$/;

function explain(figure: WorkedFigure, { size }: Explained): Explanation {
  return { figure, account: accountFor(figure), ...(size === undefined ? {} : { size }) };
}

/** A density or formula that is not there is a finding that names it. */
function attempt<T>(work: () => T): { ok: true; value: T } | { ok: false; problem: Problem } {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (!(error instanceof MissingFigure)) throw error;
    const { material, property } = error;
    return {
      ok: false,
      problem: {
        code: 'property-missing',
        facts: { material: material.id, property, why: 'a figure that leans on it' },
      },
    };
  }
}
