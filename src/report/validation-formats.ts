import type { Validation, ValidationContext } from './validation.ts';

/** One way to print what was found; no line end after the last line, nothing at all where a format has nothing to say. */
export type ValidationReport = (validation: Validation, context: ValidationContext) => string;

/** Every format by name; only the chosen one is loaded. */
export const formats = {
  text: async () => (await import('./validation-text.ts')).text,
  codeframe: async () => (await import('./validation-codeframe.ts')).codeframe,
  json: async () => (await import('./validation-json.ts')).json,
  jsonl: async () => (await import('./validation-jsonl.ts')).jsonl,
  github: async () => (await import('./validation-github.ts')).github,
  gitlab: async () => (await import('./validation-gitlab.ts')).gitlab,
  sarif: async () => (await import('./validation-sarif.ts')).sarif,
  junit: async () => (await import('./validation-junit.ts')).junit,
  checkstyle: async () => (await import('./validation-checkstyle.ts')).checkstyle,
  markdown: async () => (await import('./validation-markdown.ts')).markdown,
} satisfies Readonly<Record<string, () => Promise<ValidationReport>>>;

export type ValidationFormat = keyof typeof formats;
