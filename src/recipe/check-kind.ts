import type { Finding } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';

/** The kinds of document that this version reads, each with the command that is for it. */
const kinds = {
  mixture: 'formulyte weigh',
  cell: 'formulyte energy',
  study: 'formulyte ternary',
  batch: 'formulyte made',
  synthesis: 'formulyte weigh',
  measurement: 'formulyte table',
  stock: 'formulyte weigh --stock',
  lab: 'formulyte weigh --lab',
  material: 'formulyte validate',
} as const;

export type Kind = keyof typeof kinds;

/** What is wrong with a document's kind where one of kind `wanted` has to stand, or undefined. */
export function checkKind(data: unknown, file: string, wanted: Kind): Finding | undefined {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    const found = Array.isArray(data) ? 'a list' : typeof data === 'string' ? 'text' : typeof data;
    return {
      code: 'wrong-type',
      severity: 'error',
      place: { file, path: [], span: [0, 1] },
      facts: { expected: 'a map of keys', found },
    };
  }
  const kind = (data as Record<string, unknown>).kind;
  const alike = Object.keys(data).find((key) => key.trim().toLowerCase() === 'kind');
  if (kind === undefined && alike !== undefined) {
    const place = { file, path: [alike], at: 'key' as const };
    return { code: 'unknown-key', severity: 'error', place, facts: { key: alike, where: 'the file', known: ['kind'] } };
  }
  if (kind === undefined) {
    return {
      code: 'missing-key',
      severity: 'error',
      place: { file, path: [], span: [0, 1] },
      facts: { key: 'kind', where: 'the recipe' },
    };
  }
  if (kind === wanted) return undefined;
  const name = String(kind);
  const place = { file, path: ['kind'] };
  if (Object.hasOwn(kinds, name)) {
    const facts = { kind: name, known: [wanted], command: kinds[name as Kind] };
    return { code: 'unknown-kind', severity: 'error', place, facts };
  }
  const known = nearest(name, Object.keys(kinds));
  const facts = { kind: name, known: known.length > 0 ? known : Object.keys(kinds) };
  return { code: 'unknown-kind', severity: 'error', place, facts };
}
