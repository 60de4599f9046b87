import { convertTo, findMaterial, type Material, parseQuantity, type WeighMatrix } from '../index.ts';
import { notWeighed } from './not-weighed.ts';
import { problemError } from './problem-error.ts';
import type { StudyWeighAsked } from './study-weigh-flags.ts';
import { UsageError } from './usage-error.ts';

const example = 'Say, for example, --stock-solutions "PEO <= 5 wt%, LiTFSI <= 20 wt% in acetonitrile".';

/** What is asked of stock solutions for a day's matrix: the request, the solvent, which reagents go in and which stay as they are. */
export function readStockSolutions(matrix: WeighMatrix, asked: StudyWeighAsked, materials: readonly Material[]) {
  const text = asked['stock-solutions'] ?? '';
  const [, list = '', solventName = ''] = /^(.*)\bin\s+(\S.*?)\s*$/.exec(text) ?? [];
  if (list.trim() === '') throw new UsageError(`"${text}" names no stock solutions in a solvent.`, example);
  const solvent = materialOf(solventName, materials);
  if (solvent.state !== 'liquid') throw new UsageError(`${solvent.name} is no liquid.`, 'Name the solvent.');
  const kept = matrix.reagents.find((one) => !one.removed && one.material === solvent.id);
  if (kept) {
    throw new UsageError(
      `${kept.name} stays in the mixture: as a solvent it would be weighed twice.`,
      'Name a solvent that leaves.',
    );
  }
  const parts = list.split(',').map((part) => readPart(part, matrix));
  const taken = parts.flatMap((one) => one.reagents);
  const twice = taken.find((at, i) => taken.indexOf(at) !== i);
  if (twice !== undefined) {
    throw new UsageError(`${matrix.reagents[twice]?.name} is in two stock solutions.`, 'Leave it out of one.');
  }
  const dissolved = taken.find((at) => matrix.reagents[at]?.isDissolved);
  if (dissolved !== undefined) {
    throw new UsageError(
      `${matrix.reagents[dissolved]?.name} is taken from a solution already, as the recipe says.`,
      'Leave it out of --stock-solutions, or its "as" out of the recipe.',
    );
  }
  const solutes = parts.map(({ name, reagents, share, isMade }) => {
    const columns = reagents.map((at) => matrix.masses[at] ?? new Float64Array());
    const masses = matrix.points.map((_, i) => columns.reduce((sum, column) => sum + (column[i] ?? 0), 0));
    requireFixed(name, columns, masses);
    const whole = masses.reduce((a, b) => a + b, 0);
    const densities = reagents.map(
      (at) => materialOf(matrix.reagents[at]?.material ?? '', materials).properties.density,
    );
    const isKnown = densities.every((one) => one !== undefined);
    const volume = reagents.reduce(
      (sum, at, k) => sum + (matrix.reagents[at]?.total ?? 0) / (densities[k]?.value ?? 1),
      0,
    );
    return { name, masses, density: isKnown ? whole / volume : Number.POSITIVE_INFINITY, share, isMade };
  });
  const volume = asked['solvent-volume'];
  const request = {
    solutes: solutes.filter((one) => one.masses.some((mass) => mass > 0)),
    solventDensity: densityOf(solvent),
    least: volumeOf(asked['least-volume']),
    ...(volume === undefined ? {} : { solvent: volumeOf(volume) }),
  };
  // The recipe's own solvent is what the solutions bring; everything else is weighed as it is.
  const others = matrix.reagents.flatMap((one, at) =>
    taken.includes(at) || (one.removed && one.material === solvent.id) ? [] : [at],
  );
  const estimates = [...new Set([solvent.id, ...taken.map((at) => matrix.reagents[at]?.material ?? '')])].filter(
    (id) => materialOf(id, materials).properties.density?.estimate === true,
  );
  return { request, solvent: solvent.name, others, estimates, step: volumeOf(asked['volume-step']) };
}

function readPart(part: string, { reagents }: Pick<WeighMatrix, 'reagents'>) {
  const [, name = '', sign, amount = ''] = /^\s*(.+?)\s*(<=|=)\s*(.+?)\s*$/.exec(part) ?? [];
  if (sign === undefined) throw new UsageError(`"${part.trim()}" says no concentration.`, example);
  const own = [...reagents.keys()].filter((at) => {
    const reagent = reagents[at]?.name ?? '';
    return reagent === name || reagent.startsWith(`${name} > `);
  });
  if (own.length === 0) throw notWeighed(name, { reagents });
  const read = parseQuantity(amount, ['fraction']);
  if (!read.ok) throw problemError(read.problem);
  const { unit } = read.value;
  if (unit.share !== 'wt') {
    throw new UsageError(
      `"${amount}" is no share of a solution's mass.`,
      'Say it in wt%: grams of solute in 100 g of solution.',
    );
  }
  const share = convertTo(read.value, 'wt%') / 100;
  if (!(share > 0 && share < 1))
    throw new UsageError(`A solution of ${amount} is none.`, 'Say more than 0 and less than 100 wt%.');
  return { name, reagents: own, share, isMade: sign === '=' };
}

/** A group is one solution only where its members keep their proportions. */
function requireFixed(name: string, columns: readonly Float64Array[], sums: readonly number[]): void {
  for (const column of columns) {
    const shares = sums.flatMap((sum, i) => (sum > 0 ? [(column[i] ?? 0) / sum] : []));
    if (Math.max(...shares) - Math.min(...shares) > 1e-9) {
      throw new UsageError(`${name} is not the same mixture at every point.`, 'Name its components one by one.');
    }
  }
}

function materialOf(name: string, materials: readonly Material[]): Material {
  const found = findMaterial(name, materials);
  if (found.ok) return found.material;
  const meant = found.nearest[0];
  throw new UsageError(
    `"${name}" is no known material.`,
    meant === undefined ? 'See docs/materials.md.' : `Did you mean "${meant}"?`,
  );
}

function densityOf(material: Material): number {
  const density = material.properties.density?.value;
  if (density !== undefined) return density;
  throw problemError({
    code: 'property-missing',
    facts: { material: material.id, property: 'density', why: 'the volume of a solution' },
  });
}

function volumeOf(text: string): number {
  const read = parseQuantity(text, ['volume']);
  if (!read.ok) throw problemError(read.problem);
  if (!(read.value.value > 0)) throw problemError({ code: 'negative-amount', facts: { text } });
  return read.value.value;
}
