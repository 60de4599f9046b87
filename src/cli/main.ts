import './first.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { nearest } from '../diagnostics/nearest.ts';
import { type CommandClass, commands } from './commands.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { fail } from './fail.ts';
import { commandHelp, programHelp, topicHelp } from './help.ts';
import { noPlugins } from './no-plugins.ts';
import { topics } from './topics.ts';
import { UsageError } from './usage-error.ts';

/** The program: arguments in, exit code out. Version and help answer without starting oclif. */
async function run(argv: readonly string[]): Promise<ExitCode> {
  const [first, ...rest] = argv.filter((word) => word !== '--no-color' && word !== '--json');
  if (first === '--version' || first === '-V') return print(version());
  if (first === '--help' || first === '-h' || first === 'help') return help(rest);
  if (first === undefined) {
    process.stderr.write(wholeHelp());
    return exitCode.usage;
  }
  if (first.startsWith('-')) {
    throw new UsageError(`"${first}" stands before a command.`, 'See "formulyte --help".');
  }
  const at = argv.indexOf(first);
  const behind = argv.slice(at + 1);
  const asksHelp = beforeDashes(behind).some((word) => word === '--help' || word === '-h');
  const topic = topicNamed(first);
  if (topic === undefined) return runCommand(first, commandNamed(first), argv.slice(0, at), behind, asksHelp);

  const [second] = rest;
  const own = await topic.load();
  if (second === undefined || second.startsWith('-')) {
    if (asksHelp) return print(topicHelp(first, topic, own));
    process.stderr.write(topicHelp(first, topic, own));
    return exitCode.usage;
  }
  const next = argv.indexOf(second, at + 1);
  const before = [...argv.slice(0, at), ...argv.slice(at + 1, next)];
  return runCommand(`${first} ${second}`, commandIn(own, second, first), before, argv.slice(next + 1), asksHelp);
}

async function runCommand(
  id: string,
  command: CommandClass,
  before: readonly string[],
  own: readonly string[],
  asksHelp: boolean,
): Promise<ExitCode> {
  if (asksHelp) return print(commandHelp(id, command));
  command.id = id;
  return new command([...before, ...own], noPlugins(packageJson)).start();
}

async function help([first, second]: readonly string[]): Promise<ExitCode> {
  if (first === undefined) return print(wholeHelp());
  const topic = topicNamed(first);
  if (topic === undefined) return print(commandHelp(first, commandNamed(first)));
  const own = await topic.load();
  if (second === undefined) return print(topicHelp(first, topic, own));
  return print(commandHelp(`${first} ${second}`, commandIn(own, second, first)));
}

function wholeHelp(): string {
  return programHelp(commands, topics, packageJson.description);
}

function topicNamed(id: string) {
  return Object.hasOwn(topics, id) ? topics[id] : undefined;
}

function commandNamed(id: string): CommandClass {
  const command = Object.hasOwn(commands, id) ? commands[id] : undefined;
  if (command) return command;
  const known = [...Object.keys(commands), ...Object.keys(topics)];
  const [meant] = nearest(id, known, 1);
  throw new UsageError(
    `Unknown command "${id}".`,
    meant === undefined ? `Commands: ${known.join(', ')}.` : `Did you mean "formulyte ${meant}"?`,
  );
}

/** A command behind the word of its topic. */
function commandIn(own: Readonly<Record<string, CommandClass>>, id: string, topic: string): CommandClass {
  const command = Object.hasOwn(own, id) ? own[id] : undefined;
  if (command) return command;
  const [meant] = nearest(id, Object.keys(own), 1);
  throw new UsageError(
    `"${id}" is nothing that formulyte can ${topic}.`,
    meant === undefined ? `It can: ${Object.keys(own).join(', ')}.` : `Did you mean "formulyte ${topic} ${meant}"?`,
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

/** A reader that has seen enough is no failure to Node's own streams either. */
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

/** Where all has been written nothing is waited for, and nobody needs the memory tidied up. */
function end(code: ExitCode): void {
  process.exitCode = code;
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}

run(argv)
  .then(end)
  .catch((error: unknown) => {
    process.exitCode = fail(error, json);
  });
