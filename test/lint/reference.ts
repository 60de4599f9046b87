import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from '../../src/diagnostics/facts.ts';
import { chapters, pages } from '../../src/diagnostics/pages.ts';
import { formulyte, type Outcome, root } from '../cli/program.ts';
import { companions, fixtureText, isCurve, shown } from './check.ts';

export const page = join(root, 'docs', 'diagnostics.md');

/** What stands above this line in the page is written by hand. */
const line = '<!-- Below: from src/diagnostics/pages.ts and test/lint/fixtures, rewritten by `npm test -- -u`. -->';

/** Files of test/lint/asked, the one to show first, and a command about them. */
interface Call {
  readonly files: readonly string[];
  readonly words: readonly string[];
}

const weigh = (...flags: readonly string[]): Call => ({
  files: ['film.yaml'],
  words: ['weigh', 'film.yaml', ...flags],
});
const lots = (...flags: readonly string[]): Call => ({
  files: ['bottles.yaml', 'film.yaml'],
  words: ['weigh', 'film.yaml', '--stock', 'bottles.yaml', '--on', '2026-11-28', ...flags],
});
const onLab = (...flags: readonly string[]): Call => ({
  files: ['balances.yaml', 'film.yaml'],
  words: ['weigh', 'film.yaml', '--lab', 'balances.yaml', ...flags],
});
const within5 = ['--np', '1.1', '--tolerance', '5 %'];
const match = (table: string, flags: readonly string[] = within5): Call => ({
  files: [table, 'coin.yaml'],
  words: ['match', table, '--cell', 'coin.yaml', ...flags],
});

const study = ['polymers.yaml', 'blend.yaml'];
const fitting = (table: string, ...flags: readonly string[]): Call => ({
  files: [table, ...study],
  words: ['fit', 'polymers.yaml', '--data', table, '--response', 'strength', ...flags],
});
const design = (...flags: readonly string[]): Call => ({
  files: study,
  words: ['design', 'polymers.yaml', '--kind', 'optimal', ...flags],
});

const measure = (what: string, ...flags: readonly string[]): Call => ({
  files: [],
  words: ['measure', what, ...flags],
});
const measureTable = (table: string, what: string, ...flags: readonly string[]): Call => ({
  files: [table],
  words: ['measure', what, table, ...flags],
});

const spectrum = (...flags: readonly string[]): Call =>
  measureTable('spectrum.csv', 'impedance', '--thickness', '100 um', '--diameter', '16 mm', ...flags);

/** The first of three polarisations by Evans, Vincent and Bruce, with something else in place of its readings. */
const polarise = (instead: Readonly<Record<string, string>>): Call => {
  const flags = {
    ...{ '--voltage': '10 mV', '--initial-current': '17.54 uA', '--steady-current': '10.78 uA' },
    ...{ '--initial-interface': '243 ohm', '--steady-interface': '250 ohm', ...instead },
  };
  return measure('transference', ...Object.entries(flags).flat());
};
const indent = (poisson: string, indenter: string): Call =>
  measure(
    'modulus',
    ...['--stiffness', '0.31 kN/m', '--diameter', '200 nm', '--poisson', poisson],
    ...['--indenter-modulus', indenter, '--indenter-poisson', '0.07'],
  );

export const calls: Partial<Record<Code, Call>> = {
  'size-missing': weigh(),
  'size-syntax': weigh('--for', 'PEO'),
  'size-of-nothing': weigh('--for', 'LZO=1 g'),
  'size-combination': weigh('--film', '16 mm x 110 um', '--batch', '2 g'),
  'stock-missing': weigh('--batch', '1 g', '--lot', 'LiTFSI=A1'),
  'lab-missing': weigh('--batch', '1 g', '--balance', 'analytical'),
  'balance-unknown': onLab('--batch', '1 g', '--balance', 'analitical'),
  'below-minimum-weight': onLab('--batch', '50 mg'),
  'beyond-capacity': onLab('--batch', '500 g'),
  'lot-missing': lots('--batch', '1 g', '--lot', 'LiTFSI=A3'),
  'lot-ambiguous': lots('--batch', '1 g'),
  'lot-expired': lots('--batch', '1 g', '--lot', 'LiTFSI=A2'),
  'lot-short': lots('--batch', '20 g', '--lot', 'LiTFSI=A1'),
  'column-unread': match('misspelt.csv'),
  'cell-repeated': match('repeated.csv'),
  'cell-not-above-zero': match('zero.csv'),
  'discs-missing': match('cathodes.csv'),
  'disc-below-foil': match('light.csv'),
  'match-limits': match('discs.csv', ['--np', '1.1']),
  'response-missing': fitting('unmeasured.csv'),
  'response-not-above-zero': fitting('not-strong.csv', '--scale', 'log'),
  'shares-not-one': fitting('not-whole.csv'),
  'mixtures-too-few': fitting('two-mixtures.csv'),
  'term-collinear': fitting('collinear.csv'),
  'response-constant': fitting('constant.csv', '--model', 'gp'),
  'too-few-runs': design('--runs', '2'),
  'too-few-candidates': design('--runs', '12'),
  'reading-missing': measure('conductivity', '--thickness', '110 um', '--resistance', '1200 ohm'),
  'reading-twice': measureTable('cooling.csv', 'conductivity', '--resistance', '26 ohm'),
  'printed-differs': measure(
    'conductivity',
    ...['--thickness', '120 um', '--resistance', '116.3 ohm', '--area', '1.77 cm^2', '--conductivity', '3.64e-5 S/cm'],
  ),
  'resistance-too-small': measure(
    'conductivity',
    ...['--thickness', '9 um', '--conductivity', '5.62e-4 S/cm', '--diameter', '16 mm'],
  ),
  'resistance-below-leads': measure(
    'conductivity',
    ...['--thickness', '9 um', '--resistance', '0.8 ohm', '--diameter', '16 mm', '--leads', '0.9 ohm'],
  ),
  'area-is-membrane': measure(
    'conductivity',
    '--thickness',
    '120 um',
    '--resistance',
    '116.3 ohm',
    '--diameter',
    '19 mm',
  ),
  'temperature-order': measureTable('cooling.csv', 'conductivity', '--thickness', '110 um', '--area', '2.01 cm^2'),
  'points-too-few': measureTable('three.csv', 'vtf'),
  'arrhenius-curved': measureTable('melting.csv', 'arrhenius'),
  'vtf-undetermined': measureTable('straight.csv', 'vtf'),
  'current-rises': polarise({ '--steady-current': '21 uA' }),
  'drop-above-voltage': polarise({ '--initial-interface': '600 ohm' }),
  'transference-outside': polarise({ '--steady-interface': '800 ohm' }),
  'polarisation-large': polarise({
    ...{ '--voltage': '50 mV', '--initial-current': '87 uA', '--steady-current': '54 uA' },
  }),
  'resistance-is-bulk': polarise({
    ...{ '--initial-interface': '240 ohm', '--steady-interface': '240 ohm' },
    ...{ '--initial-bulk': '240 ohm', '--steady-bulk': '240 ohm' },
  }),
  'initial-current-missed': polarise({ '--initial-bulk': '50 ohm', '--steady-bulk': '50 ohm' }),
  'crystallinity-multiplied': measureTable('melted.csv', 'crystallinity', '--melting', 'PCL'),
  'residue-added': measure(
    'ceramic-fraction',
    ...['--loss', '45.76 %', '--ceramic-loss', '2.21 %', '--printed', '56.45 %'],
  ),
  'share-above-whole': measure('ceramic-fraction', '--loss', '2.21 %', '--ceramic-loss', '45.76 %'),
  'retention-above-whole': measure('retention', '--initial', '105.1 mAh/g', '--final', '172.4 mAh/g'),
  'plateau-below-ohmic': measure(
    'overpotential',
    ...[
      '--current-density',
      '0.5 mA/cm^2',
      '--thickness',
      '100 um',
      '--conductivity',
      '0.1 mS/cm',
      '--plateau',
      '29.5 mV',
    ],
  ),
  'units-mixed': measure('retention', '--initial', '2.5 mAh', '--final', '105.1 mAh/g'),
  'energy-unit-missing': measureTable('bare.csv', 'adsorption'),
  'poisson-outside': indent('30', '1141 GPa'),
  'modulus-above-indenter': indent('0.3', '1.141 GPa'),
  'figure-open': { files: ['open.yaml'], words: ['energy', 'open.yaml', '--tornado', '--show', 'Wh/L at stack'] },
  'circuit-syntax': spectrum('--circuit', 'R0-p(R1'),
  'circuit-too-large': spectrum('--circuit', Array.from({ length: 10 }, (_, i) => `p(R${i},CPE${i})`).join('-')),
  'guess-unknown': spectrum('--circuit', 'p(R1,CPE1)-CPE2', '--guess', 'R7=1 ohm'),
  'spectrum-too-short': spectrum('--from', '1 Hz', '--to', '1 Hz'),
  'circuit-unfit': spectrum('--circuit', 'R0-p(R1,CPE1)'),
  'circuit-undetermined': spectrum('--circuit', 'p(R1,CPE1)-CPE2-R2'),
  'bulk-unclear': measureTable('spectrum.csv', 'impedance'),
};

/** The reference as it would be written now: the introduction as it stands, then every code. */
export function reference(): string {
  const [introduction = ''] = readFileSync(page, 'utf8').split(line);
  const body = Object.entries(chapters).map(([title, own]) => {
    const codes = Object.keys(own) as Code[];
    return [`## ${title}`, ...codes.map(section)].join('\n\n');
  });
  return `${[introduction.trimEnd(), line, ...body].join('\n\n')}\n`;
}

function section(code: Code): string {
  const { severity, summary, why, source } = pages[code];
  return [
    `### ${code}`,
    `**${severity}**: ${summary}. ${why}`,
    ...(source === undefined ? [] : [`Source: ${source}.`]),
    ...(shown.includes(code) ? example(code) : call(code)),
  ].join('\n\n');
}

/** The bad recipe, what it reads, what is said of it, and how it is mended; of a curve alone, the curve. */
function example(code: Code): string[] {
  if (isCurve(code)) {
    const bad = fixtureText(code, 'bad.csv');
    return [
      fence('csv', bad),
      fence('text', fixtureText(code, 'expected.txt')),
      fence('diff', difference(bad, fixtureText(code, 'good.csv'))),
    ];
  }
  const bad = fixtureText(code, 'bad.yaml');
  return [
    fence('yaml', bad),
    ...companions(code).map((name) => fence('yaml', `# ${name}\n${fixtureText(code, name)}`)),
    fence('text', fixtureText(code, 'expected.txt')),
    fence('diff', difference(bad, fixtureText(code, 'good.yaml'))),
  ];
}

function call(code: Code): string[] {
  const own = calls[code];
  if (own === undefined) return [];
  const { stderr } = runCall(own);
  const words = own.words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
  const files = own.files.slice(0, 1).map((name) => {
    return fence(name.replace(/.*\./, ''), readFileSync(join(root, folder, name), 'utf8'));
  });
  return [...files, fence('text', `$ formulyte ${words}\n${stderr}`)];
}

const folder = 'test/lint/asked';

/** What a command says of its files, called by their own names. */
export function runCall({ files, words }: Call): Outcome {
  const { code, stdout, stderr } = formulyte(words.map((word) => (files.includes(word) ? `${folder}/${word}` : word)));
  return { code, stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
}

/** Lines taken out and put in, with what is the same before and behind them left out. */
export function difference(before: string, after: string): string {
  const [old, fresh] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  let start = 0;
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const cut = (lines: readonly string[], sign: string): string[] =>
    lines.slice(start, lines.length - end).map((one) => `${sign} ${one}`);
  return [...cut(old, '-'), ...cut(fresh, '+')].join('\n');
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
