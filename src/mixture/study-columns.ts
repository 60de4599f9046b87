import { namesOf } from '../materials/names-of.ts';
import type { Constituent, Functional, Target } from '../recipe/formulation.ts';
import { targetOf } from '../recipe/resolve-target.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { oxygenPerLithium } from '../solve/oxygen-per-lithium.ts';
import type { QuotientColumn, StudyColumn } from './compute-columns.ts';
import { formsOf, type StudySpace } from './study-space.ts';

/** The share of each varied component, every constituent's wt% of total, ratios, density, fillers by volume. */
export function usualColumns(space: StudySpace): StudyColumn[] {
  const { formulation } = space;
  const dry = formulation.constituents.filter((one) => !one.removed);
  const whole = sumOf('mass', dry);
  const columns: (StudyColumn | undefined)[] = dry.map((one) =>
    columnOf(space, `${one.name} of total`, 'wt%', quotient(sumOf('mass', [one]), whole, 'wt'), 100),
  );
  const ratio = oxygenPerLithium(dry);
  const column = ratio && columnOf(space, 'O/Li', '', quotient(ratio.top, ratio.bottom), 1);
  if (ratio && column) columns.push({ ...column, counted: `${ratio.top.label} : ${ratio.bottom.label}` });
  columns.push(columnOf(space, 'density', 'g/cm^3', quotient(whole, sumOf('volume', dry)), 1e-3));
  for (const filler of dry.filter((one) => one.role === 'filler')) {
    const target = quotient(sumOf('volume', [filler]), sumOf('volume', dry), 'vol');
    columns.push(columnOf(space, `${filler.name} of total by volume`, 'vol%', target, 100));
  }
  return columns.filter((one) => one !== undefined);
}

/** Each constituent that stays as a share of all that stays, by mass, volume and moles, as far as its properties allow. */
export function compositionColumns(space: StudySpace) {
  const dry = space.formulation.constituents.filter((one) => !one.removed);
  const isUnique = ({ name }: Constituent) => dry.filter((other) => other.name === name).length === 1;
  return dry.map((one) => {
    const share = (kind: 'wt' | 'vol' | 'mol', measure: Functional['measure']): QuotientColumn | undefined => {
      const target = quotient(sumOf(measure, [one]), sumOf(measure, dry), kind);
      return columnOf(space, `${one.id} of total`, `${kind}%`, target, 100);
    };
    return {
      name: isUnique(one) ? one.name : one.id,
      wt: share('wt', 'mass'),
      vol: share('vol', 'volume'),
      mol: share('mol', 'moles'),
    };
  });
}

/** A column for a phrase as in `expect`; undefined where the phrase is none or a property is missing. */
export function askedColumn(space: StudySpace, phrase: string): StudyColumn | undefined {
  const target = targetOf(phrase, space.formulation);
  if (!target.ok) return undefined;
  const { value } = target;
  if (value.kind === 'sum') return undefined;
  const share = value.share;
  const isDensity = value.top.measure === 'mass' && value.bottom.measure === 'volume';
  return columnOf(
    space,
    phrase,
    share ? `${share}%` : isDensity ? 'g/cm^3' : '',
    value,
    share ? 100 : isDensity ? 1e-3 : 1,
  );
}

function columnOf(
  space: StudySpace,
  name: string,
  unit: string,
  target: Target,
  factor: number,
): QuotientColumn | undefined {
  try {
    const { top, bottom = new Float64Array(top.length).fill(1) } = formsOf(space, target);
    return { name, unit, top, bottom, factor };
  } catch (error) {
    // Without a density there is no volume: the column is left out.
    if (error instanceof MissingFigure) return undefined;
    throw error;
  }
}

function sumOf(measure: Functional['measure'], some: readonly Constituent[]): Functional {
  return { measure, over: some.map((one) => one.index), label: namesOf(some) };
}

function quotient(top: Functional, bottom: Functional, share?: 'wt' | 'vol' | 'mol'): Target {
  return { kind: 'quotient', top, bottom, share };
}
