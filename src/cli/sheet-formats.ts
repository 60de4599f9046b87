import { UsageError } from './usage-error.ts';

/** How a sheet can be printed, and the ending of its file. */
const endings = {
  table: 'txt',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
  html: 'html',
  xlsx: 'xlsx',
  pdf: 'pdf',
} as const;

export type SheetFormat = keyof typeof endings;

const sheetFormats = Object.keys(endings) as SheetFormat[];

/** What a person reads on a terminal or pipes on; the others are files. */
export const isText = (format: SheetFormat): boolean => ['table', 'markdown', 'csv', 'json'].includes(format);

/** One format, or several by commas, each once; a file's ending does as well. Throws a UsageError for another. */
export function parseSheetFormats(text: string): SheetFormat[] {
  const asked = text.split(',').map((one) => one.trim().toLowerCase());
  const formats = asked.map((one) => {
    const found = sheetFormats.find((format) => format === one || endings[format] === one);
    if (found) return found;
    throw new UsageError(`A sheet has no format "${one}".`, `Its formats are ${sheetFormats.join(', ')}.`);
  });
  return [...new Set(formats)];
}

/**
 * The files of these formats. `output` is a folder, a file or what the files' names begin with; without it they are
 * called like the recipe, where the program was started.
 */
export function sheetFiles(
  formats: readonly SheetFormat[],
  recipe: string,
  { output, isFolder }: { readonly output?: string | undefined; readonly isFolder: (path: string) => boolean },
): { readonly format: SheetFormat; readonly file: string }[] {
  const base = (/([^/\\]*)$/.exec(recipe)?.[1] ?? '').replace(/\.ya?ml\b/i, '').replace(/^-?$/, 'sheet');
  const isIn = output !== undefined && (/[/\\]$/.test(output) || isFolder(output));
  const stem = output === undefined ? base : isIn ? `${output.replace(/[/\\]+$/, '')}/${base}` : output;
  return formats.map((format) => {
    const own = `.${endings[format]}`;
    if (isIn || output === undefined) return { format, file: stem + own };
    // A text goes where it is told, whatever that is called; a page and a workbook are opened by their ending.
    if (formats.length === 1 && (isText(format) || output.toLowerCase().endsWith(own))) return { format, file: output };
    const known = Object.values(endings).find((ending) => output.toLowerCase().endsWith(`.${ending}`));
    return { format, file: (known ? stem.slice(0, -known.length - 1) : stem) + own };
  });
}
