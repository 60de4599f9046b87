import type { Place } from '../diagnostics/finding.ts';
import type { Target } from '../recipe/formulation.ts';
import type { Explanation } from '../solve/explain-figure.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Paint } from './colour.ts';
import { foldLines } from './fold-lines.ts';
import type { Locatable } from './locate-findings.ts';
import { reasonData, reasonText } from './reason-text.ts';
import { round12 } from './round.ts';
import { drawTable } from './table.ts';

/** What each explained figure follows from, for a terminal. */
export function explanationsText(
  all: readonly Explanation[],
  documents: readonly Locatable[],
  paint: Paint,
  isFull = false,
): string {
  const full = (one: Explanation) => (isFull ? ['  in full', ...reasonText(one.tree, documents)] : []);
  return all.map((one) => [explanationText(one, documents, paint), ...full(one)].join('\n')).join('\n\n');
}

function explanationText(one: Explanation, documents: readonly Locatable[], paint: Paint): string {
  const { value, unit } = inLaboratoryUnits(one.target, one.value);
  const lines = [
    paint.strong(`${one.name} = ${[formatNumber(value, { significant: 6 }), unit].filter(Boolean).join(' ')}`),
  ];
  const section = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void => {
    if (rows.length === 0) return;
    const columns = heads.map((head, i) => ({
      head,
      align: i === heads.length - 1 ? ('right' as const) : ('left' as const),
    }));
    lines.push(`  ${title}`, ...drawTable(columns, rows).map((line) => `    ${line}`));
  };
  section(
    'follows from',
    ['', '', 'with 1 % more'],
    [
      ...(one.size === undefined ? [] : [[one.size, 'as asked', signed(1)]]),
      ...one.statements.map((behind) => [
        sayStatement(behind),
        whereIs(placeOf(behind), documents),
        signed(behind.effect),
      ]),
    ],
  );
  section(
    `molar masses (${one.atomicWeights})`,
    ['', '', 'g/mol', 'with 1 % more'],
    one.molarMasses.map(({ material, formula, value: kg, effect }) => [
      material,
      formula,
      formatNumber(kg * 1e3, { decimals: 3 }),
      signed(effect),
    ]),
  );
  section(
    'densities',
    ['', '', 'with 1 % more'],
    one.densities.map(({ material, property, effect }) => [material, property.text, signed(effect)]),
  );
  // Where a density comes from is a sentence: it stands below the figures.
  for (const { material, property } of one.densities) {
    const said = property.estimate ? `estimate: ${property.why ?? ''}` : property.source;
    const folded = foldLines(`${material}: ${said}`, 72);
    lines.push(
      ...folded.map((line, i) => (property.estimate ? paint.estimate : String)(`    ${i === 0 ? '' : '  '}${line}`)),
    );
  }
  return lines.join('\n');
}

/** Explanations as plain data in laboratory units (schemas/explain.schema.json). */
export function explanationsData(all: readonly Explanation[], documents: readonly Locatable[]) {
  return all.map((one) => {
    const { value, unit } = inLaboratoryUnits(one.target, one.value);
    return {
      quantity: one.name,
      value: round12(value),
      unit,
      ...(one.size === undefined ? {} : { size: one.size }),
      statements: one.statements.map((behind) => {
        const { equation, factor, effect } = behind;
        const place = placeOf(behind);
        const { file = '', line, column } = { file: place.file, ...at(place, documents) };
        const text = factor?.text ?? equation.text;
        return { component: equation.owner, text, file, line, column, effect: round6(effect) };
      }),
      tree: reasonData(one.tree, documents),
      atomicWeights: one.atomicWeights,
      molarMasses: one.molarMasses.map(({ material, formula, value: kg, effect, source }) => ({
        material,
        formula,
        value: round12(kg * 1e3),
        unit: 'g/mol',
        source,
        effect: round6(effect),
      })),
      densities: one.densities.map(({ material, property, effect }) => ({
        material,
        value: round12(property.value / 1e3),
        unit: 'g/cm^3',
        asWritten: property.text,
        source: property.source,
        estimate: property.estimate,
        ...(property.why ? { why: property.why } : {}),
        effect: round6(effect),
      })),
    };
  });
}

function inLaboratoryUnits(target: Target, value: number): { value: number; unit: string } {
  if (target.kind === 'quotient') {
    if (target.share !== undefined) return { value: value * 100, unit: `${target.share}%` };
    const isDensity = target.top.measure === 'mass' && target.bottom.measure === 'volume';
    return isDensity ? { value: value / 1e3, unit: 'g/cm^3' } : { value, unit: '' };
  }
  const { measure } = target.what;
  if (measure === 'mass') return { value: value * 1e3, unit: 'g' };
  return measure === 'volume' ? { value: value * 1e6, unit: 'mL' } : { value: value * 1e3, unit: 'mmol' };
}

type Behind = Explanation['statements'][number];

function sayStatement({ equation: { kind, owner, text }, factor }: Behind): string {
  return kind === 'batch' ? `batch: ${text}` : `${owner}: ${factor?.text ?? text}`;
}

function placeOf({ equation, factor }: Behind): Place {
  return factor?.place ?? equation.place;
}

function at(place: Place, documents: readonly Locatable[]) {
  const found = documents.find((document) => document.file === place.file) ?? documents[0];
  return found?.locate(place) ?? { line: 1, column: 1 };
}

function whereIs(place: Place, documents: readonly Locatable[]): string {
  const { line, column } = at(place, documents);
  return `${place.file ?? ''}:${line}:${column}`;
}

function signed(effect: number): string {
  return `${effect > 0 ? '+' : ''}${formatNumber(effect, { decimals: 2 })} %`;
}

function round6(value: number): number {
  return Number(value.toFixed(6));
}
