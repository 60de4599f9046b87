import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { runCell } from '../../src/pipeline.ts';
import { temporaryFolder } from '../cli/program.ts';

/** What a cell of the tests says in place of the sound one's own lines; an empty text leaves the line out. */
export interface Said {
  /** Of the cathode, beside its components. */
  readonly cathode?: string;
  readonly components?: string;
  /** The whole cell, in place of everything above and below. */
  readonly text?: string;
  readonly separator?: string;
  readonly anode?: string;
  /** Lines of the cell itself. */
  readonly more?: string;
  /** Files beside the cell, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Materials of its own, each the lines of its file that come after `kind: material`. */
  readonly materials?: Readonly<Record<string, string>>;
}

const lfp = '{LFP: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}';

/** A sound cell, or one that says otherwise where a test wants it: findings of every rule that is not an `allow`. */
export function findingsOf(said: Said = {}): readonly Finding[] {
  const folder = temporaryFolder();
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(said.files ?? {})) write(name, text);
  for (const [id, lines] of Object.entries(said.materials ?? {})) {
    write(`jars/${id}.yaml`, `kind: material\nid: ${id}\nname: ${id}\nstate: solid\nsource: here\n${lines}\n`);
  }
  const {
    components = lfp,
    cathode = 'loading: 7 mg/cm^2 of active, capacity: 160 mAh/g',
    separator = '{name: SE, thickness: 20 um, density: 1.2 g/cm^3}',
    anode = '{material: Li, thickness: 50 um}',
    more = 'voltage: 3.4 V',
  } = said;
  const made = components.endsWith('.yaml') ? `recipe: ${components}` : `components: ${components}`;
  const lines = ['kind: cell', `cathode: {${made}, ${cathode}}`, `separator: ${separator}`, `anode: ${anode}`, more];
  const text = said.text ?? `${lines.filter(Boolean).join('\n')}\n`;
  const materials = said.materials ? { materials: join(folder, 'jars') } : {};
  return runCell(join(folder, 'cell.yaml'), { text, ...materials }).findings;
}

export const codesOf = (said: Said = {}): readonly string[] => findingsOf(said).map((one) => one.code);
