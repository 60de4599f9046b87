import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDocument } from '../../src/pipeline.ts';
import type { Checked } from '../../src/solve/judge-expectation.ts';
import { type CorpusEntry, type CorpusPaper, papers } from './corpus-entries.ts';
import { misprints } from './corpus-misprints.ts';
import { misprintShown } from './misprint-shown.ts';

const recipes = fileURLToPath(new URL('../../recipes/', import.meta.url));

/** A recipe of the corpus with how its expectations came out. */
export interface CorpusRecipe {
  readonly name: string;
  readonly checked: readonly Checked[];
  readonly errors: readonly string[];
}

/** The names of a paper's recipes that an entry asks for. */
export function named(folder: string, { recipes: asked = [] }: CorpusEntry): string[] {
  const all = recipesOf(folder);
  return asked.flatMap((name) =>
    name.endsWith('*') ? all.filter((one) => one.startsWith(name.slice(0, -1))) : [name],
  );
}

/** All recipes of a paper's folder. */
export function recipesOf(folder: string): string[] {
  return readdirSync(join(recipes, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -5));
}

const judged = new Map<string, CorpusRecipe>();

export function judge(folder: string, name: string): CorpusRecipe {
  const key = `${folder}/${name}`;
  const known = judged.get(key);
  if (known) return known;
  const { checked, findings } = checkDocument(join(recipes, folder, `${name}.yaml`));
  const errors = findings.filter((one) => one.severity === 'error').map((one) => one.code);
  const recipe = { name, checked, errors };
  judged.set(key, recipe);
  return recipe;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const many = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;

/** A printed figure is one whose `from` does not say that it was computed here. */
const isPrinted = ({ expectation }: Checked): boolean => !expectation.from?.startsWith('computed here');

function overview(): string[] {
  const rows = papers.map((paper) => {
    const all = paper.entries.flatMap((entry) => named(paper.folder, entry)).map((name) => judge(paper.folder, name));
    const checked = all.flatMap((one) => one.checked);
    const differ = checked.filter((one) => one.outcome === 'differs as said');
    return row([
      paper.title.replace(/,.*$/, ''),
      String(all.length),
      String(checked.filter(isPrinted).length),
      String(checked.filter((one) => !isPrinted(one)).length),
      String(differ.length),
    ]);
  });
  return [
    '| paper | recipes | printed figures held against | figures worked out by hand | printed figures that do not follow |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ];
}

function paperText(paper: CorpusPaper): string[] {
  const rows = paper.entries.map((entry) => {
    const own = named(paper.folder, entry).map((name) => judge(paper.folder, name));
    const checked = own.flatMap((one) => one.checked);
    const differ = checked.filter((one) => one.outcome === 'differs as said').length;
    const links = own.map(({ name }) => `[${name}](../recipes/${paper.folder}/${name}.yaml)`);
    const commands = (entry.commands ?? []).map((command) => `\`${command}\``);
    const result =
      checked.length === 0
        ? ''
        : `${many(checked.length - differ, 'figure')} as stated${differ > 0 ? `, ${differ} not` : ''}`;
    return row([
      entry.what,
      entry.section,
      [...links, ...commands].join(', ') || '-',
      result || (commands.length > 0 ? 'see [measurements](measurements.md)' : '-'),
      entry.leftOut ?? '',
    ]);
  });
  const differing = paper.entries
    .flatMap((entry) => named(paper.folder, entry))
    .flatMap((name) =>
      judge(paper.folder, name)
        .checked.filter((one) => one.outcome === 'differs as said')
        .map(({ expectation, say }) => ({ expectation, said: say?.() }))
        .map(({ expectation, said }) =>
          row([
            `[${name}](../recipes/${paper.folder}/${name}.yaml)`,
            expectation.phrase,
            said?.stated ?? '',
            said?.computed ?? '',
            said?.difference ?? '',
            expectation.differs ?? '',
          ]),
        ),
    );
  return [
    `## ${paper.title}`,
    '',
    '| what the paper states | where | what runs here | result | what it leaves out |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...(differing.length === 0
      ? []
      : [
          '',
          'What does not follow from the paper’s own inputs:',
          '',
          '| recipe | figure | printed | computed | difference | why |',
          '| --- | --- | ---: | ---: | ---: | --- |',
          ...differing,
        ]),
    ...misprintsText(paper.folder),
  ];
}

/** Where what is printed is not what is meant, and how it is read. */
function misprintsText(folder: string): string[] {
  const rows = (misprints[folder] ?? []).map((one) =>
    row([one.where, one.printed, one.read, misprintShown(folder, one)]),
  );
  return [
    '',
    'Misprinted or unclear, and how it is read here:',
    '',
    '| where | printed | read as | shown by |',
    '| --- | --- | --- | --- |',
    ...rows,
  ];
}

/** The page below its mark: what of five papers is reproduced, what disagrees and by how much, what cannot follow. */
export function corpusPage(): string {
  return [...overview(), ...papers.flatMap((paper) => ['', ...paperText(paper)])].join('\n');
}
