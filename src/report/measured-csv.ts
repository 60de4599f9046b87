import type { Measured } from '../measure/measured.ts';
import { csvCell } from './csv-cell.ts';
import { measuredData } from './measured-json.ts';

/** Every figure of a measurement on a line of its own: RFC 4180, each line but the last with its end. */
export function measuredCsv(measured: Measured): string {
  const { groups } = measuredData(measured);
  const rows = groups.flatMap(({ name = '', line, figures }) =>
    figures.map((figure) => [
      name,
      line === undefined ? '' : String(line),
      figure.name,
      String(figure.value),
      figure.unit,
      figure.uncertainty === undefined ? '' : String(figure.uncertainty),
      figure.of ?? '',
    ]),
  );
  const head = ['group', 'line', 'figure', 'value', 'unit', 'standard uncertainty', 'of'];
  // The last line ends as the others do: writing it adds the LF.
  return `${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r`;
}
