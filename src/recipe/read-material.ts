import { balanceCharge } from '../chemistry/charge-balance.ts';
import { parseFormula } from '../chemistry/parse-formula.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';
import type { Material, Property, PropertyName } from '../materials/material.ts';
import type { Material as MaterialFile } from '../schema/types.generated.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { checkShape } from './check-shape.ts';
import { findingAt } from './finding-at.ts';
import { readDocument, type SourceDocument } from './source-document.ts';

const dimensionOf: Readonly<Record<PropertyName, DimensionName>> = {
  density: 'density',
  'melting point': 'temperature',
  'boiling point': 'temperature',
  'glass transition': 'temperature',
  'enthalpy of fusion': 'specific enthalpy',
  'nominal voltage': 'voltage',
  'charge cut-off': 'voltage',
  'practical capacity': 'specific capacity',
  conductivity: 'conductivity',
};

export interface ReadMaterials {
  readonly materials: readonly Material[];
  readonly findings: readonly Finding[];
  readonly document: SourceDocument;
}

/** Reads one material file: its shape, its formula (parsed, and neutral where that can be judged), every number and unit. */
export function readMaterial(text: string, file: string): ReadMaterials {
  const document = readDocument(text, file);
  if (document.findings.length > 0) return { materials: [], findings: document.findings, document };
  const shape = checkShape('material', document);
  if (shape.length > 0) return { materials: [], findings: shape, document };
  const data = document.data as MaterialFile;
  const findings = checkFormulas(data, file);
  const properties: Partial<Record<PropertyName, Property>> = {};
  for (const [name, value] of Object.entries(data.properties ?? {}) as [PropertyName, Stated][]) {
    const path = ['properties', name];
    const read = parseQuantity(value.value, [dimensionOf[name]]);
    const at = value.at === undefined ? undefined : parseQuantity(value.at, ['temperature']);
    if (!read.ok) findings.push(findingAt(read.problem, [...path, 'value'], file));
    else if (at && !at.ok) findings.push(findingAt(at.problem, [...path, 'at'], file));
    else {
      const { value: si, uncertainty, unit, text: written } = read.value;
      properties[name] = {
        value: si,
        text: written,
        ...(uncertainty === undefined ? {} : { uncertainty: uncertainty * unit.factor }),
        ...(at?.ok ? { at: at.value.value } : {}),
        source: value.source,
        estimate: value.source === 'estimate',
        ...(value.why ? { why: value.why } : {}),
      };
    }
  }
  if (findings.length > 0) return { materials: [], findings, document };
  const material: Material = {
    id: data.id,
    name: data.name,
    aliases: data.aliases ?? [],
    ...(data.cas ? { cas: data.cas } : {}),
    roles: data.roles,
    state: data.state,
    ...(data.formula ? { formula: data.formula } : {}),
    ...(data['repeat unit'] ? { repeatUnit: data['repeat unit'] } : {}),
    donors: data.donors ?? {},
    sites: data.sites ?? {},
    oxidationStates: data['oxidation states'] ?? {},
    ...(data.electrons ? { electrons: data.electrons } : {}),
    properties,
    handling: data.handling ?? [],
    source: data.source,
    ...(data.notes ? { notes: data.notes } : {}),
  };
  return { materials: [material], findings, document };
}

interface Stated {
  readonly value: string;
  readonly at?: string;
  readonly source: string;
  readonly why?: string;
}

function checkFormulas(data: MaterialFile, file: string): Finding[] {
  const findings: Finding[] = [];
  for (const key of ['formula', 'repeat unit'] as const) {
    const text = data[key];
    if (text === undefined) continue;
    const path: Path = [key];
    const parsed = parseFormula(text);
    if (!parsed.ok) {
      findings.push(findingAt(parsed.problem, path, file));
      continue;
    }
    const charge = balanceCharge(parsed.value, data['oxidation states'] ?? {});
    if (charge.judged && charge.culprit !== undefined) {
      const { net, states, culprit } = charge;
      findings.push({
        code: 'charge-imbalance',
        severity: 'error',
        place: { file, path },
        facts: { formula: text, charge: net, states, culprit },
      });
    }
  }
  return findings;
}
