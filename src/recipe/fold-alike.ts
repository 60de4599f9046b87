import type { TableProblem } from './table.ts';

/** So many cells with one trouble are told one by one; of more, the first stands for all. */
const mostAlike = 5;
/** A setting of the program that wrote the table, or a unit or sign of the whole column: one mistake, however many cells have it. */
const oneMistake: ReadonlySet<string> = new Set([
  'row-length',
  'cell-decimal-comma',
  'cell-below-zero',
  'column-unit-missing',
  'unknown-unit',
  'wrong-dimension',
]);

/** The problems of a table's rows or of one column, those that are one mistake told once, with how many `more` there are. */
export function foldAlike(problems: readonly TableProblem[]): TableProblem[] {
  const groups = new Map<string, TableProblem[]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || (group.length <= mostAlike && !oneMistake.has(first.code))) return group;
    if (!('more' in first.facts)) return [first];
    return [{ ...first, facts: { ...first.facts, more: group.length - 1 } } as TableProblem];
  });
}

function keyOf({ code, facts }: TableProblem): string {
  if (code === 'unknown-unit') return `${code} ${facts.unit}`;
  if (code === 'wrong-dimension') return `${code} ${facts.found}`;
  return code === 'row-length' ? `${code} ${facts.cells}` : code;
}
