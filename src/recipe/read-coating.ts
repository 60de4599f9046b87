import type { Path } from '../diagnostics/finding.ts';
import type { Coating as CoatingFile } from '../schema/types.generated.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { ActiveFigure, Coating, Collector, Loading } from './electrode.ts';
import { present, type StatedReader } from './stated-reader.ts';

/** Reads what is said of a coating; what is wrong with it is kept by the reader. */
export function readCoating(data: CoatingFile, path: Path, reader: StatedReader): Coating {
  const at = (key: string): Path => [...path, key];
  const asCoated = data['as coated'];
  const disc = data.disc;
  return {
    path,
    ...present<Coating>({
      path: undefined,
      loading: readLoading(data.loading, at('loading'), reader),
      arealCapacity: reader.quantity(data['areal capacity'], at('areal capacity'), ['areal capacity']),
      thickness: reader.quantity(data.thickness, at('thickness'), ['length']),
      density: reader.quantity(data.density, at('density'), ['density']),
      porosity: reader.volumeShare(data.porosity, at('porosity')),
      asCoated: asCoated && readAsCoated(asCoated, at('as coated'), reader),
      calenderedTo: reader.volumeShare(data['calendered to'], at('calendered to'), 'share'),
      capacity: readActiveFigure(
        data.capacity,
        at('capacity'),
        'specific capacity',
        ['theoretical', 'practical'],
        reader,
      ),
      voltage: readActiveFigure(data.voltage, at('voltage'), 'voltage', ['nominal'], reader),
      oneC: reader.quantity(data['1C'], at('1C'), ['specific capacity', 'current density']),
      collector: data.collector && readCollector(data.collector, at('collector'), reader),
      disc: disc && readDisc(disc, at('disc'), reader),
      filmOfGap: reader.quantity(data['film of gap'], at('film of gap'), ['fraction'], 'share'),
    }),
  };
}

function readLoading(text: string | undefined, path: Path, reader: StatedReader): Loading | undefined {
  if (text === undefined) return undefined;
  const [, amount = text, of] = /^(.*?)\s+of\s+(\S.*?)\s*$/.exec(text) ?? [];
  const stated = reader.quantity(amount, path, ['mass per area']);
  if (stated === undefined) return undefined;
  if (of !== undefined) return { ...stated, of };
  reader.report({ code: 'loading-basis-missing', facts: { text: text.trim() } }, path);
  return undefined;
}

/** A capacity or voltage: a value, the long form with how it was found, or a name for the material's own figure. */
export function readActiveFigure(
  data:
    | string
    | { readonly is: string; readonly basis?: 'theoretical' | 'nominal' | 'measured'; readonly at?: string }
    | undefined,
  path: Path,
  kind: DimensionName,
  names: readonly ('theoretical' | 'practical' | 'nominal')[],
  reader: StatedReader,
): ActiveFigure | undefined {
  if (data === undefined) return undefined;
  const long = typeof data === 'object';
  const name = names.find((one) => one === data);
  if (name !== undefined) return { kind: 'named', name, path };
  const text = long ? data.is : data;
  const read = parseQuantity(text, [kind]);
  if (!read.ok && !long && /^[a-z ]+$/i.test(text)) {
    const facts = {
      expected: `a value such as ${kind === 'voltage' ? '"3.4 V"' : '"165 mAh/g"'}, or ${names.join(' or ')}`,
      found: `"${text}"`,
    };
    reader.report({ code: 'wrong-value', facts }, path);
    return undefined;
  }
  const stated = reader.quantity(
    text,
    long ? [...path, 'is'] : path,
    [kind],
    kind === 'voltage' ? 'voltage' : 'positive',
  );
  if (stated === undefined) return undefined;
  const basis = long ? (data.basis ?? 'stated') : 'stated';
  return { kind: 'value', stated, basis, ...(long && data.at ? { at: data.at } : {}) };
}

function readAsCoated(
  data: NonNullable<CoatingFile['as coated']>,
  path: Path,
  reader: StatedReader,
): Coating['asCoated'] | undefined {
  const { thickness, density, porosity } = data;
  const stated =
    reader.quantity(thickness, [...path, 'thickness'], ['length']) ??
    reader.quantity(density, [...path, 'density'], ['density']) ??
    reader.volumeShare(porosity, [...path, 'porosity']);
  const what = thickness !== undefined ? 'thickness' : density !== undefined ? 'density' : 'porosity';
  return stated && { what, stated };
}

/** The foil under a coating. */
function readCollector(
  data: NonNullable<CoatingFile['collector']>,
  path: Path,
  reader: StatedReader,
): Collector | undefined {
  const thickness = reader.quantity(data.thickness, [...path, 'thickness'], ['length']);
  const density = reader.quantity(data.density, [...path, 'density'], ['density']);
  if (thickness === undefined) return undefined;
  return { material: { name: data.material, path: [...path, 'material'] }, thickness, ...(density ? { density } : {}) };
}

function readDisc(
  data: NonNullable<CoatingFile['disc']>,
  path: Path,
  reader: StatedReader,
): Coating['disc'] | undefined {
  const diameter = reader.quantity(data.diameter, [...path, 'diameter'], ['length']);
  const mass = reader.quantity(data.mass, [...path, 'mass'], ['mass']);
  const foilMass = reader.quantity(data['foil mass'], [...path, 'foil mass'], ['mass']);
  return diameter && { diameter, ...present({ mass, foilMass }) };
}
