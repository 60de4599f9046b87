/** A tolerance as it is allowed to either side, however the recipe writes it. */
export function sayAllowed(text: string): string {
  return `± ${text.replace(/^(±|\+\/-|\+-)\s*/, '')}`;
}
