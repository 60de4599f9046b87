import { type OpenStudy, pictureStudy, type StudyGrid } from '../index.ts';
import { noTriangle } from './no-triangle.ts';
import { UsageError } from './usage-error.ts';

/** A study's grid as a picture, lines of equal value by name; by default those of O/Li where there is lithium. */
export function drawStudy({ space, region }: OpenStudy, grid: StudyGrid, lines: readonly string[]) {
  const wanted = lines.length > 0 ? lines : grid.columns.some((one) => one.name === 'O/Li') ? ['O/Li'] : [];
  const columns = wanted.map((name) => {
    const column = grid.columns.find((one) => one.name === name);
    if (column && !('compute' in column)) return column;
    if (column) {
      throw new UsageError(`Lines of equal "${name}" are not straight.`, `Colour by it with --show "${name}".`);
    }
    throw new UsageError(`"${name}" is not computed.`, `Ask for it with --show "${name}", too.`);
  });
  const colour = space.study.show.length > 0 || columns.length === 0 ? grid.columns[0] : undefined;
  const picture = pictureStudy(space.study.title, region, grid, colour, columns);
  if (picture) return picture;
  throw noTriangle(region.names.length, '--format csv');
}
