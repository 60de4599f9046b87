import type { Finding, Path } from '../diagnostics/finding.ts';
import type {
  Cell as CellFile,
  Electrode as ElectrodeFile,
  Fill as FillFile,
  Layer as LayerFile,
  Size as SizeFile,
} from '../schema/types.generated.ts';
import type { CellRecipe } from './cell-recipe.ts';
import { checkKind } from './check-kind.ts';
import { checkShape } from './check-shape.ts';
import type { Electrode, Fill, Layer, Size, Substance } from './electrode.ts';
import { readAllow } from './read-allow.ts';
import { readActiveFigure, readCoating } from './read-coating.ts';
import { readComponents } from './read-components.ts';
import { readExpectation } from './read-expectation.ts';
import { readHousing } from './read-housing.ts';
import type { Expectation } from './recipe.ts';
import { readDocument, type SourceDocument } from './source-document.ts';
import { present, StatedReader } from './stated-reader.ts';

export interface ReadCell {
  readonly document: SourceDocument;
  /** Absent where a finding of severity error kept it from being read. */
  readonly cell?: CellRecipe;
  readonly findings: readonly Finding[];
}

/** Reads the text of a cell; what is wrong with it comes back as findings, every mistake once. */
export function readCell(text: string, file: string): ReadCell {
  const document = readDocument(text, file);
  if (document.findings.length > 0) return { document, findings: document.findings };
  const kindFinding = checkKind(document.data, file, 'cell');
  if (kindFinding) return { document, findings: [kindFinding] };
  const shape = checkShape('cell', document);
  if (shape.length > 0) return { document, findings: shape };

  const data = document.data as CellFile;
  const reader = new StatedReader(document);
  const layers = Array.isArray(data.separator) ? data.separator : [data.separator];
  const expect: Expectation[] = [];
  for (const [phrase, value] of Object.entries(data.expect ?? {})) {
    const read = readExpectation(phrase, value, document, 'cell');
    if (read.ok) expect.push(read.value);
    else reader.report(read.problem, read.path);
  }
  const separator = layers.flatMap(
    (layer, i) => readLayer(layer, Array.isArray(data.separator) ? ['separator', i] : ['separator'], reader) ?? [],
  );
  const cathodes = data.layers?.cathodes ?? 1;
  const cell: CellRecipe = {
    file,
    document,
    title: data.title ?? file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''),
    ...(data.source ? { source: data.source } : {}),
    ...(data.materials ? { materials: { folder: data.materials, path: ['materials'] } } : {}),
    cathode: readElectrode(data.cathode, ['cathode'], reader),
    separator,
    anode: readElectrode(data.anode, ['anode'], reader),
    ...present<CellRecipe>({
      electrolyte: data.electrolyte && readFill(data.electrolyte, ['electrolyte'], reader),
      voltage: readActiveFigure(data.voltage, ['voltage'], 'voltage', ['nominal'], reader),
      used: reader.volumeShare(data.used, ['used'], 'share'),
      rate: reader.quantity(data.rate, ['rate'], ['rate']),
      current: reader.quantity(data.current, ['current'], ['current density', 'current']),
      temperature: reader.quantity(data.temperature, ['temperature'], ['temperature']),
      interfacialResistance: reader.quantity(
        data['interfacial resistance'],
        ['interfacial resistance'],
        ['area-specific resistance'],
      ),
      resistance: reader.quantity(data.resistance, ['resistance'], ['resistance', 'area-specific resistance']),
      size: data.size && readSize(data.size, ['size'], reader),
      housing: data.housing && readHousing(data.housing, ['housing'], reader),
    } as { [K in keyof CellRecipe]: CellRecipe[K] | undefined }),
    ...(data.discharge
      ? {
          discharge: {
            curve: { name: data.discharge.curve, path: ['discharge', 'curve'] },
            ...(data.discharge.at ? { at: data.discharge.at } : {}),
          },
        }
      : {}),
    layers: { cathodes, anodes: data.layers?.anodes ?? cathodes, sides: data.layers?.coated === 'both sides' ? 2 : 1 },
    expect,
    allow: readAllow(document).allow,
    notes: typeof data.notes === 'string' ? [data.notes] : (data.notes ?? []),
  };
  const findings = reader.findings;
  return findings.some((finding) => finding.severity === 'error')
    ? { document, findings }
    : { document, cell, findings };
}

function readElectrode(data: ElectrodeFile, path: Path, reader: StatedReader): Electrode {
  const substance = readSubstance(data, path, ['recipe', 'components', 'material', 'plated'], reader);
  const foreign =
    path[0] === 'cathode'
      ? (['plated', 'N/P', 'expansion'] as const)
      : data.plated === undefined
        ? []
        : (['loading', 'areal capacity', 'thickness', 'density', 'porosity', 'N/P', 'expansion'] as const);
  for (const key of foreign.filter((one) => data[one] !== undefined)) {
    const expected = path[0] === 'cathode' ? `"${key}" at the anode` : `"plated" alone: as built there is nothing else`;
    reader.report({ code: 'wrong-value', facts: { expected, found: `"${key}"` } }, [...path, key]);
  }
  return {
    ...readCoating(data, path, reader),
    ...substance,
    ...present<Electrode>({
      plated: reader.name(data.plated, [...path, 'plated']),
      ratio: reader.number(data['N/P'], [...path, 'N/P']),
      expansion: reader.quantity(data.expansion, [...path, 'expansion'], ['fraction'], 'growth'),
      fill: data.fill && readFill(data.fill, [...path, 'fill'], reader),
      size: data.size && readSize(data.size, [...path, 'size'], reader),
    } as { [K in keyof Electrode]: Electrode[K] | undefined }),
  };
}

function readLayer(data: LayerFile, path: Path, reader: StatedReader): Layer | undefined {
  const at = (key: string): Path => [...path, key];
  const thickness = reader.quantity(data.thickness, at('thickness'), ['length']);
  const rest = {
    path,
    ...(data.name ? { name: data.name } : {}),
    ...readSubstance(
      data,
      path,
      // A name alone does for a layer of which only its transport is known; its mass stays open.
      ['recipe', 'components', 'material', ...((data.density ?? data.name) ? ['density'] : [])],
      reader,
    ),
    ...present<Layer>({
      density: reader.quantity(data.density, at('density'), ['density']),
      porosity: reader.volumeShare(data.porosity, at('porosity')),
      fill: data.fill && readFill(data.fill, at('fill'), reader),
      conductivity: reader.quantity(data.conductivity, at('conductivity'), ['conductivity']),
      transferenceNumber: reader.number(data['transference number'], at('transference number'), 'any'),
      saltDiffusion: reader.quantity(data['salt diffusion'], at('salt diffusion'), ['diffusivity']),
      saltConcentration: reader.quantity(data['salt concentration'], at('salt concentration'), ['concentration']),
      size: data.size && readSize(data.size, at('size'), reader),
    } as { [K in keyof Layer]: Layer[K] | undefined }),
  };
  return thickness && { ...rest, thickness };
}

function readFill(data: FillFile, path: Path, reader: StatedReader): Fill | undefined {
  const substance = readSubstance(
    data,
    path,
    ['recipe', 'components', 'material', ...(data.density ? ['density'] : [])],
    reader,
  );
  const density = reader.quantity(data.density, [...path, 'density'], ['density']);
  const at = [...path, 'amount'];
  const [, share] = /^(.*?)\s+of\s+pores\s*$/.exec(data.amount) ?? [];
  const stated =
    share === undefined
      ? reader.quantity(data.amount, at, ['volume', 'mass', 'volume per capacity', 'mass per capacity'])
      : reader.volumeShare(share, at, 'positive');
  if (stated === undefined) return undefined;
  // Ah in the unit's bottom: it counts per capacity.
  const of = share !== undefined ? 'pores' : (stated.quantity.unit.dimension[3] ?? 0) < 0 ? 'capacity' : 'whole';
  return {
    path,
    ...(data.name ? { name: data.name } : {}),
    ...substance,
    ...(density ? { density } : {}),
    amount: { ...stated, of },
  };
}

/** What a layer is made of: exactly one of the keys says it; a stated density may do instead of a substance. */
function readSubstance(
  data: Pick<ElectrodeFile, 'recipe' | 'components' | 'material'>,
  path: Path,
  keys: readonly string[],
  reader: StatedReader,
): Substance {
  const natures = keys.filter((key) => key !== 'density' && (data as Record<string, unknown>)[key] !== undefined);
  if (natures.length === 0 && !keys.includes('density')) {
    reader.findings.push({
      code: 'missing-key',
      severity: 'error',
      place: { file: reader.document.file, path, at: 'key' },
      facts: { key: keys.join('" or "'), where: `"${path.join(' ')}"` },
    });
  }
  if (natures.length > 1) {
    const facts = {
      expected: `one of ${keys.slice(0, -1).join(', ')} and ${keys.at(-1)}`,
      found: natures.join(' and '),
    };
    reader.findings.push({
      code: 'wrong-value',
      severity: 'error',
      place: { file: reader.document.file, path, at: 'key' },
      facts,
    });
  }
  return present<Substance>({
    recipe: reader.name(data.recipe, [...path, 'recipe']),
    components:
      data.components && readComponents(data.components, [...path, 'components'], reader.document.file, reader.report),
    material: reader.name(data.material, [...path, 'material']),
  });
}

function readSize(data: SizeFile, path: Path, reader: StatedReader): Size | undefined {
  const forms = [data.diameter, data.width, data.area].filter((one) => one !== undefined);
  if (forms.length > 1) {
    const facts = { expected: 'one of diameter, width with height, and area', found: Object.keys(data).join(' and ') };
    reader.report({ code: 'wrong-value', facts }, path);
    return undefined;
  }
  const diameter = reader.quantity(data.diameter, [...path, 'diameter'], ['length']);
  const width = reader.quantity(data.width, [...path, 'width'], ['length']);
  const height = reader.quantity(data.height, [...path, 'height'], ['length']);
  const area = reader.quantity(data.area, [...path, 'area'], ['area']);
  if (diameter) return { form: 'disc', diameter };
  if (width && height) return { form: 'sheet', width, height };
  return area && { form: 'area', area };
}
