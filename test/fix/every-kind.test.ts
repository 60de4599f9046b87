import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMap, parse, parseDocument, visit } from 'yaml';
import { fixRecipe } from '../../src/lint/fix-recipe.ts';
import { layouts } from '../../src/schema/layouts.generated.ts';
import { root } from '../cli/program.ts';

const fixed = (text: string): string => fixRecipe(text, '-').text;

/** Prose and file names that look like quantities stay; so do names of the author's own and their order. */
const kinds: Readonly<Record<string, readonly [messy: string, tidy: string]>> = {
  batch: [
    "weighed:\n  LiTFSI: {lot: 5μm, is: [0.25g, '20.1 mg ± 0.1mg']}\n  PEO: 0.7342g\nrecipe: 5μm.yaml\nmade: 2026-11-28\nkind: batch\n",
    "kind: batch\nrecipe: 5μm.yaml\nmade: 2026-11-28\nweighed:\n  LiTFSI: {is: [0.25 g, '20.1 mg ± 0.1 mg'], lot: 5μm}\n  PEO: 0.7342 g\n",
  ],
  cell: [
    'kind: cell\nanode:\n  thickness: 20 μm   # thick\n  material: Li\nseparator:\n  - {thickness: 5μm, recipe: a.yaml, conductivity: 4e-4 S cm⁻¹}\ncathode: {loading: 7 mg cm^-2 of LFP, recipe: c.yaml, collector: {thickness: 15μm, material: Al}}\nrate: 0.2C\ntitle: Li | 5μm | LFP\n',
    'kind: cell\ntitle: Li | 5μm | LFP\ncathode: {recipe: c.yaml, loading: 7 mg/cm^2 of LFP, collector: {material: Al, thickness: 15 um}}\nseparator:\n  - {recipe: a.yaml, thickness: 5 um, conductivity: 4e-4 S/cm}\nanode:\n  material: Li\n  thickness: 20 um   # thick\nrate: 0.2 C\n',
  ],
  measurement: [
    'kind: measurement\nresults: {conductivity: 4.56e-6S/cm}\nsample: a.yaml\ngeometry: {diameter: 16mm, thickness: 110 μm}\nreadings: {resistance: 1200Ω}\nnotes: 5μm\n',
    'kind: measurement\nsample: a.yaml\ngeometry: {thickness: 110 um, diameter: 16 mm}\nreadings: {resistance: 1200 ohm}\nresults: {conductivity: 4.56e-6 S/cm}\nnotes: 5μm\n',
  ],
  stock: [
    'kind: stock\nlots:\n  - {lot: 5g, material: LiTFSI, left: 18.2g, water: 180ppm}\ntitle: box 2\n',
    'kind: stock\ntitle: box 2\nlots:\n  - {material: LiTFSI, lot: 5g, water: 180 ppm, left: 18.2 g}\n',
  ],
};

describe.each(Object.entries(kinds))('a %s', (_, [messy, tidy]) => {
  it('is mended in its units and the order of its keys, and nowhere else', () => expect(fixed(messy)).toBe(tidy));
  it('is mended once', () => expect(fixed(tidy)).toBe(tidy));
});

/** Every map whose keys the schema orders, upside down; YAML without comments. */
function upsideDown(text: string): string {
  const document = parseDocument(text);
  const { roots, places } = layouts();
  const turn = (node: unknown, at: number): void => {
    const { keys, others, items } = places[at] ?? {};
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const inside = keys?.[String(key)] ?? others;
        if (inside !== undefined) turn(value, inside);
      }
      if (keys) node.items.reverse();
    } else if (items !== undefined) {
      for (const item of (node as { items?: readonly unknown[] } | null)?.items ?? []) turn(item, items);
    }
  };
  turn(document.contents, roots[String(document.get('kind'))] ?? -1);
  visit(document, {
    Node: (_, node) => {
      node.comment = null;
      node.commentBefore = null;
    },
  });
  document.commentBefore = null;
  return document.toString({ lineWidth: 0 });
}

const shipped = readdirSync(`${root}recipes`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yaml'),
);

it.each(shipped)('%s, turned upside down, comes back to the order it has', (file) => {
  const path = `${root}recipes/${file}`;
  const text = readFileSync(path, 'utf8');
  const turned = upsideDown(text);
  expect(turned.indexOf('kind:')).toBeGreaterThan(0);
  // JSON keeps the order of keys.
  expect(JSON.stringify(parse(fixRecipe(turned, path).text))).toBe(JSON.stringify(parse(text)));
});
