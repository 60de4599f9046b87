import { join } from 'node:path';

/** Of the bundled program: the folder `dist` that it stands in. */
declare const __dirname: string;

/** The folder of recipes that is shipped with the program. */
export function shippedRecipes(): string {
  return join(__dirname, '..', 'recipes');
}
