/** FORCE_COLOR decides where it is set (`color-policy.ts` sets it for --no-color and NO_COLOR), else the terminal. */
export function hasColour(stream: { isTTY?: boolean }): boolean {
  const forced = process.env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && process.env.TERM !== 'dumb';
}
