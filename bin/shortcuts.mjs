import { readFileSync } from 'node:fs';

/** Places in other packages where a start loses a millisecond or more to something that changes no result. */
const shortcuts = [
  {
    // The caller always says which level of colour it wants: nobody has to ask node:tty.
    file: /[\\/]chalk[\\/]source[\\/]index\.js$/,
    from: "import supportsColor from '#supports-color';",
    to: 'const supportsColor = { stdout: false, stderr: false };',
  },
  {
    // Western and Greek letters, dashes, raised and lowered digits and the blocks of bars need no table of all emoji,
    // which is slow to compile.
    file: /[\\/]string-width[\\/]index\.js$/,
    from: '\tstring = stripAnsi(string);',
    to: String.raw`	if (/^[ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u03ff\u2010-\u2027\u2070-\u209f\u2580-\u259f]*$/.test(string)) return string.length;
	string = stripAnsi(string);`,
  },
  {
    // A cell without borders of its own has those of the table: they are put together once.
    file: /[\\/]cli-table3[\\/]src[\\/]cell\.js$/,
    from: `    CHAR_NAMES.forEach(function (name) {
      setOption(optionsChars, tableChars, name, chars);
    });`,
    to: `    if (this.options.chars === undefined && tableOptions.charsOfCells) this.chars = tableOptions.charsOfCells;
    else CHAR_NAMES.forEach((name) => setOption(optionsChars, tableChars, name, chars));
    if (this.options.chars === undefined) tableOptions.charsOfCells = this.chars;`,
  },
  {
    // Rows of the same length, no cell over two places: none is missing, and none has to be compared with all others.
    file: /[\\/]cli-table3[\\/]src[\\/]layout-manager\.js$/,
    from: '    fillInTable(cellRows);',
    to: `    const isPlain = ({ colSpan, rowSpan }) => colSpan === 1 && rowSpan === 1;
    if (cellRows.every((row) => row.length === cellRows[0].length && row.every(isPlain))) return cellRows;
    fillInTable(cellRows);`,
  },
];

/** A plugin for esbuild; test/report/shortcuts.test.ts holds the outcome against the packages as they are. */
export const shortcutsTaken = {
  name: 'shortcuts',
  setup(bundler) {
    for (const { file, from, to } of shortcuts) {
      bundler.onLoad({ filter: file }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        if (source.split(from).length !== 2) throw new Error(`${path}: expected once: ${from}`);
        return { contents: source.replace(from, () => to), loader: 'js' };
      });
    }
  },
};
