import { runCell, runPipeline } from '../../src/pipeline.ts';
import { fromSI } from '../../src/units/convert.ts';

/** A cell from its text; other files come from `others`. */
export function cellOf(text: string, others: Readonly<Record<string, string>> = {}) {
  const read = (file: string) => {
    const found = Object.entries(others).find(([name]) => file.endsWith(name));
    return found
      ? ({ ok: true, value: found[1] } as const)
      : ({ ok: false, problem: { code: 'file-unreadable', facts: { file, reason: 'not there' } } } as const);
  };
  const result = runCell('cell.yaml', { text, read });
  const figure = (name: string): number => {
    const found = result.cell?.plan.figures.get(name);
    const value = result.cell?.amountOf(found?.figure);
    if (found === undefined || value === undefined) return Number.NaN;
    return found.unit === '' ? value : fromSI(value, found.unit);
  };
  return { ...result, figure };
}

/** A mixture with an `electrode`, from its text. */
export function electrodeOf(text: string) {
  const result = runPipeline('electrode.yaml', { text });
  const figure = (name: string): number => {
    const found = result.electrode?.figures.get(name);
    const value = result.electrode?.amountOf(found?.figure);
    return found === undefined || value === undefined ? Number.NaN : fromSI(value, found.unit);
  };
  return { ...result, figure };
}
