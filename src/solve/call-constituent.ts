import type { Constituent } from '../recipe/formulation.ts';

/** `PEO in catholyte`, as one says it. */
export function callConstituent({ id }: Pick<Constituent, 'id'>): string {
  const names = id.split(' > ');
  return names.length === 1 ? id : `${names.at(-1)} in ${names.at(-2)}`;
}
