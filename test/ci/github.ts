import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import type { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { build } from 'esbuild';
import { root } from '../cli/program.ts';

interface Readers {
  readonly NoOperationTraceWriter: typeof NoOperationTraceWriter;
  readonly parseAction: typeof parseAction;
  readonly parseWorkflow: typeof parseWorkflow;
}

/** GitHub's own readers of actions and workflows; they import JSON as only a bundler lets them. */
async function load(): Promise<Readers> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'formulyte-github-')), 'readers.mjs');
  const contents = `export { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
    export { parseAction } from '@actions/workflow-parser/actions/action-parser';`;
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    banner,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

const { NoOperationTraceWriter: Trace, parseAction: readAction, parseWorkflow: readWorkflow } = await load();

/** What GitHub would say of a text as an action.yml or as a workflow; nothing where it is right. */
export function saidByGitHub(kind: 'action' | 'workflow', content: string): string[] {
  const { context } = (kind === 'action' ? readAction : readWorkflow)({ name: `${kind}.yml`, content }, new Trace());
  return context.errors.getErrors().map(({ message }) => message);
}
