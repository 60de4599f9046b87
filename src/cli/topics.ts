import type { CommandClass } from './commands.ts';

/** A word that commands stand behind: `formulyte measure conductivity`. */
interface Topic {
  readonly summary: string;
  /** What of it heads its help. */
  readonly example: string;
  /** Its commands by their second word, in the order of the help; no other start loads them. */
  load(): Promise<Readonly<Record<string, CommandClass>>>;
}

/** Every topic, by its word. */
export const topics: Readonly<Record<string, Topic>> = {
  measure: {
    summary: 'what a measurement tells: conductivity, activation energy, transference number, …',
    example: 'measure conductivity --thickness "110 um" --resistance "1200 ohm" --area "2.01 cm^2"',
    load: async () => (await import('./measurements.ts')).measurements,
  },
};
