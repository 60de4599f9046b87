import type { Parsed } from '../diagnostics/facts.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';
import type { PrecursorLine as PrecursorFile, Synthesis as SynthesisFile } from '../schema/types.generated.ts';
import { checkKind } from './check-kind.ts';
import { checkAmount } from './check-reach.ts';
import { checkShape } from './check-shape.ts';
import { parseAssay } from './parse-assay.ts';
import { parseExcess } from './parse-excess.ts';
import { parseSupply } from './parse-supply.ts';
import { parseWater } from './parse-water.ts';
import { readAllow } from './read-allow.ts';
import { type BottleKeys, readBottle } from './read-bottle.ts';
import { readComponents } from './read-components.ts';
import { readExpectation } from './read-expectation.ts';
import { readSteps } from './read-steps.ts';
import { readTolerances } from './read-tolerances.ts';
import type { Component } from './recipe.ts';
import { readDocument, type SourceDocument } from './source-document.ts';
import type { Named, Stated } from './stated.ts';
import { present, StatedReader } from './stated-reader.ts';
import type { PrecursorLine, SynthesisRecipe } from './synthesis-recipe.ts';

export interface ReadSynthesis {
  readonly document: SourceDocument;
  /** Absent where a finding of severity error kept it from being read. */
  readonly synthesis?: SynthesisRecipe;
  readonly findings: readonly Finding[];
}

/** Reads the text of a synthesis; what is wrong with it comes back as findings, every mistake once. */
export function readSynthesis(text: string, file: string): ReadSynthesis {
  const document = readDocument(text, file);
  if (document.findings.length > 0) return { document, findings: document.findings };
  const kindFinding = checkKind(document.data, file, 'synthesis');
  if (kindFinding) return { document, findings: [kindFinding] };
  const shape = checkShape('synthesis', document);
  if (shape.length > 0) return { document, findings: shape };

  const data = document.data as SynthesisFile;
  const reader = new StatedReader(document);
  const take = <T extends object>(read: Parsed<T>, path: Path): (T & { path: Path }) | undefined => {
    if (!read.ok) reader.report(read.problem, path);
    return read.ok ? { ...read.value, path } : undefined;
  };
  const amount = (key: 'batch' | 'obtained'): Stated | undefined => {
    const stated = reader.quantity(data[key], [key], ['mass']);
    const beyond = stated && checkAmount(stated.quantity);
    if (beyond) reader.report(beyond, [key]);
    return stated;
  };
  const names = (key: 'leaves' | 'takes up'): Named[] => (data[key] ?? []).map((name, i) => ({ name, path: [key, i] }));
  const batch = amount('batch');
  const obtained = amount('obtained');
  const precursors = Object.entries(data.precursors).flatMap(([name, said]) => readPrecursor(name, said, reader) ?? []);
  const excess = Object.entries(data.excess ?? {}).flatMap(
    ([element, said]) => take(parseExcess(said, element), ['excess', element]) ?? [],
  );
  const expect = Object.entries(data.expect ?? {}).flatMap(([phrase, value]) => {
    const read = readExpectation(phrase, value, document);
    if (!read.ok) reader.report(read.problem, read.path);
    return read.ok ? [read.value] : [];
  });
  const tolerances = readTolerances(data.tolerance, document, reader.report);
  const aids = readAids(data, 'aids', reader);
  const solvents = readAids(data, 'solvents', reader);
  const steps = readSteps(data.steps, reader);
  const seen = new Set<string>();
  for (const { name, path } of [...precursors, ...aids, ...solvents]) {
    // A name has to mean one of them wherever it is said.
    if (seen.has(name)) reader.report({ code: 'duplicate-key', facts: { key: name } }, path);
    seen.add(name);
  }
  const stated = precursors.find((one) => one.supply.kind === 'amount');
  if (batch && stated) {
    const facts = { expected: `no batch beside the stated amount of ${stated.name}`, found: `"${data.batch}"` };
    reader.report({ code: 'wrong-value', facts }, ['batch']);
  }
  const { findings } = reader;
  if (findings.some((finding) => finding.severity === 'error')) return { document, findings };
  const synthesis: SynthesisRecipe = {
    file,
    document,
    title: data.title ?? file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''),
    ...(data.source ? { source: data.source } : {}),
    ...(data.materials ? { materials: { folder: data.materials, path: ['materials'] } } : {}),
    target: { name: data.target, path: ['target'] },
    ...(batch ? { batch } : {}),
    precursors,
    leaves: names('leaves'),
    takes: names('takes up'),
    excess,
    aids,
    solvents,
    steps,
    ...(obtained ? { obtained } : {}),
    expect,
    tolerances,
    allow: readAllow(document).allow,
    notes: typeof data.notes === 'string' ? [data.notes] : (data.notes ?? []),
  };
  return { document, synthesis, findings };
}

function readPrecursor(name: string, said: PrecursorFile, reader: StatedReader): PrecursorLine | undefined {
  const path = ['precursors', name];
  const long = typeof said === 'object' ? said : { is: said };
  const at = typeof said === 'object' ? [...path, 'is'] : path;
  const read = <T>(parsed: Parsed<T>, where: Path): T | undefined => {
    if (!parsed.ok) reader.report(parsed.problem, where);
    return parsed.ok ? parsed.value : undefined;
  };
  const under = (key: string) => [...path, key];
  const supply = read(parseSupply(long.is), at);
  const { x, assay } = long;
  // A number keeps the digits it was written with.
  const waterText = typeof x === 'number' ? reader.document.scalarText(under('x')) : x;
  const water = waterText === undefined ? undefined : read(parseWater(waterText), under('x'));
  const lot = assay === undefined ? undefined : read(parseAssay(assay), under('assay'));
  const { purity, water: wet, lot: jar } = long;
  const keys = present<BottleKeys>({ purity, water: wet, lot: jar, 'loss on ignition': long['loss on ignition'] });
  const bottle = readBottle(keys, path, reader.document.file, reader.report);
  const excess = reader.quantity(long.excess, under('excess'), ['fraction']);
  if (x !== undefined && assay !== undefined) {
    const facts = { expected: 'either x or the assay that gives it', found: 'both' };
    reader.report({ code: 'wrong-value', facts }, under('assay'));
  }
  if (excess && supply?.kind === 'amount') {
    const facts = { expected: 'no excess beside a stated amount', found: `"${long.excess}"` };
    reader.report({ code: 'wrong-value', facts }, under('excess'));
  }
  if (supply === undefined) return undefined;
  return {
    name,
    path,
    supply,
    at,
    ...(long.material === undefined ? {} : { material: long.material }),
    ...(water ? { water: { ...water, path: under('x') } } : {}),
    ...(lot ? { assay: { ...lot, path: under('assay') } } : {}),
    ...(bottle ? { bottle } : {}),
    ...(excess ? { excess } : {}),
    ...(long.note === undefined ? {} : { note: long.note }),
  };
}

/** What is weighed in beside the precursors has an amount and nothing else. */
function readAids(data: SynthesisFile, key: 'aids' | 'solvents', reader: StatedReader): Component[] {
  const components = readComponents(data[key] ?? {}, [key], reader.document.file, reader.report);
  for (const { statements } of components) {
    for (const { statement, path } of statements) {
      if (statement.kind === 'amount' && statement.quantity.value > 0) continue;
      const facts = { expected: 'an amount such as "1.88 g" or "15 mL"', found: `"${statement.text}"` };
      reader.report({ code: 'wrong-value', facts }, path);
    }
  }
  return components;
}
