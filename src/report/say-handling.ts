import type { Sheet } from '../weigh/sheet.ts';

/** What to know before the jars are opened, a line per material: `LiTFSI: very hygroscopic …; toxic if swallowed (H301)`. */
export function sayHandling({ handling }: Pick<Sheet, 'handling'>): string[] {
  const materials = [...new Set(handling.map((one) => one.material))];
  return materials.map((material) => {
    const own = handling.filter((one) => one.material === material);
    const said = own.map(({ say, code }) => say.replace(/\.$/, '') + (code ? ` (${code})` : ''));
    return `${material}: ${said.join('; ')}.`;
  });
}
