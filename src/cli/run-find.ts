import { type FoundSheet, findSheet } from '../index.ts';
import { printPlainly } from '../report/print-plainly.ts';
import { isFolder } from '../report/write-file.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** Says where the recipe of a sheet is; nothing found is exit 1. */
export async function runFind(text: string, folder: string, { json }: { readonly json: boolean }): Promise<ExitCode> {
  const [, digits] = /^(?:sha256:)?([0-9a-f]{8,64})(?:…|\.\.\.)?$/.exec(text.trim().toLowerCase()) ?? [];
  if (digits === undefined) {
    throw new UsageError(
      `"${text}" is no content of a sheet.`,
      'Say what the sheet or its QR code says, sha256:d06c2978e506 or more of it.',
    );
  }
  if (!isFolder(folder)) throw new UsageError(`"${folder}" is no folder.`, 'Name the folder to look in.');
  const found = await findSheet(digits, folder);
  process.stdout.write(`${json ? JSON.stringify({ content: `sha256:${digits}`, ...found }, null, 2) : say(found)}\n`);
  return found.now.length > 0 || found.was ? exitCode.clean : exitCode.findings;
}

function say({ now, records, was }: FoundSheet): string {
  const rows = [
    ...now.map((file) => [file, 'as it is now']),
    ...(was ? [[was.name, `commit of ${was.date}`]] : []),
    ...records.map((file) => [file, 'a record of it']),
  ];
  if (rows.length === 0) return 'No recipe here has or had this content, as far as git remembers.';
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', what = '']) => `${printPlainly(name).padEnd(width)}  ${what}`).join('\n');
}
