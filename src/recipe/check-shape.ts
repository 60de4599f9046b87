import type { Finding, Path } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type SchemaName, type ShapeError, validateShape } from '../schema/validate.ts';
import type { SourceDocument } from './source-document.ts';
import { wantsQuantity } from './wants-quantity.ts';

/** Holds a document against its schema: one finding per mistake, worded from the author's own keys and values. */
export function checkShape(schema: SchemaName, document: SourceDocument): Finding[] {
  const errors = validateShape(schema, document.data);
  const indented = errors.find(({ kind, key = '' }) => kind === 'unknown-key' && oddBlank.test(key));
  if (indented) return [oddlyIndented(indented, document)];
  // A misspelt key is not missing as well; nor is one in whose place a single other stands.
  const misspelt = errors.filter(({ kind, key = '' }) => kind === 'unknown-key' && key !== '');
  const told = errors.flatMap((error): ShapeError[] => {
    const { kind, path, key = '' } = error;
    const here = (one: ShapeError): boolean => one.path.join('\n') === path.join('\n');
    const beside = misspelt.filter(here);
    const missing = errors.filter((one) => one.kind === 'missing-key' && here(one));
    const isSwap = beside.length === 1 && missing.length === 1;
    if (kind === 'missing-key') {
      return isSwap || beside.some((one) => nearest(one.key ?? '', [key]).length > 0) ? [] : [error];
    }
    const meant = missing[0]?.key;
    if (kind !== 'unknown-key' || !isSwap || meant === undefined) return [error];
    return [nearest(key, error.known ?? []).length > 0 ? error : { ...error, known: [meant] }];
  });
  return told.map((error) => shapeFinding(error, schema, document));
}

/** Blanks that YAML does not take for blanks: no-break, thin, wide, of no width. */
const oddBlank = /^[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

function oddlyIndented({ path, key = '' }: ShapeError, { file }: SourceDocument): Finding {
  const place = { file, path: [...path, key], at: 'key' as const };
  return {
    code: 'yaml-syntax',
    severity: 'error',
    place,
    facts: { detail: 'the line begins with a character that is no blank', hint: 'blank' },
  };
}

function shapeFinding(error: ShapeError, schema: SchemaName, document: SourceDocument): Finding {
  const place = { file: document.file, path: error.path };
  const where =
    error.path.length === 0
      ? `the ${document.file === '-' ? 'recipe' : 'file'}`
      : `"${error.path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' ')}"`;
  switch (error.kind) {
    case 'unknown-key': {
      const key = error.key ?? '';
      const known = error.known ?? [];
      const close = nearest(key, known);
      const facts = { key, where, known: close.length > 0 ? close : known };
      return {
        code: 'unknown-key',
        severity: 'error',
        place: { ...place, path: [...error.path, key], at: 'key' },
        facts,
      };
    }
    case 'missing-key':
      return {
        code: 'missing-key',
        severity: 'error',
        place: { ...place, at: 'key' },
        facts: { key: error.key ?? '', where },
      };
    default: {
      const value = at(document.data, error.path);
      const isText = typeof value === 'number' && Number.isFinite(value) && /string|text/.test(error.expected ?? '');
      if (isText && !wantsQuantity(schema, error.path)) {
        const text = document.scalarText(error.path) || String(value);
        const facts = { expected: error.expected ?? 'text', found: text, instead: `"${text}"` };
        return { code: 'wrong-type', severity: 'error', place, facts };
      }
      if (typeof value === 'string' && value.includes('：')) {
        const facts = { detail: '"：" is another character than ":"', hint: 'wide' as const };
        return { code: 'yaml-syntax', severity: 'error', place, facts };
      }
      // A number where the language wants a quantity lacks its unit.
      if (isText) {
        const examples = examplesOf(error.path, String(value));
        return { code: 'bare-number', severity: 'error', place, facts: { text: String(value), examples } };
      }
      const written = typeof value === 'number' ? document.scalarText(error.path) : '';
      const found = written === '' ? (error.found ?? 'this') : written;
      const close = typeof value === 'string' ? nearest(value, error.known ?? []) : [];
      const facts = {
        expected: error.expected ?? 'something else',
        found,
        ...(close.length > 0 ? { nearest: close } : {}),
      };
      return { code: error.kind, severity: 'error', place, facts };
    }
  }
}

/** What a bare number may have been meant as. */
function examplesOf(path: Path, value: string): string[] {
  const key = path.at(-1);
  if (key === 'purity') return ['99.5 wt%'];
  if (key === 'water') return ['200 ppm'];
  return path[0] === 'components' || path[0] === 'solvents' ? [`${value} g`, `${value} wt%`] : [];
}

function at(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value;
}
