import type { Finding } from '../diagnostics/finding.ts';
import type { Study as StudyFile } from '../schema/types.generated.ts';
import { checkKind } from './check-kind.ts';
import { checkShape } from './check-shape.ts';
import { parseBound, parseConstraint } from './parse-constraint.ts';
import { readDocument, type SourceDocument } from './source-document.ts';
import { StatedReader } from './stated-reader.ts';
import type { Constraint, ShareBounds, StudyRecipe, Varied } from './study-recipe.ts';

export interface ReadStudy {
  readonly document: SourceDocument;
  /** Absent where a finding of severity error kept it from being read. */
  readonly study?: StudyRecipe;
  readonly findings: readonly Finding[];
}

/** Reads the text of a study; what is wrong with it comes back as findings, every mistake once. */
export function readStudy(text: string, file: string): ReadStudy {
  const document = readDocument(text, file);
  if (document.findings.length > 0) return { document, findings: document.findings };
  const kindFinding = checkKind(document.data, file, 'study');
  if (kindFinding) return { document, findings: [kindFinding] };
  const shape = checkShape('study', document);
  if (shape.length > 0) return { document, findings: shape };

  const data = document.data as StudyFile;
  const reader = new StatedReader(document);
  const keep: Constraint[] = [];
  const varied = Object.entries(data.vary).map(([name, said]): Varied => {
    const path = ['vary', name];
    const bounds: { least?: string; most?: string } = {};
    const texts =
      typeof said === 'string' ? [{ text: said, at: path }] : said.map((one, i) => ({ text: one, at: [...path, i] }));
    for (const { text: one, at } of texts) {
      const read = parseBound(one, name, at);
      if (!read.ok) reader.report(read.problem, at);
      else if (read.value.kind === 'share') Object.assign(bounds, read.value.bounds);
      else keep.push(read.value.constraint);
    }
    return { name, path, bounds: bounds satisfies ShareBounds };
  });
  (data.keep ?? []).forEach((one, i) => {
    const path = ['keep', i];
    const read = parseConstraint(one, path);
    if (read.ok) keep.push(read.value);
    else reader.report(read.problem, path);
  });
  const batch = reader.quantity(data.batch, ['batch'], ['mass', 'volume']);
  const { findings } = reader;
  if (findings.some((finding) => finding.severity === 'error')) return { document, findings };
  const { results } = data;
  const study: StudyRecipe = {
    file,
    document,
    title: data.title ?? file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''),
    ...(data.source ? { source: data.source } : {}),
    base: { name: data.base, path: ['base'] },
    varied,
    by: data.by ?? 'mass',
    keep,
    ...(data.steps === undefined ? {} : { steps: data.steps }),
    replicates: data.replicates ?? 1,
    ...(batch ? { batch } : {}),
    ...(data.model === undefined ? {} : { model: data.model }),
    ...(results
      ? {
          results: {
            file: { name: results.file, path: ['results', 'file'] },
            response: results.response,
            scale: results.scale ?? 'plain',
            better: results.better ?? 'high',
          },
        }
      : {}),
    show: (data.show ?? []).map((name, i) => ({ name, path: ['show', i] })),
    ...(data.cell === undefined ? {} : { cell: { name: data.cell, path: ['cell'] } }),
    notes: typeof data.notes === 'string' ? [data.notes] : (data.notes ?? []),
  };
  return { document, study, findings };
}
