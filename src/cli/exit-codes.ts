/** What the program tells the shell; `formulyte --help` lists the same four. */
export const exitCode = { clean: 0, findings: 1, usage: 2, bug: 3 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
