import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Material } from '../../src/materials/material.ts';

const folder = new URL('../../recipes/materials/', import.meta.url);

interface RawProperty {
  readonly value: string;
  readonly at?: string;
  readonly source: string;
  readonly why?: string;
}

/** A catalogue file as YAML gives it, keys as written. */
export interface RawMaterial {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly cas?: string;
  readonly roles: Material['roles'];
  readonly state: Material['state'];
  readonly formula?: string;
  readonly 'repeat unit'?: string;
  readonly donors?: Record<string, number>;
  readonly sites?: Record<string, number>;
  readonly 'oxidation states'?: Record<string, number>;
  readonly electrons?: number;
  readonly properties?: Readonly<Record<string, RawProperty>>;
  readonly handling?: Material['handling'];
  readonly source: string;
}

export const catalogueFiles: readonly { readonly file: string; readonly text: string; readonly raw: RawMaterial }[] =
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return { file, text, raw: parse(text) as RawMaterial };
    });

/** The shipped catalogue without its properties: names, formulas and groups are all that a look-up needs. */
export const catalogue: readonly Material[] = catalogueFiles.map(({ raw }) => material(raw));

/** A material as the reader would make it, from as little as an id. */
export function material(raw: Partial<RawMaterial> & { readonly id: string; readonly file?: string }): Material {
  return {
    id: raw.id,
    name: raw.name ?? raw.id,
    aliases: raw.aliases ?? [],
    ...(raw.cas !== undefined && { cas: raw.cas }),
    roles: raw.roles ?? ['filler'],
    state: raw.state ?? 'solid',
    ...(raw.formula !== undefined && { formula: raw.formula }),
    ...(raw['repeat unit'] !== undefined && { repeatUnit: raw['repeat unit'] }),
    donors: raw.donors ?? {},
    sites: raw.sites ?? {},
    oxidationStates: raw['oxidation states'] ?? {},
    ...(raw.electrons !== undefined && { electrons: raw.electrons }),
    properties: {},
    handling: raw.handling ?? [],
    source: raw.source ?? 'test',
    ...(raw.file !== undefined && { file: raw.file }),
  };
}
