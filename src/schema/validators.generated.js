// Generated from schemas/ by "npm run generate". Not to be edited.
import { validators as daily } from './validators/daily.generated.js';
import { validators as batch } from './validators/batch.generated.js';
import { validators as cell } from './validators/cell.generated.js';
import { validators as lab } from './validators/lab.generated.js';
import { validators as measurement } from './validators/measurement.generated.js';
import { validators as recipe } from './validators/recipe.generated.js';
import { validators as stock } from './validators/stock.generated.js';
import { validators as study } from './validators/study.generated.js';
import { validators as synthesis } from './validators/synthesis.generated.js';

export const validators = { ...daily, ...batch, ...cell, ...lab, ...measurement, ...recipe, ...stock, ...study, ...synthesis };
