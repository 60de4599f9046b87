import type { Finding, Path } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type SchemaName, type ShapeError, validateShape } from '../schema/validate.ts';
import type { SourceDocument } from './source-document.ts';
import { wantsQuantity } from './wants-quantity.ts';

/** Holds a document against its schema: one finding per mistake, worded from the author's own keys and values. */
export function checkShape(schema: SchemaName, document: SourceDocument): Finding[] {
  const errors = validateShape(schema, document.data);
  // A misspelt key is not missing as well.
  const misspelt = errors.filter(({ kind, key = '' }) => kind === 'unknown-key' && key !== '');
  const told = errors.filter(
    ({ kind, path, key = '' }) =>
      kind !== 'missing-key' ||
      !misspelt.some((one) => one.path.join('\n') === path.join('\n') && nearest(one.key ?? '', [key]).length > 0),
  );
  return told.map((error) => shapeFinding(error, schema, document));
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
      // A number where the language wants a quantity lacks its unit.
      if (isText) {
        const examples =
          error.path[0] === 'components' || error.path[0] === 'solvents' ? [`${value} g`, `${value} wt%`] : [];
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

function at(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value;
}
