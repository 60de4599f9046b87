import type { Place } from '../diagnostics/finding.ts';
import type { WorkedFigure } from './worked-figure.ts';

interface Said {
  /** SI. */
  readonly value: number;
  /** As written. */
  readonly text: string;
  /** Standard, SI; absent where none is stated. */
  readonly uncertainty?: number | undefined;
}

/** What a document states, as the leaf of a figure that follows from it; leaves of one `key` are one number. */
export function statedFigure(
  name: string,
  unit: string,
  { value, text, uncertainty }: Said,
  place: Place,
  key: readonly (string | number)[],
): WorkedFigure {
  return {
    name,
    unit,
    value,
    from: {
      kind: 'leaf',
      is: 'stated',
      key: JSON.stringify(key),
      text,
      place,
      ...(uncertainty === undefined ? {} : { uncertainty }),
    },
  };
}
