import { checkDocument, isOurs, type PipelineOptions, type Result, readHead, readText } from '../index.ts';
import { locateFindings } from '../report/locate-findings.ts';
import type { Verdict } from './gather-verdicts.ts';

export interface JudgeOptions extends PipelineOptions {
  /** Whether what was expected and what came out is put into words; few reports show it. */
  readonly withFigures?: boolean;
}

/**
 * Judges one file. Of a file that nobody asked for by name, undefined where it is no document of ours; one that cannot
 * be read is judged: the finding is better than silence.
 */
export function validateFile(file: string, options: JudgeOptions, isUnasked = false): Verdict | undefined {
  const { withFigures = true } = options;
  if (!isUnasked || options.text !== undefined) return verdictOf(checkDocument(file, options), withFigures);
  const text = readText(file);
  // A lock file of megabytes is no recipe that is too large.
  const isLarge = !text.ok && text.problem.code === 'file-too-large';
  if (isLarge ? !isOurs(readHead(file)) : text.ok && !isOurs(text.value)) return undefined;
  return verdictOf(
    checkDocument(file, text.ok ? Object.assign({}, options, { text: text.value }) : options),
    withFigures,
  );
}

function verdictOf(result: Result, withFigures: boolean): Verdict {
  const { file, findings, documents, allowed, checked } = result;
  const { kind } = (documents[0]?.data ?? {}) as { readonly kind?: unknown };
  return {
    file,
    ...(typeof kind === 'string' ? { kind } : {}),
    findings: locateFindings(findings, documents),
    checks: checked.map((one) => ({
      quantity: one.expectation.phrase,
      outcome: one.outcome,
      ...(withFigures ? one.say?.() : {}),
    })),
    allowed,
    read: documents.map((document) => document.file),
    isUnreadable: documents.length === 0,
    usesFolder: result.usesFolder,
  };
}
