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
  ...['nodes/Node', 'nodes/Pair', 'doc/Document', 'nodes/Collection', 'schema/Schema'].map(plainProperties),
  {
    // Most values are words and quantities: text that none of the tests for numbers, truth values and nulls can match.
    file: /[\\/]yaml[\\/]browser[\\/]dist[\\/]compose[\\/]compose-scalar\.js$/,
    from: '    const tag = schema.tags.find(',
    to: `    if (schema.name === 'core' && !schema.compat && /^[^-+.~0-9nNtTfF<]|[^-+.~\\w<]/.test(value)) return schema[SCALAR];
    const tag = schema.tags.find(`,
  },
];

/** A node of YAML is made forty times a recipe: what it is and its schema are properties like others, not defined ones. */
function plainProperties(name) {
  return {
    file: new RegExp(`[\\\\/]yaml[\\\\/]browser[\\\\/]dist[\\\\/]${name.replace('/', '[\\\\/]')}\\.js$`),
    from: /Object\.defineProperty\(this, ([\w']+), \{\s*value: (\w+)[^}]*\}\);/g,
    to: (_, key, value) => `this[${key}] = ${value};`,
  };
}

/** A plugin for esbuild; test/report/shortcuts.test.ts and those of the bundled parser hold it against the packages. */
export const shortcutsTaken = {
  name: 'shortcuts',
  setup(bundler) {
    for (const { file, from, to } of shortcuts) {
      bundler.onLoad({ filter: file }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const contents = source.replaceAll(from, typeof to === 'string' ? () => to : to);
        if (contents === source) throw new Error(`${path}: expected ${from}`);
        return { contents, loader: 'js' };
      });
    }
  },
};
