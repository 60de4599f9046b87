import { readDocument } from './source-document.ts';

/** Whether a text says something that a skeleton of a batch record leaves open: nobody can print that again. */
export function isFilledRecord(text: string): boolean {
  if (text.trim() === '') return false;
  const { data, findings } = readDocument(text, '');
  if (findings.length > 0) return true;
  const { kind, weighed, made, by, deviations, notes } = (data ?? {}) as Record<string, unknown>;
  const isSaid = (value: unknown): boolean => value !== undefined && value !== null;
  if (kind !== 'batch' || typeof weighed !== 'object') return true;
  return [made, by, deviations, notes, ...Object.values(weighed ?? {})].some(isSaid);
}
