import type { Path } from '../diagnostics/finding.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Recipe } from './recipe.ts';
import type { Named, Stated } from './stated.ts';

/** Bounds of one varied component, as shares of the varied sum; decimal texts of one, exact. */
export interface ShareBounds {
  readonly least?: string;
  readonly most?: string;
}

/** A quantity of the mixture that has to stay within bounds: `O/Li >= 8`, `salts of total <= 25 wt%`. */
export interface Constraint {
  readonly phrase: string;
  readonly least?: Quantity;
  readonly most?: Quantity;
  readonly text: string;
  readonly path: Path;
}

export interface Varied {
  readonly name: string;
  readonly path: Path;
  readonly bounds: ShareBounds;
}

/** What of a base recipe is varied, and what is asked of it; see schemas/study.schema.json. */
export interface StudyRecipe extends Pick<Recipe, 'file' | 'document' | 'title' | 'source' | 'notes'> {
  readonly base: Named;
  readonly varied: readonly Varied[];
  /** What the shares of the varied sum count. */
  readonly by: 'mass' | 'moles' | 'volume';
  readonly keep: readonly Constraint[];
  readonly steps?: number;
  readonly replicates: number;
  readonly batch?: Stated;
  readonly model?: 'linear' | 'quadratic' | 'special cubic' | 'cubic';
  readonly results?: {
    readonly file: Named;
    readonly response: string;
    readonly scale: 'plain' | 'log';
    readonly better: 'high' | 'low';
  };
  readonly show: readonly Named[];
  readonly cell?: Named;
}
