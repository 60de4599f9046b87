import { type OpenStudy, pictureStudy, type StudyGrid } from '../index.ts';
import { noTriangle } from './no-triangle.ts';
import { UsageError } from './usage-error.ts';

/** What a picture of a study is asked to show, by name. */
interface Shown {
  readonly show?: readonly string[] | undefined;
  readonly lines?: readonly string[] | undefined;
}

/**
 * A study's grid as a picture: coloured by the first quantity that is asked for, on the command line or by the study; lines of
 * equal value by name, by default those of O/Li where there is lithium.
 */
export function drawStudy({ space, region }: OpenStudy, grid: StudyGrid, { show = [], lines = [] }: Shown) {
  const wanted = lines.length > 0 ? lines : grid.columns.some((one) => one.name === 'O/Li') ? ['O/Li'] : [];
  const columns = wanted.map((name) => {
    const column = grid.columns.find((one) => one.name === name);
    if (column && !('compute' in column)) return column;
    if (column) {
      throw new UsageError(`Lines of equal "${name}" are not straight.`, `Colour by it with --show "${name}".`);
    }
    throw new UsageError(`"${name}" is not computed.`, `Ask for it with --show "${name}", too.`);
  });
  const colour = show.length > 0 || space.study.show.length > 0 ? grid.columns[0] : undefined;
  const picture = pictureStudy(space.study.title, region, grid, colour, columns);
  if (picture) return picture;
  throw noTriangle(region.names.length, '--format csv');
}
