import type { Parsed, Problem } from '../diagnostics/facts.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';
import type { Stock as StockFile } from '../schema/types.generated.ts';
import { checkKind } from './check-kind.ts';
import { checkAmount } from './check-reach.ts';
import { checkShape } from './check-shape.ts';
import { findingAt } from './finding-at.ts';
import { parseAssay } from './parse-assay.ts';
import { parseWater } from './parse-water.ts';
import { type BottleKeys, readBottle } from './read-bottle.ts';
import { readDate } from './read-date.ts';
import { readDocument, type SourceDocument } from './source-document.ts';
import { present, StatedReader } from './stated-reader.ts';
import type { Stock, StockLot } from './stock.ts';

export interface ReadStock {
  readonly document: SourceDocument;
  /** Absent where a finding of severity error kept it from being read. */
  readonly stock?: Stock;
  readonly findings: readonly Finding[];
}

/** Reads the text of a lab's list of bottles; what is wrong with it comes back as findings, every mistake once. */
export function readStock(text: string, file: string): ReadStock {
  const document = readDocument(text, file);
  if (document.findings.length > 0) return { document, findings: document.findings };
  const kindFinding = checkKind(document.data, file, 'stock');
  if (kindFinding) return { document, findings: [kindFinding] };
  const shape = checkShape('stock', document);
  if (shape.length > 0) return { document, findings: shape };

  const data = document.data as StockFile;
  const findings: Finding[] = [];
  const report = (problem: Problem, path: Path) => findings.push(findingAt(problem, path, file));
  const reader = new StatedReader(document);
  const date = (value: string | undefined, path: Path): string | undefined => {
    const day = value === undefined ? undefined : readDate(value);
    if (value !== undefined && day === undefined) {
      const facts = { expected: 'a day such as "2027-03-31", or a month, "2027-03"', found: `"${value}"` };
      report({ code: 'wrong-value', facts }, path);
    }
    return day;
  };
  const read = <T>(parsed: Parsed<T>, path: Path): T | undefined => {
    if (!parsed.ok) report(parsed.problem, path);
    return parsed.ok ? parsed.value : undefined;
  };
  const seen = new Set<string>();
  const lots = data.lots.flatMap((said, i): StockLot[] => {
    const path = ['lots', i];
    const { material, lot, purity, water, as, density, supplier, balance, x, assay } = said;
    const key = JSON.stringify([material, lot]);
    if (seen.has(key)) report({ code: 'lot-repeated', facts: { material, lot } }, [...path, 'lot']);
    seen.add(key);
    const keys = present<BottleKeys>({ purity, water, lot, as, density, 'loss on ignition': said['loss on ignition'] });
    const bottle = readBottle(keys, path, file, report);
    // A number keeps the digits it was written with.
    const waters = typeof x === 'number' ? document.scalarText([...path, 'x']) : x;
    const hydrate = waters === undefined ? undefined : read(parseWater(waters), [...path, 'x']);
    const counted = assay === undefined ? undefined : read(parseAssay(assay), [...path, 'assay']);
    const twice = (['x', 'purity', 'water', 'loss on ignition', 'as'] as const).find((key) => said[key] !== undefined);
    if (assay !== undefined && twice !== undefined) {
      const facts = { expected: `either the assay or "${twice}:"`, found: 'both' };
      report({ code: 'wrong-value', facts }, [...path, 'assay']);
    }
    const left = reader.quantity(said.left, [...path, 'left'], ['mass', 'volume'], 'any');
    const beyond = left && (left.quantity.value < 0 ? 'negative' : checkAmount(left.quantity));
    if (left && beyond) {
      const negative: Problem = { code: 'negative-amount', facts: { text: left.quantity.text } };
      report(beyond === 'negative' ? negative : beyond, left.path);
    }
    const opened = date(said.opened, [...path, 'opened']);
    const expires = date(said.expires, [...path, 'expires']);
    if (bottle === undefined) return [];
    const more = { supplier, opened, expires, left, balance };
    return [
      {
        material,
        lot,
        path,
        bottle: { ...bottle, ...present<typeof bottle>({ ...bottle, ...more }) },
        ...(hydrate ? { hydrate: { ...hydrate, path: [...path, 'x'] } } : {}),
        ...(counted ? { assay: { ...counted, path: [...path, 'assay'] } } : {}),
      },
    ];
  });
  findings.push(...reader.findings);
  if (findings.length > 0) return { document, findings };
  const { materials } = data;
  return {
    document,
    stock: { file, document, lots, ...(materials ? { materials: { folder: materials, path: ['materials'] } } : {}) },
    findings,
  };
}
