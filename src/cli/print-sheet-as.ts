import type { Sheet } from '../index.ts';
import type { Paint } from '../report/colour.ts';
import { findingData, type Located } from '../report/findings.ts';
import type { Warned } from '../report/printed-sheet.ts';
import { sheetAsRead } from '../report/sheet-as-read.ts';
import type { SheetFormat } from './sheet-formats.ts';

/** What stands on a sheet besides its own figures. */
export interface Beside {
  readonly notes: readonly string[];
  /** What a terminal has told beside the sheet, and paper has to carry itself. */
  readonly warnings: readonly Warned[];
  readonly located: readonly Located[];
  readonly paint: Paint;
}

/** A sheet in one format: text with its last line break, or bytes. */
export async function printSheetAs(
  format: SheetFormat,
  exact: Sheet,
  { notes, warnings, located, paint }: Beside,
): Promise<string | Uint8Array> {
  const told = { notes, warnings };
  const sheet = sheetAsRead(exact);
  switch (format) {
    case 'markdown':
      return `${(await import('../report/sheet-markdown.ts')).sheetMarkdown(sheet, told)}\n`;
    case 'csv':
      return `${(await import('../report/sheet-csv.ts')).sheetCsv(exact)}\n`;
    case 'json': {
      const { sheetData } = await import('../report/sheet-json.ts');
      return `${JSON.stringify({ sheet: sheetData(exact), findings: located.map(findingData) }, null, 2)}\n`;
    }
    case 'html':
      return (await import('../report/sheet-html.ts')).sheetHtml(sheet, told);
    case 'xlsx':
      return (await import('../report/sheet-xlsx.ts')).sheetXlsx(exact, told);
    case 'pdf':
      return (await import('../report/sheet-pdf.ts')).sheetPdf(sheet, told);
    default:
      return `${(await import('../report/sheet-text.ts')).sheetText(sheet, paint, notes)}\n`;
  }
}
