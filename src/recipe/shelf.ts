import type { Finding } from '../diagnostics/finding.ts';
import { catalogue } from '../materials/catalogue.generated.ts';
import { layerMaterials } from '../materials/layer-materials.ts';
import type { Material } from '../materials/material.ts';
import { disk, type FileSource } from './file-source.ts';
import { type MaterialFolder, readMaterialFolder } from './read-material-folder.ts';
import type { Recipe } from './recipe.ts';
import type { SourceDocument } from './source-document.ts';

export interface ShelfOptions {
  /** A folder of the user's own material files, over the shipped ones and under a recipe's own. */
  readonly materials?: string;
  /** Let a recipe's folder lie outside its project. */
  readonly allowOutside?: boolean;
  readonly source?: FileSource;
}

/** What a recipe, and each recipe inside it, is made from: the shipped materials with the user's own laid over them. */
export class Shelf {
  readonly findings: Finding[] = [];
  readonly documents: SourceDocument[] = [];
  /** Ids of the user's own materials that took a shipped one's place or names. */
  readonly overridden = new Set<string>();
  /** Whether a folder of the user's had a say: a file that comes into it later must, too. */
  usesFolder = false;
  readonly #options: ShelfOptions;
  readonly #flagged: readonly Material[];
  readonly #known = new Map<string, readonly Material[]>();

  constructor(options: ShelfOptions = {}) {
    this.#options = options;
    this.#flagged = options.materials === undefined ? [] : this.#take(readMaterialFolder(options.materials));
  }

  /** The materials of one recipe; the same array each time. */
  of(recipe: Pick<Recipe, 'file' | 'materials'>): readonly Material[] {
    let materials = this.#known.get(recipe.file);
    if (materials === undefined) {
      materials = this.#layer([...this.#flagged, ...this.#own(recipe)]);
      this.#known.set(recipe.file, materials);
    }
    return materials;
  }

  #own(recipe: Pick<Recipe, 'file' | 'materials'>): readonly Material[] {
    if (recipe.materials === undefined) return [];
    const { allowOutside = false, source = disk } = this.#options;
    return this.#take(readMaterialFolder(recipe.materials.folder, recipe, allowOutside, source));
  }

  #take({ materials, findings, documents }: MaterialFolder): readonly Material[] {
    this.usesFolder = true;
    this.findings.push(...findings);
    this.documents.push(...documents);
    return materials;
  }

  #layer(own: readonly Material[]): readonly Material[] {
    // The catalogue itself, where nothing is laid over it: what is known of an array is kept by the array.
    if (own.length === 0) return catalogue;
    const layered = layerMaterials(catalogue, own);
    for (const one of layered.overridden) this.overridden.add(one.own);
    return layered.materials;
  }
}
