import type { Problem } from '../diagnostics/facts.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import { findingAt } from './finding-at.ts';
import type { SourceDocument } from './source-document.ts';
import type { Named, Stated } from './stated.ts';

/** Which values make sense: above zero, a share of a volume that is not all of it, a share up to the whole, any. */
export type Range = 'positive' | 'part' | 'share' | 'growth' | 'voltage' | 'any';

const ranges: Readonly<Record<Range, { readonly holds: (value: number) => boolean; readonly expected: string }>> = {
  // Beyond these a product of two of them is no double any more.
  positive: { holds: (value) => value >= 1e-30 && value < 1e12, expected: 'a value above zero that can be' },
  growth: { holds: (value) => value > -1 && value < 10, expected: 'a growth from above -100 % to below 1000 %' },
  voltage: {
    holds: (value) => value === 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 100),
    expected: 'a voltage below 100 V',
  },
  part: { holds: (value) => value >= 0 && value < 1, expected: 'a share from 0 to below 100 %' },
  share: { holds: (value) => value > 0 && value <= 1, expected: 'a share above 0 and up to 100 %' },
  any: { holds: Number.isFinite, expected: 'a number' },
};

/** Reads quantities out of one document, and keeps what is wrong with them. */
export class StatedReader {
  readonly findings: Finding[] = [];

  constructor(readonly document: SourceDocument) {}

  readonly report = (problem: Problem, path: Path): void => {
    this.findings.push(findingAt(problem, path, this.document.file));
  };

  /** The quantity at a path, or undefined where none is written or a finding says why it cannot be read. */
  quantity(
    text: string | undefined,
    path: Path,
    kinds: readonly DimensionName[],
    range: Range = 'positive',
  ): Stated | undefined {
    if (text === undefined) return undefined;
    const read = parseQuantity(text, kinds);
    if (!read.ok) this.report(read.problem, path);
    return read.ok ? this.within(read.value, path, range) : undefined;
  }

  /** A bare number, with the digits it was written with. */
  number(value: number | undefined, path: Path, range: Range = 'positive'): Stated | undefined {
    return value === undefined ? undefined : this.quantity(this.document.scalarText(path), path, ['number'], range);
  }

  /** A share of a volume or a length: `%` or `vol%`. */
  volumeShare(text: string | undefined, path: Path, range: Range = 'part'): Stated | undefined {
    const stated = this.quantity(text, path, ['fraction'], range);
    const share = stated?.quantity.unit.share;
    if (stated === undefined || share === 'plain' || share === 'vol') return stated;
    this.report(
      { code: 'wrong-value', facts: { expected: 'a share of the volume in % or vol%', found: `"${text}"` } },
      path,
    );
    return undefined;
  }

  name(text: string | undefined, path: Path): Named | undefined {
    return text === undefined ? undefined : { name: text, path };
  }

  within(quantity: Quantity, path: Path, range: Range): Stated | undefined {
    if (ranges[range].holds(quantity.value)) return { quantity, path };
    const { expected } = ranges[range];
    this.report({ code: 'wrong-value', facts: { expected, found: `"${quantity.text}"` } }, path);
    return undefined;
  }
}

/** The entries that have a value: an absent key stays absent. */
export function present<T extends object>(entries: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<T>;
}
