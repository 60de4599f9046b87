import type { Finding, Path } from '../diagnostics/finding.ts';
import type { Lab as LabFile } from '../schema/types.generated.ts';
import { checkKind } from './check-kind.ts';
import { checkShape } from './check-shape.ts';
import type { Instrument, Lab } from './lab.ts';
import { minimumWeight } from './minimum-weight.ts';
import { readDocument, type SourceDocument } from './source-document.ts';
import { StatedReader } from './stated-reader.ts';

export interface ReadLab {
  readonly document: SourceDocument;
  /** Absent where a finding of severity error kept it from being read. */
  readonly lab?: Lab;
  readonly findings: readonly Finding[];
}

/** Reads the text of a lab's balances; what is wrong with it comes back as findings, every mistake once. */
export function readLab(text: string, file: string): ReadLab {
  const document = readDocument(text, file);
  if (document.findings.length > 0) return { document, findings: document.findings };
  const kindFinding = checkKind(document.data, file, 'lab');
  if (kindFinding) return { document, findings: [kindFinding] };
  const shape = checkShape('lab', document);
  if (shape.length > 0) return { document, findings: shape };

  const data = document.data as LabFile;
  const reader = new StatedReader(document);
  const vessel = reader.quantity(data.vessel, ['vessel'], ['mass'])?.quantity.value ?? 0;
  const balances = Object.entries(data.balances).flatMap(([name, said]) =>
    readInstrument('balance', name, said, ['balances', name], reader),
  );
  const pipettes = Object.entries(data.pipettes ?? {}).flatMap(([name, said]) =>
    readInstrument('pipette', name, said, ['pipettes', name], reader),
  );
  for (const { name, path } of pipettes) {
    if (!Object.hasOwn(data.balances, name)) continue;
    const facts = { expected: 'a name that no balance has', found: `"${name}"` };
    reader.report({ code: 'wrong-value', facts }, path);
  }
  for (const { capacity, path } of balances) {
    if (capacity > vessel) continue;
    const facts = {
      expected: 'a capacity above the mass of the vessel',
      found: `"${document.scalarText([...path, 'capacity'])}"`,
    };
    reader.report({ code: 'wrong-value', facts }, [...path, 'capacity']);
  }
  const { findings } = reader;
  if (findings.length > 0) return { document, findings };
  return { document, lab: { file, document, vessel, instruments: [...balances, ...pipettes] }, findings };
}

type Said = LabFile['balances'][string] & NonNullable<LabFile['pipettes']>[string];

function readInstrument(
  kind: Instrument['kind'],
  name: string,
  said: Partial<Said>,
  path: Path,
  reader: StatedReader,
): Instrument[] {
  const dimension = kind === 'balance' ? 'mass' : 'volume';
  const least = kind === 'balance' ? 'minimum weight' : 'minimum volume';
  const read = (key: keyof Said) => reader.quantity(said[key], [...path, key], [dimension])?.quantity.value;
  const [readability, repeatability, capacity] = [read('readability'), read('repeatability'), read('capacity')];
  const [stated, dosing] = [read(least), read('dosing')];
  if (readability === undefined || repeatability === undefined || capacity === undefined) return [];
  const minimum: Instrument['minimum'] =
    stated !== undefined
      ? { value: stated, from: 'stated' }
      : kind === 'balance'
        ? minimumWeight({ readability, repeatability })
        : undefined;
  // One slip of a unit makes a balance that weighs nothing.
  for (const [key, value] of [
    ['readability', readability],
    ['repeatability', repeatability],
    [least, minimum?.value],
    ['dosing', dosing],
  ] as const) {
    if (value === undefined || value < capacity) continue;
    const isStated = said[key] !== undefined;
    const expected = isStated ? 'less than the capacity' : 'a repeatability of less than 1/2000 of the capacity';
    const at = isStated ? key : 'repeatability';
    reader.report({ code: 'wrong-value', facts: { expected, found: `"${said[at]}"` } }, [...path, at]);
    break;
  }
  return [
    {
      kind,
      name,
      path,
      readability,
      repeatability,
      capacity,
      ...(minimum === undefined ? {} : { minimum }),
      ...(dosing === undefined ? {} : { dosing }),
    },
  ];
}
