import type { Proof } from '../selftest/proof.ts';
import type { SelfTest } from '../selftest/self-test.ts';
import type { Paint } from './colour.ts';
import { drawTable } from './table.ts';

const plain = { head: '', align: 'left' } as const;
const right = { head: '', align: 'right' } as const;

/** What was proved, group by group; with `all`, every figure; what failed in any case. */
export function selfTestText(
  result: SelfTest,
  { all, seconds }: { readonly all: boolean; readonly seconds: number },
  paint: Paint,
): string {
  const { recipes, expectations, references } = result;
  const proofs = [...expectations, ...references];
  const failed = proofs.filter((one) => !one.holds);
  const sections = [
    [paint.strong(`what ${recipes} recipes expect of themselves`), ...groups(expectations, paint)],
    [paint.strong('what is published, or was computed with other programs'), ...groups(references, paint)],
    ...(all ? [[paint.strong('every figure'), ...figures(proofs, paint)]] : []),
    ...(!all && failed.length > 0 ? [[paint.error('what does not hold'), ...figures(failed, paint)]] : []),
  ];
  const verdict =
    failed.length === 0
      ? `all ${proofs.length} figures hold`
      : paint.error(`✖ ${failed.length} of ${proofs.length} figures do not hold`);
  return [
    ...sections.map((lines) => lines.join('\n')),
    `${verdict}: ${expectations.length} expectations, ${references.length} independent values (${seconds.toFixed(1)} s)`,
  ].join('\n\n');
}

/** Whether everything held, and there was something to hold. */
export function isProved({ expectations, references }: SelfTest): boolean {
  return expectations.length > 0 && references.length > 0 && [...expectations, ...references].every((one) => one.holds);
}

/** The same as data. */
export function selfTestData({ recipes, expectations, references }: SelfTest) {
  const proofs = [...expectations, ...references];
  return { recipes, held: proofs.filter((one) => one.holds).length, of: proofs.length, expectations, references };
}

function groups(proofs: readonly Proof[], paint: Paint): string[] {
  const names = [...new Set(proofs.map((one) => one.group))];
  const rows = names.map((name) => {
    const own = proofs.filter((one) => one.group === name);
    const held = own.filter((one) => one.holds).length;
    const known = own.filter((one) => one.expected.endsWith(', known to differ')).length;
    const count = held === own.length ? `${held}` : paint.error(`${held} of ${own.length}`);
    return [` ${name}`, count, known > 0 ? `hold, ${known} of them a print known to differ` : 'hold'];
  });
  return drawTable([plain, right, plain], rows);
}

function figures(proofs: readonly Proof[], paint: Paint): string[] {
  const rows = proofs.map(({ group, name, expected, computed, holds }) => [
    holds ? '' : paint.error('✖'),
    name.startsWith(`${group}/`) ? name : `${group}: ${name}`,
    expected,
    computed,
  ]);
  return drawTable(
    [
      plain,
      { head: 'figure', align: 'left' },
      { head: 'expected', align: 'right' },
      { head: 'computed', align: 'right' },
    ],
    rows,
  );
}
