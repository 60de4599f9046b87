/** A place as an editor counts it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
