import { runSynthesis } from '../../src/pipeline.ts';
import { readLab } from '../../src/recipe/read-lab.ts';
import { openSynthesisLots } from '../../src/synthesis/open-synthesis-lots.ts';
import type { PlannedSynthesis } from '../../src/synthesis/planned-synthesis.ts';
import { sizeSynthesis } from '../../src/synthesis/size-synthesis.ts';
import { weighSynthesis } from '../../src/synthesis/weigh-synthesis.ts';
import { weighSynthesisOnBalances } from '../../src/synthesis/weigh-synthesis-on-balances.ts';
import type { AskedSize } from '../../src/weigh/asked-size.ts';
import { checkWeighing } from '../../src/weigh/check-weighing.ts';
import type { Sheet } from '../../src/weigh/sheet.ts';

interface Asked extends Pick<AskedSize, 'batch' | 'for' | 'overage'> {
  readonly lots?: Readonly<Record<string, string>>;
  readonly on?: string;
}

/** A synthesis from such bottles (`{material: …}` each), as `weigh` takes it; `sheet` is absent where nothing is settled. */
export function fromBottles(lines: readonly string[], bottles: readonly string[], asked: Asked = {}) {
  const stock = `kind: stock\nlots:\n${bottles.map((lot) => `  - {${lot}}\n`).join('')}`;
  const { substances, findings } = runSynthesis('x.yaml', { text: ['kind: synthesis', ...lines, ''].join('\n') });
  if (substances === undefined) throw new Error(JSON.stringify(findings));
  const chosen = Object.entries(asked.lots ?? {}).map(([component, lot]) => ({ component, lot }));
  const read = () => ({ ok: true as const, value: stock });
  const opened = openSynthesisLots(substances, { stock: 'stock.yaml', chosen, on: asked.on ?? '2026-11-28' }, { read });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { synthesis, findings: found = [], stock: from } = opened.value ?? {};
  const sized = synthesis && sizeSynthesis(synthesis, asked);
  if (sized && !sized.ok) throw new Error(sized.problem.code);
  return {
    codes: found.map((one) => one.code),
    findings: found,
    synthesis: sized?.value.synthesis,
    sheet: sized && weighSynthesis(sized.value, from),
  };
}

/** A sheet on such balances, with what is found of it. */
export function brought(sheet: Sheet, planned: PlannedSynthesis, labText: string) {
  const { lab, findings } = readLab(labText, 'lab.yaml');
  if (lab === undefined) throw new Error(JSON.stringify(findings));
  const weighed = weighSynthesisOnBalances(sheet, planned, lab);
  return { sheet: weighed, findings: checkWeighing(weighed, planned.composition, lab) };
}
