// Generated from schemas/ by "npm run generate". Not to be edited.

export type SchemaName = 'batch' | 'cell' | 'lab' | 'material' | 'measurement' | 'mixture' | 'recipe' | 'stock' | 'study' | 'synthesis';

export interface RawShapeError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
  readonly parentSchema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly RawShapeError[] | null;
}

export declare const validators: Readonly<Record<SchemaName, Validator>>;
