/** A workflow command as GitHub's runner understands it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const known = ['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask', 'stop-commands', 'echo'];

/**
 * The commands in a log, read as the runner reads each line: `::name key=value,…::data` after any space at its start, or
 * else `##[name key=value;…]data` anywhere in it (github.com/actions/runner, src/Runner.Common/ActionCommand.cs).
 */
export function readWorkflowCommands(log: string): WorkflowCommand[] {
  return log.split(/\r\n|\n|\r/).flatMap((line) => readCurrent(line) ?? readOlder(line) ?? []);
}

function readCurrent(line: string): WorkflowCommand | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  return command(
    text.slice(2, end),
    ',',
    text.slice(end + 2),
    { '%0D': '\r', '%0A': '\n' },
    { '%3A': ':', '%2C': ',' },
  );
}

function readOlder(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']' };
  return command(line.slice(start + 3, end), ';', line.slice(end + 1), escapes, {});
}

function command(
  head: string,
  between: string,
  data: string,
  escapes: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): WorkflowCommand | undefined {
  const space = head.indexOf(' ');
  const name = space < 0 ? head : head.slice(0, space);
  if (!known.includes(name)) return undefined;
  const pairs = (space < 0 ? '' : head.slice(space + 1).trim()).split(between).filter(Boolean);
  const properties = pairs.map((pair) => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals), decode(pair.slice(equals + 1), { ...escapes, ...more })];
  });
  return { name, properties: Object.fromEntries(properties), data: decode(data, escapes) };
}

/** The percent sign comes last, as in the runner: what it sets free is not read again. */
function decode(text: string, escapes: Readonly<Record<string, string>>): string {
  const freed = Object.entries(escapes).reduce((sofar, [from, to]) => sofar.replaceAll(from, to), text);
  return freed.replaceAll('%25', '%');
}
