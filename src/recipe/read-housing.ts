import type { Path } from '../diagnostics/finding.ts';
import type { Cell as CellFile, Foil as FoilFile } from '../schema/types.generated.ts';
import type { Housing, HousingPart } from './cell-recipe.ts';
import { present, type StatedReader } from './stated-reader.ts';

type HousingFile = NonNullable<CellFile['housing']>;

/** Reads what is around the stack; what is wrong with it is kept by the reader. */
export function readHousing(data: HousingFile, path: Path, reader: StatedReader): Housing {
  const forms = (['coin', 'pouch', 'can'] as const).filter((form) => data[form] !== undefined);
  if (forms.length > 1) {
    reader.report(
      { code: 'wrong-value', facts: { expected: 'one of coin, pouch and can', found: forms.join(' and ') } },
      path,
    );
  }
  const at = (...keys: Path): Path => [...path, ...keys];
  const length = (text: string, ...keys: Path) => reader.quantity(text, at(...keys), ['length']);
  const coin = data.coin && {
    diameter: length(data.coin.diameter, 'coin', 'diameter'),
    height: length(data.coin.height, 'coin', 'height'),
  };
  const pouch = data.pouch && {
    foil: readWall(data.pouch.foil, at('pouch', 'foil'), reader),
    clearance: reader.quantity(data.pouch.clearance, at('pouch', 'clearance'), ['length'], 'any'),
    terminals: (data.pouch.terminals ?? []).map((one, i) => {
      const here = ['pouch', 'terminals', i];
      return {
        material: { name: one.material, path: at(...here, 'material') },
        width: length(one.width, ...here, 'width'),
        height: length(one.height, ...here, 'height'),
        thickness: length(one.thickness, ...here, 'thickness'),
        ...present({ density: reader.quantity(one.density, at(...here, 'density'), ['density']) }),
      };
    }),
  };
  const can = data.can && {
    diameter: length(data.can.diameter, 'can', 'diameter'),
    height: length(data.can.height, 'can', 'height'),
    wall: readWall(data.can.wall, at('can', 'wall'), reader),
    mandrel: length(data.can.mandrel, 'can', 'mandrel'),
    electrodeHeight: length(data.can['electrode height'], 'can', 'electrode height'),
  };
  const parts = (data.parts ?? []).map((part, i) => readPart(part, at('parts', i), reader));
  // What could not be read has its finding, and a document with findings goes no further.
  return { path, ...present({ coin, pouch, can }), parts } as Housing;
}

function readWall(data: FoilFile, path: Path, reader: StatedReader) {
  if (data.density === undefined && data.material === undefined) {
    reader.findings.push({
      code: 'missing-key',
      severity: 'error',
      place: { file: reader.document.file, path, at: 'key' },
      facts: { key: 'density" or "material', where: `"${path.join(' ')}"` },
    });
  }
  return {
    thickness: reader.quantity(data.thickness, [...path, 'thickness'], ['length']),
    ...present({
      density: reader.quantity(data.density, [...path, 'density'], ['density']),
      material: reader.name(data.material, [...path, 'material']),
    }),
  };
}

function readPart(data: NonNullable<HousingFile['parts']>[number], path: Path, reader: StatedReader): HousingPart {
  const at = (key: string): Path => [...path, key];
  const isSized = data.thickness !== undefined && (data.diameter !== undefined || (data.width && data.height));
  if (data.mass === undefined && !(isSized && (data.material ?? data.density))) {
    reader.findings.push({
      code: 'missing-key',
      severity: 'error',
      place: { file: reader.document.file, path, at: 'key' },
      facts: { key: 'mass', where: `"${data.name}"` },
    });
  }
  return {
    name: data.name,
    path,
    count: data.count ?? 1,
    ...present({
      mass: reader.quantity(data.mass, at('mass'), ['mass']),
      material: reader.name(data.material, at('material')),
      density: reader.quantity(data.density, at('density'), ['density']),
      width: reader.quantity(data.width, at('width'), ['length']),
      height: reader.quantity(data.height, at('height'), ['length']),
      diameter: reader.quantity(data.diameter, at('diameter'), ['length']),
      thickness: reader.quantity(data.thickness, at('thickness'), ['length']),
    }),
  };
}
