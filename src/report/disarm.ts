/**
 * Text that GitHub's runner does not take for a command when it stands in a log: the runner obeys `::name …::` at the
 * start of a line and `##[name …]` anywhere in it (actions/runner, ActionCommand.cs). A space of no width splits both.
 */
export function disarm(text: string): string {
  return text.replace(/^(\s*:)(?=:)/gm, '$1\u200b').replace(/##(?=\[)/g, '#\u200b#');
}

/** The same for JSON, where an escape splits the mark and leaves the data as they are. */
export function toJson(data: unknown, indent?: number): string {
  return JSON.stringify(data, null, indent).replaceAll('##[', '#\\u0023[');
}
