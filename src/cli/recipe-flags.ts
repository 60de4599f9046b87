import type { PipelineOptions } from '../index.ts';
import { Flags } from './base-command.ts';

/** What every command that reads a recipe takes. */
export const recipeFlags = {
  materials: Flags.string({
    description: 'a folder of your own material files; they win over the shipped ones',
    helpValue: 'FOLDER',
  }),
  'allow-outside': Flags.boolean({ description: "let inner recipes lie outside the project's folder" }),
};

export function pipelineOptions(flags: { materials?: string | undefined; 'allow-outside': boolean }): PipelineOptions {
  return {
    ...(flags.materials === undefined ? {} : { materials: flags.materials }),
    allowOutside: flags['allow-outside'],
  };
}
