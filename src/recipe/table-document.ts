import type { Place } from '../diagnostics/finding.ts';
import type { Location } from '../diagnostics/location.ts';
import { lineStarts, placesIn } from './places-in.ts';
import type { SourceDocument } from './source-document.ts';

/** A CSV text as findings are located in it: by characters of the text, as it has no keys. */
export interface TableDocument extends SourceDocument {
  /** The place of a line and column that reading the table told. */
  placeOf(location: Location): Place;
}

/** A CSV text with a way from places to lines, as a YAML text has it; lines end with LF, CR LF or CR. */
export function tableDocument(text: string, file: string): TableDocument {
  // As in a recipe, places count a byte order mark, columns do not.
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const own = text.slice(mark);
  const starts = lineStarts(own);
  const position = placesIn(own);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1 + mark;
  const within = (at: number): number => Math.min(Math.max(at - mark, 0), own.length);
  return {
    file,
    text,
    data: undefined,
    findings: [],
    scalarText: () => '',
    locate: ({ span: [start, stop] = [0, 0] }) => {
      const end = position(within(stop));
      return { file, ...position(within(start)), endLine: end.line, endColumn: end.column };
    },
    placeOf: ({ line, column, endLine, endColumn }) => ({
      file,
      path: [],
      span: [offset(line, column), offset(endLine, endColumn)],
    }),
  };
}
