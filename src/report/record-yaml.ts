import type { Reagent, Sheet } from '../weigh/sheet.ts';
import { printable } from './say-plainly.ts';
import { sayMass, sayWhole, sheetFigures } from './sheet-figures.ts';
import { yamlText } from './yaml-text.ts';

/**
 * The skeleton of a batch record: everything that the sheet asks for, with nothing weighed yet.
 *
 * `recipe` is its path from the record; `names` are what the recipe calls each reagent; `point` is which of a study.
 */
export function recordYaml(sheet: Sheet, recipe: string, names: ReadonlyMap<Reagent, string>, point?: string): string {
  const figures = sheetFigures(sheet);
  const size = `${sayMass(sheet.dryMass)} ${sayWhole(sheet)}, ${sheet.size}`;
  const keys = [...names].map(([reagent, name]) => ({ reagent, key: yamlText(name) }));
  // A key longer than 1024 characters has to be announced; nobody aligns to it.
  const widest = Math.max(...keys.map(({ key }) => (key.length > 40 ? 0 : key.length)));
  const weighed = keys.map(({ reagent, key }) => {
    const own = figures.get(reagent);
    const isVolume = reagent.byVolume && reagent.volume !== undefined;
    const asked = isVolume ? own?.volume : `${own?.mass} g`;
    const head = key.length > 1000 ? `  ? ${key}\n  :` : `  ${`${key}:`.padEnd(widest + 1)}`;
    return `${head}  # ${asked}${reagent.removed ? ', leaves' : ''}`;
  });
  return [
    '# What was weighed. Behind each name write what the balance showed, net, with its unit:',
    '#   PEO: 0.7342 g                            LiTFSI: {is: 0.2700 g, lot: A1234}',
    '#   PEO: 0.7342 g ± 0.1 mg                   LiTFSI: [0.2641 g, 2.1 mg]   # in portions',
    '# Then, and as often as something has been weighed: formulyte made, with the name of this file.',
    'kind: batch',
    `title: ${yamlText(sheet.title)}`,
    `recipe: ${yamlText(recipe)}`,
    ...(point === undefined ? [] : [`point: ${yamlText(point)}`]),
    `content: sha256:${sheet.content}`,
    `size: ${yamlText(printable(size))}`,
    'made:  # the day, such as 2026-11-28',
    'by:  # initials',
    'balance:',
    'weighed:',
    ...weighed,
    '# closed: true  # once nothing can be added any more: cast, dried, sealed',
    '# deviations: [what was done otherwise than the recipe says]',
    '# notes:',
    '',
  ].join('\n');
}
