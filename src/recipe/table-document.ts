import { placesIn } from './places-in.ts';
import type { SourceDocument } from './source-document.ts';

/** A CSV text with a way from its characters to lines, as a recipe has it; lines end with LF, CR LF or CR. */
export function tableDocument(text: string, file: string): SourceDocument {
  // Places count a byte order mark, columns do not.
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const own = text.slice(mark);
  let known: ReturnType<typeof placesIn> | undefined;
  const position = (at: number) => {
    known ??= placesIn(own);
    return known(Math.min(Math.max(at - mark, 0), own.length));
  };
  return {
    file,
    text,
    data: undefined,
    findings: [],
    scalarText: () => '',
    locate: ({ span: [start, stop] = [0, 0] }) => {
      const end = position(stop);
      return { file, ...position(start), endLine: end.line, endColumn: end.column };
    },
  };
}
