// The compute of a million points, without start-up and without writing: a cell's figure over two of its statements, and a
// study's grid with four columns, each beside a bare loop that fills as many columns. Every line is the median of the rounds
// of one run. usage: npm run bench:compute [-- --rounds N]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const lib = await import(join(root, 'dist', 'lib', 'index.js'));
const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${options.rounds}: a whole number from 1 on`);

const taken = (parsed) => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
};

/** A pouch cell's Wh/kg over a thousand thicknesses and a thousand areal capacities. */
function varyOfCell() {
  const { cell } = lib.runCell('recipes/cells/pouch-lfp-llzo-li.yaml');
  const axis = (name, range) => {
    const variable = taken(lib.findVariable(cell.plan, name));
    return lib.spaceAxis(variable, taken(lib.parseRange(variable, range)), 1000);
  };
  const axes = [axis('separator.thickness', '5..100 um'), axis('cathode.areal capacity', '1..6 mAh/cm^2')];
  const figure = taken(lib.findFigure(cell.plan, 'Wh/kg at cell'));
  return () => lib.varyCell(cell.plan, figure, axes).values.length;
}

/** The lattice of 1412 steps, 998,991 points, with four columns. */
function gridOfStudy(file, names) {
  const { study } = lib.runStudy(file);
  const usual = lib.usualColumns(study.space);
  const columns = names.map(
    (name) => (study.cell && lib.cellColumn(study.space, study.cell, name)) ?? usual.find((one) => one.name === name),
  );
  const whole = { names: study.region.names, rows: [] };
  return () => {
    let count = 0;
    for (const block of lib.gridBlocks(whole, 1412, columns)) count += block.count;
    return count;
  };
}

/** What no grid can be faster than: four sums over three coordinates, point by point. */
function bareLoop() {
  const [steps, size] = [1412, 4096];
  const results = [0, 1, 2, 3].map(() => new Float64Array(size));
  return () => {
    let count = 0;
    for (let a = steps; a >= 0; a--) {
      for (let b = steps - a; b >= 0; b--) {
        const i = count % size;
        for (let c = 0; c < 4; c++) results[c][i] = a * 0.3 + b * 0.5 + (steps - a - b) * 0.2;
        count++;
      }
    }
    return count;
  };
}

const cases = [
  ['bare loop, four columns', bareLoop()],
  ['cell, Wh/kg over two', varyOfCell()],
  [
    'film, four columns',
    gridOfStudy('recipes/studies/peo-litfsi-llzto-study.yaml', ['PEO of total', 'LiTFSI of total', 'O/Li', 'density']),
  ],
  [
    'cathode, with Wh/kg',
    gridOfStudy('recipes/studies/lfp-cathode-study.yaml', [
      'LFP of total',
      'Super P of total',
      'density',
      'Wh/kg at stack',
    ]),
  ],
];
const times = cases.map(() => []);
let sizes = [];
for (let round = -1; round < rounds; round++) {
  sizes = cases.map(([, run], i) => {
    const start = performance.now();
    const count = run();
    if (round >= 0) times[i].push(performance.now() - start);
    return count;
  });
}
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
console.log(`${rounds} rounds; version ${JSON.parse(readFileSync('package.json', 'utf8')).version}`);
for (const [i, [name]] of cases.entries()) {
  const ms = median(times[i]);
  const speed = (sizes[i] / ms / 1000).toFixed(1);
  const ratio = (ms / median(times[0])).toFixed(1);
  console.log(
    `${name.padEnd(26)}${String(sizes[i]).padStart(9)} points${ms.toFixed(0).padStart(7)} ms${speed.padStart(7)} M/s${ratio.padStart(7)} x`,
  );
}
