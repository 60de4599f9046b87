import type { Figure } from '../calculation/calculation.ts';
import type { Place } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Material } from '../materials/material.ts';
import type { ActiveFigure, Coating } from '../recipe/electrode.ts';
import { densityOf, type Makeup, theoreticalCapacity } from './makeup.ts';
import type { Planning } from './planning.ts';

/** How a capacity or a voltage was come by. */
export interface Basis {
  /** `theoretical`, `nominal`, `measured`, `practical`, `stated`, `curve`. */
  readonly basis: string;
  /** In words: what was written, or the source. */
  readonly from: string;
  readonly estimate: boolean;
}

/** A coating (or a foil) of one side, as far as it follows from what is stated; SI. */
export interface CoatingPlan {
  readonly makeup: Makeup;
  /** kg of dry coating per m2. */
  readonly mass?: Figure;
  /** kg of active material per m2. */
  readonly activeMass?: Figure;
  /** m */
  readonly thickness?: Figure;
  /** kg/m3, pores included. */
  readonly density?: Figure;
  /** Share of the volume. */
  readonly porosity?: Figure;
  /** C per kg of active material. */
  readonly capacity?: Figure;
  readonly capacityBasis?: Basis;
  /** C/m2 */
  readonly arealCapacity?: Figure;
  /** Before calendering. */
  readonly asCoated?: { readonly thickness?: Figure; readonly porosity?: Figure };
}

export interface CoatingOptions {
  /** Areal capacity that follows from elsewhere (C/m2): an anode by its N/P ratio. */
  readonly arealCapacity?: { readonly figure: Figure; readonly text: string; readonly place: Place };
  /** The collector's material, for the mass of a bare disc. */
  readonly collector?: Material;
  /** A foil has no pores: its density is that of the material unless another is stated. */
  readonly isFoil?: boolean;
  /** Lithium metal holds what its formula says; any other capacity is stated. */
  readonly isLithium?: boolean;
}

/** A way to a figure, with the statements that it follows from. */
interface Way {
  readonly figure: Figure;
  readonly texts: readonly string[];
  readonly place: Place;
}

/**
 * Plans a coating from whatever is stated of it: mass per area from loading, areal capacity or a weighed disc; thickness,
 * density and porosity from any two of mass, thickness and density or porosity. What is stated twice is held against
 * itself (`planning.agreements`).
 */
export function planCoating(
  makeup: Makeup,
  coating: Coating,
  planning: Planning,
  options: CoatingOptions = {},
): CoatingPlan {
  const { calculation: calc } = planning;
  const activeShare = makeup.shareOf('active') ?? 0;
  const active = makeup.figureOf('active') ?? calc.constant(0);
  const said = planCapacity(makeup, coating, planning, options.isLithium === true);
  const solid = makeup.density;

  const masses = waysToMass(makeup, coating, planning, options, said.capacity, activeShare > 0 ? active : undefined);
  const thicknesses = waysToThickness(coating, planning);
  const densities = waysToDensity(coating, planning, solid);
  if (options.isFoil && densities.length === 0 && solid !== undefined) {
    densities.push(way(solid, 'its density', planning.at(coating.path)));
  }
  for (const [quantity, unit, ways] of [
    ['the coating mass', 'mg/cm^2', masses],
    ['the thickness', 'um', thicknesses],
    ['the density', 'g/cm^3', densities],
  ] as const) {
    const [first, ...others] = ways;
    for (const other of others) if (first) agree(quantity, unit, first, other, planning);
  }
  let mass = masses[0];
  let thickness = thicknesses[0];
  let density = densities[0];
  if (mass && thickness && density) {
    const implied = calc.product(thickness.figure, density.figure);
    agree('the coating mass', 'mg/cm^2', { ...join(thickness, density), figure: implied }, mass, planning);
  } else if (mass && density)
    thickness = { ...join(mass, density), figure: calc.quotient(mass.figure, density.figure) };
  else if (mass && thickness)
    density = { ...join(mass, thickness), figure: calc.quotient(mass.figure, thickness.figure) };
  else if (thickness && density)
    mass = { ...join(thickness, density), figure: calc.product(thickness.figure, density.figure) };

  const porosity =
    solid !== undefined && density !== undefined
      ? calc.difference(calc.constant(1), calc.quotient(density.figure, solid))
      : undefined;
  const activeMass = mass && calc.product(mass.figure, active);
  const { capacity, capacityBasis } =
    said.capacity === undefined ? capacityFromArea(coating, activeMass, planning) : said;
  const areal = activeMass !== undefined && capacity !== undefined ? calc.product(activeMass, capacity) : undefined;
  const pressed = pressedTo(coating, { thickness: thickness?.figure, density: density?.figure, solid }, planning);
  return {
    makeup,
    ...(mass ? { mass: mass.figure } : {}),
    ...(activeMass !== undefined ? { activeMass } : {}),
    ...(thickness ? { thickness: thickness.figure } : {}),
    ...(density ? { density: density.figure } : {}),
    ...(porosity === undefined ? {} : { porosity }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(capacityBasis ? { capacityBasis } : {}),
    ...(areal === undefined ? {} : { arealCapacity: areal }),
    ...(pressed === undefined
      ? {}
      : {
          asCoated: {
            ...(thickness ? { thickness: calc.quotient(thickness.figure, pressed) } : {}),
            // The solids stay, the volume grows back: 1 - (1 - porosity) * ratio.
            ...(porosity === undefined
              ? {}
              : {
                  porosity: calc.difference(
                    calc.constant(1),
                    calc.product(calc.difference(calc.constant(1), porosity), pressed),
                  ),
                }),
          },
        }),
  };
}

/** The share of the thickness that the press leaves: as stated, or what follows from before and after. */
function pressedTo(
  { calenderedTo, asCoated }: Coating,
  now: {
    readonly thickness: Figure | undefined;
    readonly density: Figure | undefined;
    readonly solid: Figure | undefined;
  },
  planning: Planning,
): Figure | undefined {
  const { calculation: calc } = planning;
  if (calenderedTo) return planning.put(calenderedTo);
  if (asCoated === undefined) return undefined;
  const before = planning.put(asCoated.stated);
  if (asCoated.what === 'thickness') return now.thickness && calc.quotient(now.thickness, before);
  if (now.density === undefined) return undefined;
  if (asCoated.what === 'density') return calc.quotient(before, now.density);
  const filled = now.solid && calc.product(calc.difference(calc.constant(1), before), now.solid);
  return filled && calc.quotient(filled, now.density);
}

function waysToMass(
  makeup: Makeup,
  coating: Coating,
  planning: Planning,
  { arealCapacity, collector }: CoatingOptions,
  capacity: Figure | undefined,
  active: Figure | undefined,
): Way[] {
  const { calculation: calc } = planning;
  const ways: Way[] = [];
  const { loading, disc } = coating;
  if (loading) {
    const share = makeup.shareOf(loading.of);
    if (share === undefined || !(share > 0)) {
      const { names } = makeup;
      const facts = { name: loading.of, known: names, nearest: nearest(loading.of, names) };
      planning.findings.push({ code: 'unknown-name', severity: 'error', place: planning.at(loading.path), facts });
    } else {
      const figure = calc.quotient(planning.put(loading), makeup.figureOf(loading.of) ?? calc.constant(share));
      ways.push(way(figure, `${loading.quantity.text} of ${loading.of}`, planning.at(loading.path)));
    }
  }
  if (disc?.mass) {
    const radius = calc.quotient(planning.put(disc.diameter), calc.constant(2));
    const area = calc.product(calc.constant(Math.PI), radius, radius);
    const foil = disc.foilMass ? planning.put(disc.foilMass) : foilMass(coating, collector, area, planning);
    if (foil !== undefined) {
      const figure = calc.quotient(calc.difference(planning.put(disc.mass), foil), area);
      ways.push(way(figure, `a disc of ${disc.mass.quantity.text}`, planning.at(disc.mass.path)));
    }
  }
  const areal = coating.arealCapacity && {
    figure: planning.put(coating.arealCapacity),
    text: coating.arealCapacity.quantity.text,
    place: planning.at(coating.arealCapacity.path),
  };
  for (const one of [areal, arealCapacity]) {
    if (one === undefined || capacity === undefined || active === undefined) continue;
    const figure = calc.quotient(one.figure, calc.product(capacity, active));
    ways.push(way(figure, one.text, one.place));
  }
  return ways;
}

/** A bare disc of the collector, where nobody weighed one. */
function foilMass(
  { collector }: Coating,
  material: Material | undefined,
  area: Figure,
  planning: Planning,
): Figure | undefined {
  const { calculation: calc } = planning;
  if (collector === undefined) return undefined;
  const density = collector.density
    ? planning.put(collector.density)
    : material?.properties.density && densityOf(material, planning);
  return density === undefined ? undefined : calc.product(planning.put(collector.thickness), density, area);
}

/** Before and after the press are two facts: one says something of the other only with the ratio, or where it stands alone. */
function speaksOfNow({ thickness, density, porosity, calenderedTo }: Coating): boolean {
  return calenderedTo !== undefined || (thickness ?? density ?? porosity) === undefined;
}

function waysToThickness(coating: Coating, planning: Planning): Way[] {
  const { thickness, asCoated, calenderedTo } = coating;
  const { calculation: calc } = planning;
  const ways: Way[] = [];
  if (thickness) ways.push(way(planning.put(thickness), thickness.quantity.text, planning.at(thickness.path)));
  if (asCoated?.what === 'thickness' && speaksOfNow(coating)) {
    const pressed = calenderedTo ? [planning.put(calenderedTo)] : [];
    const text = `${asCoated.stated.quantity.text}${calenderedTo ? ` calendered to ${calenderedTo.quantity.text}` : ''}`;
    ways.push(way(calc.product(planning.put(asCoated.stated), ...pressed), text, planning.at(asCoated.stated.path)));
  }
  return ways;
}

function waysToDensity(coating: Coating, planning: Planning, solid: Figure | undefined): Way[] {
  const { calculation: calc } = planning;
  const ways: Way[] = [];
  const filled = (porosity: Figure): Figure[] =>
    solid === undefined ? [] : [calc.product(calc.difference(calc.constant(1), porosity), solid)];
  const { density, porosity, asCoated, calenderedTo } = coating;
  if (density) ways.push(way(planning.put(density), density.quantity.text, planning.at(density.path)));
  if (porosity) {
    for (const figure of filled(planning.put(porosity))) {
      ways.push(way(figure, `${porosity.quantity.text} porosity`, planning.at(porosity.path)));
    }
  }
  if (asCoated && asCoated.what !== 'thickness' && speaksOfNow(coating)) {
    const stated = planning.put(asCoated.stated);
    for (const before of asCoated.what === 'density' ? [stated] : filled(stated)) {
      const figure = calenderedTo ? calc.quotient(before, planning.put(calenderedTo)) : before;
      const text = `${asCoated.stated.quantity.text} as coated`;
      ways.push(way(figure, text, planning.at(asCoated.stated.path)));
    }
  }
  return ways;
}

function planCapacity(
  makeup: Makeup,
  coating: Coating,
  planning: Planning,
  isLithium: boolean,
): { capacity?: Figure; capacityBasis?: Basis } {
  const { capacity } = coating;
  if (capacity === undefined && !isLithium) return {};
  const figure = capacity ?? ({ kind: 'named', name: 'theoretical', path: coating.path } as const);
  if (figure.kind === 'value') {
    return { capacity: planning.put(figure.stated), capacityBasis: basisOf(figure) };
  }
  if (figure.name === 'practical') {
    const [only] = makeup.active;
    const property = only?.material.properties['practical capacity'];
    if (makeup.active.length === 1 && only && property) {
      const { value, uncertainty, text, source, estimate } = property;
      const name = planning.nameOf(figure.path);
      planning.written.set(name, { text, place: planning.at(figure.path) });
      const put = planning.calculation.put({ name, value, ...(uncertainty === undefined ? {} : { uncertainty }) });
      return { capacity: put, capacityBasis: { basis: 'practical', from: source, estimate } };
    }
    missing('practical capacity', makeup, planning, figure.path);
    return {};
  }
  const value = theoreticalCapacity(makeup.active);
  if (value === undefined) {
    missing('number of electrons', makeup, planning, figure.path);
    return {};
  }
  const from = 'n F / M';
  return {
    capacity: planning.fixed(value, { is: 'theoretical capacity', active: makeup.active }),
    capacityBasis: { basis: 'theoretical', from, estimate: false },
  };
}

/** A specific capacity that nobody states follows from the areal one and the loading. */
function capacityFromArea(
  { arealCapacity }: Coating,
  activeMass: Figure | undefined,
  planning: Planning,
): { capacity?: Figure; capacityBasis?: Basis } {
  if (arealCapacity === undefined || activeMass === undefined) return {};
  const capacity = planning.calculation.quotient(planning.put(arealCapacity), activeMass);
  return { capacity, capacityBasis: { basis: 'stated', from: arealCapacity.quantity.text, estimate: false } };
}

function missing(property: string, makeup: Makeup, planning: Planning, path: Coating['path']): void {
  const material = makeup.active.map((one) => one.material.id).join(' + ') || 'the mixture';
  const facts = { material, property, why: 'a capacity' };
  planning.findings.push({ code: 'property-missing', severity: 'error', place: planning.at(path), facts });
}

/** What an author says of how a value was found. */
export function basisOf(figure: Extract<ActiveFigure, { kind: 'value' }>): Basis {
  const { stated, basis, at } = figure;
  return { basis, from: [stated.quantity.text, at].filter(Boolean).join(', '), estimate: false };
}

function way(figure: Figure, text: string, place: Place): Way {
  return { figure, texts: [text], place };
}

function join(one: Way, other: Way): Way {
  return { figure: one.figure, texts: [...one.texts, ...other.texts], place: one.place };
}

function agree(quantity: string, unit: string, implied: Way, stated: Way, planning: Planning): void {
  planning.agreements.push({
    quantity,
    unit,
    implied: implied.figure,
    stated: stated.figure,
    statements: implied.texts,
    place: stated.place,
    related: [implied.place],
  });
}
