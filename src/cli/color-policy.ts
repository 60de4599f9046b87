/**
 * Decides once whether there is colour, before anything that draws is loaded: `--no-color` beats FORCE_COLOR, which
 * beats NO_COLOR, which beats the terminal. chalk reads only FORCE_COLOR (and that above its own `--no-color`), so the
 * decision is handed on there. See https://no-color.org: NO_COLOR counts when it is not empty.
 */
export function applyColorPolicy(argv: readonly string[], env: NodeJS.ProcessEnv): void {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  if (flags.includes('--no-color') || (env.NO_COLOR && env.FORCE_COLOR === undefined)) {
    env.FORCE_COLOR = '0';
    delete env.NO_COLOR;
  }
}
