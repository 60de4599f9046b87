/** What a room of src may import, and why no more. A name with `type ` in front lends its types only. */
export interface Room {
  readonly from: readonly string[];
  readonly why: string;
}

const arithmetic = ['units', 'chemistry', 'diagnostics', 'materials', 'type recipe', 'worked'];
const arithmeticRooms = ['calculation', 'transport'];
const results = [
  ...['units', 'chemistry', 'diagnostics', 'schema', 'materials', 'recipe', 'solve', 'worked'],
  ...arithmeticRooms,
];
const desks = ['weigh', 'synthesis', 'cell', 'mixture', 'measure'];

const desk: Room = {
  from: results,
  why: 'each answers one question about a composition; through one another they would grow into one',
};

/** The rooms of src by folder; a file directly in src is a room of its own name. */
export const rooms: Readonly<Record<string, Room>> = {
  diagnostics: { from: [], why: 'what can be said about a recipe depends on nothing that says it' },
  schema: { from: [], why: 'a shape is checked without knowing what the data means' },
  units: { from: ['diagnostics'], why: 'a quantity is read without knowing where it stands; it may say why it cannot' },
  chemistry: { from: ['units', 'diagnostics'], why: 'a formula means the same in every recipe' },
  materials: {
    from: ['units', 'chemistry', 'diagnostics', 'schema'],
    why: 'a substance is the same whatever recipe it is in',
  },
  recipe: {
    from: ['units', 'chemistry', 'diagnostics', 'schema', 'materials'],
    why: 'what was written is understood before anything is computed',
  },
  solve: { from: arithmetic, why: 'pure arithmetic: it sees the statements, never the file they were written in' },
  calculation: {
    from: [],
    why: 'arithmetic that knows nothing of batteries: figures from figures, roots, distributions',
  },
  worked: {
    from: ['diagnostics', 'calculation'],
    why: 'a figure with its equation is the same whoever computes it: it is put together where the figure is',
  },
  transport: {
    from: [],
    why: 'closed formulas of current in one layer: a cell is planned by them, a measurement is read by them, neither owns them',
  },
  weigh: desk,
  synthesis: {
    from: [...results, 'weigh'],
    why: 'as every desk; and what it comes to is weighed out like a mixture, on the same sheet',
  },
  cell: desk,
  mixture: {
    from: [...results, 'cell', 'weigh'],
    why: 'as every desk; what a cell makes of a composition is a quantity of a study like its density, and every point is weighed out like a mixture, on the same sheet',
  },
  measure: desk,
  lint: {
    from: [...results, ...desks],
    why: 'a rule may look at anything that has been computed, and changes none of it',
  },
  report: {
    from: [
      'units',
      'diagnostics',
      // A worked figure is walked through to be drawn.
      'worked',
      ...[...results, ...desks, 'lint', 'pipeline', 'collection', 'selftest'].map((room) => `type ${room}`),
    ],
    why: 'a result is complete before it is drawn; drawing computes nothing',
  },
  page: {
    from: ['units', 'diagnostics', 'type calculation', 'recipe', 'mixture', 'weigh', 'report'],
    why: 'it runs in a browser, alone, on plain data: what it reads and computes it does with the code of the program, and needs no Node',
  },
  pipeline: { from: [...results, ...desks, 'lint'], why: 'the whole program on one page, without a terminal' },
  collection: {
    from: [...results, ...desks, 'type pipeline'],
    why: 'many documents side by side: it reads what they came to, and computes nothing of its own',
  },
  selftest: {
    from: [...results, ...desks, 'pipeline'],
    why: 'it holds what the others compute against what is known, and nobody leans on it',
  },
  index: {
    from: [...results, ...desks, 'lint', 'report', 'pipeline', 'collection', 'selftest'],
    why: 'the library knows no command line',
  },
  cli: {
    from: ['commands', 'diagnostics', 'index', 'report'],
    why: 'the command line is the first user of the library',
  },
  commands: {
    from: ['cli', 'diagnostics', 'index', 'report'],
    why: 'a command is a doorway: what it does is in the library',
  },
};

/** Where a package, or a part of Node, is at home, in rooms or in single files; everywhere else it is forbidden. */
export const homes: readonly { readonly of: RegExp; readonly rooms: readonly string[]; readonly why: string }[] = [
  { of: /^yaml(\/|$)/, rooms: ['recipe'], why: 'one place turns text into a recipe and knows line and column' },
  {
    of: /^(node:)?fs(\/|$)/,
    rooms: ['recipe', 'report'],
    why: 'recipe reads, within its limits; report writes, atomically; nobody else touches the disk',
  },
  {
    of: /^(node:)?child_process$/,
    rooms: ['recipe/run-git.ts'],
    why: 'no other program is started, but git to read what a recipe was and when; one short file to review',
  },
  {
    of: /^diff(\/|$)/,
    rooms: ['report'],
    why: 'texts are laid side by side to be shown; recipes are compared by meaning',
  },
  { of: /^(chalk|ansis|picocolors)(\/|$)/, rooms: ['report'], why: 'colour means something, and one place says what' },
  {
    of: /^csv-parse(\/|$)/,
    rooms: ['recipe'],
    why: 'tables are read where recipes are: one place knows line and column',
  },
  {
    of: /^@duckdb\//,
    rooms: ['collection/query-collection.ts'],
    why: 'a database of 70 MB, optional: one file asks it, and only for a query',
  },
  { of: /^munkres$/, rooms: ['cell'], why: 'discs are paired by a library that does nothing else' },
  { of: /^hyparquet-writer$/, rooms: ['report'], why: 'file formats are written where all of them are' },
  { of: /^yalps$/, rooms: ['weigh'], why: 'the least addition is a linear program, and nothing else is' },
  { of: /^d3-/, rooms: ['report'], why: 'pictures are drawn in one place' },
  { of: /^cli-table3(\/|$)/, rooms: ['report'], why: 'layout is drawn in one place' },
  {
    of: /^(hucre|pdfkit|qrcode)(\/|$)/,
    rooms: ['report'],
    why: 'files for others to open are written in one place, each library behind one file',
  },
  { of: /^@oclif\//, rooms: ['cli', 'commands'], why: 'the library runs without a command line' },
  { of: /^ajv(\/|$)/, rooms: [], why: 'schemas are compiled by bin/generate.mjs: at start it would cost 180 ms' },
];

/** All that may load before `weigh` starts to work; anything else is imported where it is used, with `await import()`. */
export const light = /^(yaml|chalk|cli-table3|csv-parse\/sync|fastest-levenshtein|@oclif\/core\/\w+|node:[\w/]+)$/;

/** Names that say nothing about what is inside. */
export const nameless = /^(utils?|helpers?|common|misc|types|lib|shared|stuff)$/;
