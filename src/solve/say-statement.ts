import type { Equation } from '../recipe/formulation.ts';

/** A statement with the component it stands beside. */
export function sayStatement({ kind, owner, text }: Equation): string {
  if (kind === 'amount' || kind === 'parts') return `${text} of ${owner}`;
  if (kind === 'batch') return `a batch of ${text}`;
  if (kind === 'brought') return `${owner} ${text}`;
  return kind === 'share' ? `${owner} at ${text}` : text;
}
