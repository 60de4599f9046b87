import type { Material as MaterialFile } from '../schema/types.generated.ts';

/** What a substance can be in a composite; see schemas/material.schema.json. */
export type Role = MaterialFile['roles'][number];

export type PropertyName = keyof NonNullable<MaterialFile['properties']>;

/** One number of a material, with everything a sheet has to say about it. */
export interface Property {
  /** SI value (kg/m3, K, J/kg, V, C/kg, S/m). */
  readonly value: number;
  /** Standard uncertainty in the same SI unit, where the source gives one. */
  readonly uncertainty?: number;
  /** As written in the catalogue, with the author's unit. */
  readonly text: string;
  /** Temperature in K at which it holds, where one is given. */
  readonly at?: number;
  readonly source: string;
  /** True where no good source was found; `why` then says what the number rests on. */
  readonly estimate: boolean;
  readonly why?: string;
}

/** One substance on the shelf. */
export interface Material {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly cas?: string;
  readonly roles: readonly Role[];
  readonly state: 'solid' | 'liquid' | 'gas';
  readonly formula?: string;
  readonly repeatUnit?: string;
  /** Donor oxygens per formula or repeat unit, by kind. */
  readonly donors: Readonly<Record<string, number>>;
  /** Other countable groups per formula or repeat unit. */
  readonly sites: Readonly<Record<string, number>>;
  readonly oxidationStates: Readonly<Record<string, number>>;
  readonly electrons?: number;
  readonly properties: Readonly<Partial<Record<PropertyName, Property>>>;
  readonly handling: readonly { readonly say: string; readonly code?: string; readonly source: string }[];
  readonly source: string;
  readonly notes?: string;
  /** The file of the user's own that it was read from; absent for the shipped catalogue. */
  readonly file?: string;
}
