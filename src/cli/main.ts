import './color-first.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { nearest } from '../diagnostics/nearest.ts';
import { commands } from './commands.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { fail } from './fail.ts';
import { commandHelp, programHelp } from './help.ts';
import { noPlugins } from './no-plugins.ts';
import { UsageError } from './usage-error.ts';

/** The program: arguments in, exit code out. Version and help answer without starting oclif. */
async function run(argv: readonly string[]): Promise<ExitCode> {
  const [first, ...rest] = argv.filter((word) => word !== '--no-color' && word !== '--json');
  if (first === '--version' || first === '-V') return print(version());
  if (first === '--help' || first === '-h' || first === 'help') return help(rest[0]);
  if (first === undefined) {
    process.stderr.write(programHelp(commands, packageJson.description));
    return exitCode.usage;
  }
  if (first.startsWith('-')) {
    throw new UsageError(`"${first}" stands before a command.`, 'See "formulyte --help".');
  }
  const command = commandNamed(first);
  const own = argv.slice(argv.indexOf(first) + 1);
  const before = argv.slice(0, argv.indexOf(first));
  if (beforeDashes(own).some((word) => word === '--help' || word === '-h')) return print(commandHelp(first, command));

  command.id = first;
  return new command([...before, ...own], noPlugins(packageJson)).start();
}

function help(id: string | undefined): ExitCode {
  return print(id === undefined ? programHelp(commands, packageJson.description) : commandHelp(id, commandNamed(id)));
}

function commandNamed(id: string) {
  const command = Object.hasOwn(commands, id) ? commands[id] : undefined;
  if (command) return command;
  const [meant] = nearest(id, Object.keys(commands), 1);
  throw new UsageError(
    `Unknown command "${id}".`,
    meant === undefined ? `Commands: ${Object.keys(commands).join(', ')}.` : `Did you mean "formulyte ${meant}"?`,
  );
}

function version(): string {
  return `formulyte ${packageJson.version}  node ${process.versions.node}  ${process.platform}-${process.arch}\n`;
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return exitCode.clean;
}

function beforeDashes(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

/** A reader that has seen enough (`| head`) is no failure: the command ends in its own time, with its own exit code. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const argv = process.argv.slice(2);
const json = beforeDashes(argv).includes('--json');
process.on('uncaughtException', (error) => {
  process.exitCode = fail(error, json);
  process.exit();
});
/** A thread that `validate` started: it judges its share of the files and is no program of its own. */
async function runThread(): Promise<ExitCode> {
  const { runHelperThread } = await import('./judge-in-parallel.ts');
  return runHelperThread() ? exitCode.clean : run(argv);
}

(process.env.FORMULYTE_THREAD === '1' ? runThread() : run(argv)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = fail(error, json);
  },
);
