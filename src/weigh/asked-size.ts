import type { Problem } from '../diagnostics/facts.ts';

/** How much to make, in the words of the one who asks; one way to say it at a time. */
export interface AskedSize {
  /** Mass or volume of what stays. */
  readonly batch?: string | undefined;
  /** `NAME=AMOUNT` */
  readonly for?: string | undefined;
  /** The dry film: a disc's diameter or two sides, and the thickness last. */
  readonly film?: string | undefined;
  /** What is coated: an area, a disc's diameter or two sides. */
  readonly area?: string | undefined;
  /** Mass per area, and of what. */
  readonly loading?: string | undefined;
  /** How many films or areas of it. */
  readonly discs?: string | undefined;
  readonly cells?: string | undefined;
  /** Share of the dry film's volume. */
  readonly porosity?: string | undefined;
  /** Volume of all that is mixed, solvents included. */
  readonly solution?: string | undefined;
  /** More than that, in per cent of it. */
  readonly overage?: string | undefined;
}

const ways = ['batch', 'for', 'film', 'area', 'solution'] as const;
export type Way = (typeof ways)[number];

/** What goes with which way; the rest goes with none. */
const companions: readonly { readonly key: keyof AskedSize; readonly with: readonly Way[] }[] = [
  { key: 'loading', with: ['area'] },
  { key: 'discs', with: ['film', 'area'] },
  { key: 'cells', with: ['film', 'area'] },
  { key: 'porosity', with: ['film'] },
];

/** The one way in which a size is asked for, or what is wrong with asking so; undefined where nothing asks. */
export function wayOf(asked: AskedSize): { readonly way?: Way; readonly problem?: Problem } {
  const said = ways.filter((way) => asked[way] !== undefined);
  const [way] = said;
  const flags = (keys: readonly string[]) => keys.map((key) => `--${key}`);
  if (said.length > 1) return { problem: { code: 'size-combination', facts: { given: flags(said), needs: [] } } };
  for (const { key, with: needed } of companions) {
    if (asked[key] === undefined || (way !== undefined && needed.includes(way))) continue;
    return { problem: { code: 'size-combination', facts: { given: flags([key]), needs: flags(needed) } } };
  }
  if (asked.discs !== undefined && asked.cells !== undefined) {
    return { problem: { code: 'size-combination', facts: { given: ['--discs', '--cells'], needs: [] } } };
  }
  return way === undefined ? {} : { way };
}
