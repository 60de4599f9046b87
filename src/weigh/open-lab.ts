import type { Parsed } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { disk, type FileSource } from '../recipe/file-source.ts';
import { findLabFile } from '../recipe/find-lab-file.ts';
import type { Lab } from '../recipe/lab.ts';
import { readLab } from '../recipe/read-lab.ts';
import type { SourceDocument } from '../recipe/source-document.ts';
import type { Composition } from '../solve/composition.ts';
import type { ChosenBalance } from './read-on-balances.ts';

export interface BalancesWanted {
  /** The lab's file; where absent, `lab.yaml` beside the recipe or at the root of its project, if there is one. */
  readonly lab?: string;
  /** What the file is looked for beside; the recipe where left out. */
  readonly beside?: string;
  readonly chosen: readonly ChosenBalance[];
}

export interface OpenedLab {
  /** Absent where a finding of severity error keeps it from being read. */
  readonly lab?: Lab;
  readonly findings: readonly Finding[];
  readonly documents: readonly SourceDocument[];
}

/**
 * Reads the balances that go with a recipe; undefined where there is no such file. What is asked wrongly (a file that
 * cannot be read, a balance or a component that is not there) comes back as a problem.
 */
export function openLab(
  { formulation: { recipe, constituents } }: Pick<Composition, 'formulation'>,
  { lab: asked, beside, chosen }: BalancesWanted,
  { read = disk.read, list = disk.list }: Partial<FileSource> = {},
): Parsed<OpenedLab | undefined> {
  const file = asked ?? findLabFile('lab.yaml', beside ?? recipe.file, { list });
  const [lone] = chosen;
  if (file === undefined) {
    if (lone === undefined) return { ok: true, value: undefined };
    return { ok: false, problem: { code: 'lab-missing', facts: { balance: lone.balance } } };
  }
  const text = read(file);
  if (!text.ok) return text;
  const { document, lab, findings } = readLab(text.value, file);
  const known = lab?.instruments.map((one) => one.name) ?? [];
  const names = [...new Set(constituents.flatMap((one) => [one.id, one.name, one.material.id]))];
  for (const { component, balance } of lab ? chosen : []) {
    if (!known.includes(balance)) {
      const facts = { balance, file, known, nearest: nearest(balance, known) };
      return { ok: false, problem: { code: 'balance-unknown', facts } };
    }
    if (component !== undefined && !names.includes(component)) {
      const facts = { name: component, known: names, nearest: nearest(component, names) };
      return { ok: false, problem: { code: 'unknown-name', facts } };
    }
  }
  const kindOf = (name: string) => lab?.instruments.find((one) => one.name === name)?.kind;
  for (const [i, one] of chosen.entries()) {
    // A balance and a pipette for all are no contradiction.
    const other = chosen.find(
      (before, k) =>
        k < i &&
        before.component === one.component &&
        before.balance !== one.balance &&
        kindOf(before.balance) === kindOf(one.balance),
    );
    if (other === undefined) continue;
    const expected = `one ${kindOf(one.balance) ?? 'balance'} for ${one.component ?? 'all'}`;
    const facts = { expected, found: `"${other.balance}" and "${one.balance}"` };
    return { ok: false, problem: { code: 'wrong-value', facts } };
  }
  return { ok: true, value: { findings, documents: [document], ...(lab ? { lab } : {}) } };
}
