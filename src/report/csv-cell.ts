/**
 * A field of a CSV text (RFC 4180): quoted where it must be, and never a formula for the spreadsheet that opens it, be it
 * one that splits at semicolons or tabs and knows no quotes in the middle of a cell.
 */
export function csvCell(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text);
  const harmless = isNumber ? text : text.replace(/(^|[;\t\r\n])(?=[\s"]*[=+\-@])/g, "$1'");
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
