// Generated from schemas/ by "npm run generate". Not to be edited.
import type { SchemaName, Validator } from './validators.generated.js';

export declare const validators: Readonly<Partial<Record<SchemaName, Validator>>>;
