import { findColumn } from './find-column.ts';
import { findMisspelt } from './find-misspelt.ts';
import type { Column, Table, TableProblem } from './table.ts';

interface DiscColumns {
  readonly id: Column;
  readonly side: Column;
  readonly mass: Column;
  readonly foil?: Column;
  readonly diameter?: Column;
}

type Found =
  | { readonly ok: true; readonly columns: DiscColumns }
  | { readonly ok: false; readonly problems: readonly TableProblem[] };

const names = {
  id: ['id', 'disc', 'label', 'name', 'number', 'no', 'no.'],
  side: ['side', 'electrode'],
  mass: ['mass', 'disc mass', 'weight', 'disc weight'],
  foil: ['foil mass', 'foil', 'foil weight'],
  diameter: ['diameter', 'disc diameter', 'diam', 'diam.'],
} as const;

/** The columns of a table of weighed discs; those of the foil's mass and of the diameter may be left out. */
export function findDiscColumns(table: Table): Found {
  const [id, side, mass] = [names.id, names.side, names.mass].map((wanted) => findColumn(table, wanted));
  const [foil, diameter] = [names.foil, names.diameter].map((wanted) => findColumn(table, wanted));
  const problems = [id, side, mass, foil, diameter].flatMap((one, i) => {
    if (one === undefined || one.ok || (i > 2 && one.problem.code === 'column-missing')) return [];
    return [one.problem];
  });
  if (!id?.ok || !side?.ok || !mass?.ok || problems.length > 0) return { ok: false, problems };
  const columns = {
    ...{ id: id.column, side: side.column, mass: mass.column },
    ...(foil?.ok ? { foil: foil.column } : {}),
    ...(diameter?.ok ? { diameter: diameter.column } : {}),
  };
  const sought = [...(foil?.ok ? [] : names.foil), ...(diameter?.ok ? [] : names.diameter)];
  const misspelt = findMisspelt(table, Object.values(columns), sought);
  return misspelt.length > 0 ? { ok: false, problems: misspelt } : { ok: true, columns };
}
