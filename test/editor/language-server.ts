import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node.js';

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Completion {
  readonly label: string;
  readonly insertText?: string;
}

interface Options {
  /** What the user's own settings say under `yaml`. */
  readonly settings?: object;
  /** The folder that is open in the editor. */
  readonly folder?: string;
}

const require = createRequire(import.meta.url);
/** The program that VS Code's YAML extension and most other editors talk to, over its own stdio. */
const program = require.resolve('yaml-language-server/bin/yaml-language-server');
const guard = fileURLToPath(new URL('./no-network.cjs', import.meta.url));

/** One running server and one client that opens texts in it as an editor would. */
export class LanguageServer {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #connection: MessageConnection;
  readonly #waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  #version = 0;
  #stderr = '';

  private constructor(child: ChildProcessWithoutNullStreams, connection: MessageConnection) {
    this.#child = child;
    this.#connection = connection;
  }

  /** Starts it without a schema store, and so that a look beyond this machine fails and is written to stderr. */
  static async start({ settings = {}, folder }: Options = {}): Promise<LanguageServer> {
    const child = spawn(process.execPath, ['--require', guard, program, '--stdio'], { stdio: 'pipe' });
    const connection = createMessageConnection(child.stdout, child.stdin);
    const server = new LanguageServer(child, connection);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      server.#stderr += text;
    });
    const yaml = {
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
      validate: true,
      hover: true,
      completion: true,
      ...settings,
    };
    const all: Readonly<Record<string, unknown>> = { yaml, http: {}, '[yaml]': { 'editor.tabSize': 2 } };
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section: string }[] }) =>
      items.map(({ section }) => all[section] ?? null),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification(
      'textDocument/publishDiagnostics',
      (told: { uri: string; diagnostics: readonly Diagnostic[] }) => {
        server.#waiting.get(told.uri)?.(told.diagnostics);
        server.#waiting.delete(told.uri);
      },
    );
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder === undefined ? null : pathToFileURL(folder).href,
      workspaceFolders: folder === undefined ? null : [{ uri: pathToFileURL(folder).href, name: 'recipes' }],
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
          hover: { contentFormat: ['markdown'] },
          publishDiagnostics: {},
        },
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });
    return server;
  }

  /** Opens a text under a file's name and waits for what the editor would underline. */
  async diagnose(file: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const told = new Promise<readonly Diagnostic[]>((resolve) => {
      this.#waiting.set(uri, resolve);
    });
    await this.#open(file, text);
    return told;
  }

  /** What is offered at the `|` of a text. */
  async complete(file: string, marked: string): Promise<readonly Completion[]> {
    const { text, position } = cursor(marked);
    const uri = await this.#open(file, text);
    const offered = await this.#connection.sendRequest<{ items: readonly Completion[] } | null>(
      'textDocument/completion',
      { textDocument: { uri }, position },
    );
    return offered?.items ?? [];
  }

  /** What is shown when the pointer rests on the `|` of a text. */
  async hover(file: string, marked: string): Promise<string> {
    const { text, position } = cursor(marked);
    const uri = await this.#open(file, text);
    const shown = await this.#connection.sendRequest<{ contents: string | { value: string } } | null>(
      'textDocument/hover',
      { textDocument: { uri }, position },
    );
    const contents = shown?.contents ?? '';
    return typeof contents === 'string' ? contents : contents.value;
  }

  /** Everything the server wrote to stderr; a blocked look beyond this machine is there. */
  get stderr(): string {
    return this.#stderr;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }

  async #open(file: string, text: string): Promise<string> {
    const uri = pathToFileURL(file).href;
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: ++this.#version, text },
    });
    return uri;
  }
}

function cursor(marked: string): { text: string; position: Position } {
  const at = marked.indexOf('|');
  if (at < 0) throw new Error('the text has no | to stand at');
  const before = marked.slice(0, at).split('\n');
  return {
    text: marked.slice(0, at) + marked.slice(at + 1),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
