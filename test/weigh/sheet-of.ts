import type { Result } from '../../src/pipeline.ts';
import type { Reagent, Sheet } from '../../src/weigh/sheet.ts';
import { sizeComposition } from '../../src/weigh/size-composition.ts';
import { weighOut } from '../../src/weigh/weigh-out.ts';

/** The sheet of a recipe that is right. */
export function sheetOf({ composition, findings }: Result, asked: Parameters<typeof sizeComposition>[1] = {}): Sheet {
  if (composition === undefined) throw new Error(JSON.stringify(findings));
  const sized = sizeComposition(composition, asked);
  if (!sized.ok) throw new Error(JSON.stringify(sized.problem));
  return weighOut(sized.value);
}

/** What is weighed or measured, in order. */
export function reagents({ lines }: Sheet): Reagent[] {
  return lines.flatMap((line) => (line.kind === 'reagent' ? [line] : []));
}
