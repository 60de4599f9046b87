import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/materials/catalogue.generated.ts';
import { pageFile } from './examples.ts';

const mark = '<!-- Below: from recipes/materials, rewritten by `npm test -- -u`. -->';

// The text above the mark is written by hand; the table below is the catalogue.
test('docs/materials.md lists the catalogue', async () => {
  const page = readFileSync(pageFile('docs/materials.md'), 'utf8');
  const head = page.slice(0, page.indexOf(mark) + mark.length);
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = catalogue.map(({ id, name, roles, formula, repeatUnit, aliases, properties }) => {
    const { density } = properties;
    const mass = density ? `${density.text}${density.estimate ? ' (estimate)' : ''}` : '';
    const unit = formula ?? (repeatUnit ? `(${repeatUnit})n` : '');
    return `| ${[`\`${id}\``, name, roles.join(', '), unit, mass, aliases.join(', ')].map(cell).join(' | ')} |`;
  });
  const table = [
    '| id | name | roles | formula | density | also called |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ];
  await expect(`${head}\n\n${table.join('\n')}\n`).toMatchFileSnapshot(pageFile('docs/materials.md'));
});
