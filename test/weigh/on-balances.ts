import { readLab } from '../../src/recipe/read-lab.ts';
import type { Composition } from '../../src/solve/composition.ts';
import type { AskedSize } from '../../src/weigh/asked-size.ts';
import { checkWeighing } from '../../src/weigh/check-weighing.ts';
import type { ChosenBalance } from '../../src/weigh/read-on-balances.ts';
import type { Reagent, Sheet } from '../../src/weigh/sheet.ts';
import { sizeComposition } from '../../src/weigh/size-composition.ts';
import { weighOnBalances } from '../../src/weigh/weigh-on-balances.ts';
import { weighOut } from '../../src/weigh/weigh-out.ts';
import { solved } from '../solve/ask.ts';

/** A lab of balances written one a line. */
export function labText(balances: Readonly<Record<string, string>>, more = ''): string {
  const lines = Object.entries(balances).map(([name, keys]) => `  ${JSON.stringify(name)}: {${keys}}\n`);
  return `kind: lab\n${more}balances:\n${lines.join('')}`;
}

/** An analytical balance: 0.1 mg, 0.08 mg, 20 mg, 220 g. */
export const analytical = labText({
  analytical: 'readability: 0.1 mg, repeatability: 0.08 mg, minimum weight: 20 mg, capacity: 220 g, dosing: 1 mg',
});

/** The sheet of a recipe's text on such a lab, with what is found of it. */
export function onBalances(
  recipe: string,
  lab = analytical,
  asked: AskedSize = {},
  chosen: readonly ChosenBalance[] = [],
): {
  sheet: Sheet;
  exact: Sheet;
  codes: string[];
  findings: ReturnType<typeof checkWeighing>;
  composition: Composition;
} {
  const read = readLab(lab, 'lab.yaml');
  if (read.lab === undefined) throw new Error(JSON.stringify(read.findings));
  const sized = sizeComposition(solved(recipe), asked);
  if (!sized.ok) throw new Error(JSON.stringify(sized.problem));
  const { composition } = sized.value;
  const exact = weighOut(sized.value);
  const sheet = weighOnBalances(exact, composition, read.lab, chosen);
  const findings = checkWeighing(sheet, composition, read.lab, chosen);
  return { sheet, exact, codes: findings.map((one) => one.code), findings, composition };
}

export function realised({ live, weighing }: Sheet, name: string): { value: number; uncertainty: number } {
  const found = weighing?.figures[live.figures.findIndex((one) => one.name === name)];
  return { value: found?.value ?? Number.NaN, uncertainty: found?.uncertainty ?? Number.NaN };
}

export function line({ lines }: Sheet, name: string): Reagent {
  const found = lines.find((one): one is Reagent => one.kind === 'reagent' && one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
