import type { Finding, Place } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { BatchRecord, Weighing } from '../recipe/batch-record.ts';
import { findingAt } from '../recipe/finding-at.ts';
import type { Formulation } from '../recipe/formulation.ts';
import type { Lab } from '../recipe/lab.ts';
import type { Tolerance } from '../recipe/recipe.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { formatNumber } from '../units/format-number.ts';
import { judgeFigure } from './judge-figure.ts';
import type { Made, MadeFigure, MadeLine } from './made.ts';
import { dot, type TargetFigure } from './made-figures.ts';
import { matchName, matchWeighed } from './match-weighed.ts';
import type { Reagent, Sheet } from './sheet.ts';
import { slipsOf } from './slips-of.ts';
import { type WeighedLine, weighedLine } from './weighed-lines.ts';

/** What a record is held against: a sheet, and what says whether what was made of it is right. */
export interface Standard {
  readonly sheet: Sheet;
  readonly formulation: Pick<Formulation, 'recipe' | 'constituents' | 'scope'>;
  readonly tolerances: readonly Pick<Tolerance, 'phrase' | 'path'>[];
  /** The masses of the sheet are the recipe's own, not only their proportions. */
  readonly hasAmounts: boolean;
  /** What the masses are scaled by. */
  readonly whole: Made['whole'];
  /** Names of what is weighed in and does not count: what else is weighed is not scaled to it. */
  readonly aids?: readonly string[];
  /** May throw `MissingFigure`. `masses` are the sheet's own, a line each. */
  readonly figures: (lines: readonly WeighedLine[], masses: readonly number[]) => TargetFigure[];
  /** kg that each line has to be beside what was weighed. */
  readonly targets: (lines: readonly WeighedLine[], masses: readonly number[]) => number[];
}

/**
 * Holds what was weighed against the recipe: what was really made, in the same linear forms as the sheet's.
 *
 * Targets are scaled to the mass that was weighed, so that what differs is the composition. What is wrong with the
 * record comes back as findings; errors among them leave nothing to hold against anything.
 */
export function holdBatch(
  batch: BatchRecord,
  standard: Standard,
  lab?: Lab,
): { readonly made?: Made; readonly findings: readonly Finding[] } {
  const { sheet, formulation, aids = [] } = standard;
  const { constituents, recipe } = formulation;
  const reagents = sheet.lines.filter((line): line is Reagent => line.kind === 'reagent');
  const { matched, findings: found } = matchWeighed(batch, reagents, formulation);
  const findings: Finding[] = [...found];
  const lines = reagents.map((one): WeighedLine => {
    const { line, findings: own } = weighedLine(one, matched.get(one), constituents, batch, lab);
    findings.push(...own);
    return aids.includes(one.name) ? { ...line, stays: 0 } : line;
  });
  const closed = new Set<Reagent>();
  for (const { name, path } of batch.closed === true || batch.closed === false ? [] : batch.closed) {
    const match = matchName(name, reagents, formulation);
    if (match.ok) closed.add(match.reagent);
    else findings.push(findingAt(match.problem, path, batch.file));
  }
  if (lab) findings.push(...unknownBalances(batch, lab));
  if (batch.content) {
    const [then, now] = [batch.content.name, `sha256:${sheet.content}`];
    const facts = { then, now: now.slice(0, then.length) };
    const place = { file: batch.file, path: batch.content.path };
    if (!now.startsWith(then)) findings.push({ code: 'recipe-changed', severity: 'warning', place, facts });
  }
  if (findings.some((one) => one.severity === 'error')) return { findings };

  const masses = reagents.map((one) => one.weigh);
  let figures: TargetFigure[];
  try {
    figures = standard.figures(lines, masses);
  } catch (error) {
    if (!(error instanceof MissingFigure)) throw error;
    const facts = { material: error.material.id, property: error.property, why: 'its tolerance' };
    return { findings: [findingAt({ code: 'property-missing', facts }, ['tolerance'], recipe.file)] };
  }
  const targets = standard.targets(lines, masses);
  const known = lines.map((line, i): MadeLine => {
    const isClosed = batch.closed === true || closed.has(reagents[i] as Reagent);
    return { ...line, target: targets[i] ?? 0, isClosed };
  });
  const judged = figures.map((one) => judgeFigure(one, known, masses));
  const weighed = known.map((one) => one.weighed ?? 0);
  const steps = batch.weighed.flatMap((one) => one.portions.flatMap((portion) => stepOf(portion.quantity)));
  const missing = known.filter((one, i) => one.weighed === undefined && !one.removed && (masses[i] ?? 0) > 0);
  const slips = slipsOf(known, masses, standard.hasAmounts);
  const made: Made = {
    title: batch.title ?? sheet.title,
    recipe: sheet.file,
    ...(sheet.source ? { source: sheet.source } : {}),
    ...(batch.made === undefined ? {} : { made: batch.made }),
    ...(batch.by === undefined ? {} : { by: batch.by }),
    lines: known,
    figures: judged,
    dryMass: dot(
      known.map((one) => one.stays),
      weighed,
    ),
    whole: standard.whole,
    isComplete: missing.length === 0,
    ...(lab ? { lab: { file: lab.file, used: usedOf(batch, lab) } } : {}),
    ...(steps.length > 0 ? { step: Math.min(...steps) } : {}),
    isClosed: batch.closed === true,
    hasSlip: slips.some((one) => one.likely !== undefined),
    deviations: batch.deviations,
    notes: batch.notes,
  };

  const at = (weighing: Weighing | undefined, reagent: Reagent | undefined): Place =>
    batch.file === ''
      ? (constituents.find((one) => one.id === reagent?.brings[0]?.id)?.place ?? { file: recipe.file, path: [] })
      : { file: batch.file, path: weighing?.path ?? ['weighed'], ...(weighing ? {} : { at: 'key' as const }) };
  for (const { at: i, factor, expected, likely } of slips) {
    const [line, reagent] = [known[i], reagents[i]];
    if (line === undefined || reagent === undefined) continue;
    const facts = {
      name: line.name,
      weighed: sayGrams(line.weighed ?? 0),
      target: sayGrams(expected),
      factor,
      ...(likely === undefined ? {} : { likely: sayGrams(likely) }),
    };
    findings.push({ code: 'weighed-far', severity: 'warning', place: at(matched.get(reagent), reagent), facts });
  }
  for (const [i, { lots, name }] of known.entries()) {
    const reagent = reagents[i];
    const recipeLot = reagent?.lot?.name;
    const weighed = lots.filter((one) => one !== recipeLot);
    if (reagent === undefined || recipeLot === undefined || weighed.length === 0) continue;
    const path = matched.get(reagent)?.portions.find((one) => one.lot && one.lot.name !== recipeLot)?.lot?.path ?? [];
    const facts = { name, weighed, recipe: recipeLot };
    findings.push({ code: 'lot-differs', severity: 'warning', place: { file: batch.file, path }, facts });
  }
  if (missing.length > 0 && batch.file !== '') {
    const facts = { names: missing.map((one) => one.name) };
    findings.push({ code: 'weighed-missing', severity: 'warning', place: at(undefined, undefined), facts });
  }
  for (const one of judged) {
    const finding = verdictFinding(one, batch.file === '' ? tolerancePlace(standard, one) : at(undefined, undefined));
    if (finding) findings.push(finding);
  }
  return { made, findings };
}

/** Names of the lab's own that readings stand under which state no uncertainty of their own. */
function usedOf({ weighed }: BatchRecord, { instruments }: Lab): string[] {
  const portions = weighed.flatMap((one) => one.portions);
  const silent = portions.filter((one) => one.quantity.uncertainty === undefined).map((one) => one.balance);
  return instruments.map((one) => one.name).filter((name) => silent.includes(name));
}

/** Balances that the lab does not have: what was read on them has an uncertainty that nobody knows. */
function unknownBalances({ weighed, file }: BatchRecord, { instruments, file: list }: Lab): Finding[] {
  const known = instruments.map((one) => one.name);
  const seen = new Set<string>(known);
  return weighed.flatMap(({ portions, path }) =>
    portions.flatMap(({ balance, quantity }): Finding[] => {
      if (balance === undefined || quantity.uncertainty !== undefined || seen.has(balance)) return [];
      seen.add(balance);
      const facts = { balance, file: list, known, nearest: nearest(balance, known) };
      return [{ code: 'balance-unknown', severity: 'warning', place: { file, path }, facts }];
    }),
  );
}

function verdictFinding(figure: MadeFigure, place: Place): Finding | undefined {
  const { verdict, made, tolerance, name, target, uncertainty } = figure;
  if (verdict === undefined || verdict === 'pass' || made === undefined || tolerance === undefined) return undefined;
  const unit = figure.kind === 'ratio' ? '' : ` ${figure.kind}%`;
  const say = (value: number): string =>
    `${formatNumber(unit === '' ? value : value * 100, { significant: 4 })}${unit}`;
  const facts = {
    figure: name,
    made: say(made),
    target: say(target),
    difference: sayDifference(made / target - 1),
    tolerance: tolerance.text,
  };
  return verdict === 'warn'
    ? { code: 'composition-off', severity: 'warning', place, facts }
    : {
        code: 'composition-unsure',
        severity: 'warning',
        place,
        facts: { ...facts, doubt: say(2 * (uncertainty ?? 0)) },
      };
}

function tolerancePlace({ tolerances, formulation: { recipe } }: Standard, { name }: MadeFigure): Place {
  const own = tolerances.find((one) => one.phrase === name) ?? tolerances.find((one) => one.phrase === undefined);
  return { file: recipe.file, path: own?.path ?? [] };
}

function sayDifference(share: number): string {
  return `${share > 0 ? '+' : ''}${formatNumber(share * 100, { significant: 2 })} %`;
}

function sayGrams(kilograms: number): string {
  return `${formatNumber(kilograms * 1e3, { significant: 4 })} g`;
}

/** kg; what a mass was read to. */
function stepOf({ unit, halfStep }: Weighing['portions'][number]['quantity']): number[] {
  return unit.dimension[0] === 1 ? [2 * halfStep * unit.factor] : [];
}
