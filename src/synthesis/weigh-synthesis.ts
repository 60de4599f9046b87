import type { Reaction, Term } from '../weigh/reaction.ts';
import type { Line, Sheet } from '../weigh/sheet.ts';
import { toleratedFigures } from '../weigh/tolerated-figures.ts';
import { weighOut } from '../weigh/weigh-out.ts';
import type { Balance } from './balance.ts';
import { elementFigures } from './element-figures.ts';
import { askedRatios, elementRatios } from './element-ratios.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { runReaction } from './run-reaction.ts';
import type { SizedSynthesis } from './size-synthesis.ts';
import { withWater } from './water-readings.ts';

/** What to weigh for a synthesis, on the same sheet as a mixture, with the equation and what comes out. */
export function weighSynthesis({ synthesis, ...words }: SizedSynthesis, stock?: Sheet['stock']): Sheet {
  const { formulation, composition, balances } = synthesis;
  const sheet = weighOut({ composition, ...words }, stock);
  const outcomes = balances.map(({ waters, balance }) => ({
    waters: waters ?? 0,
    outcome: runReaction(withWater(formulation, waters), balance, composition.masses),
  }));
  const only = outcomes.length === 1 ? outcomes[0]?.outcome : undefined;
  const open = only === undefined ? formulation.precursors.find((one) => one.open)?.name : undefined;
  const reaction: Reaction = {
    target: formulation.target.name,
    equation: equationOf(synthesis),
    ...(only ? { outcome: only } : {}),
    readings: only ? [] : outcomes,
    ...(open === undefined ? {} : { open }),
    aids: formulation.recipe.aids.map((one) => one.name),
    unlisted: formulation.unlisted,
  };
  // How many repeat units of a template there are is nothing to weigh by.
  const aids = new Set(reaction.aids);
  const lines = sheet.lines.map((line): Line => {
    if (line.kind === 'action' || !aids.has(line.name)) return line;
    const { moles: _, molesOf: __, ...rest } = line;
    return rest;
  });
  const ratios = only?.ratios ?? [];
  const asked = askedRatios(synthesis, ratios);
  const isAsked = ({ name }: { readonly name: string }) =>
    ratios.some((one) => one.name === name || one.name.split('/').reverse().join('/') === name);
  const elements = elementRatios(synthesis).figures.filter((one) => !isAsked(one));
  const figures = [...asked, ...elements.map(({ element: _, ...one }) => one), ...sheet.live.figures];
  const live = { ...sheet.live, figures };
  const tolerated = toleratedFigures({ lines, live }, composition, (own, masses) =>
    elementFigures(synthesis, own, masses),
  );
  return {
    ...sheet,
    lines,
    dryMass: only?.product ?? weighed(sheet),
    ratios,
    reaction,
    live,
    ...(tolerated.length > 0 ? { tolerated } : {}),
  };
}

/** kg of all that stays in the vial, as it stands on the balance. */
function weighed({ lines }: Sheet): number {
  return lines.reduce((sum, line) => (line.kind === 'reagent' && !line.removed ? sum + line.weigh : sum), 0);
}

/** The equation per formula unit of the target; a coefficient that hangs on open water is a range. */
function equationOf({ formulation, balances }: PlannedSynthesis): Reaction['equation'] {
  const first = balances[0]?.balance;
  const last = balances.at(-1)?.balance;
  if (first === undefined || last === undefined) return { left: [], right: [] };
  const term = (formula: string, coefficient: number, most: number, goes?: Term['goes']): Term => ({
    formula,
    coefficient: Math.abs(coefficient),
    ...(Math.abs(most - coefficient) > 1e-9 ? { most: Math.abs(most) } : {}),
    ...(goes ? { goes } : {}),
  });
  const exchanged = (one: Balance, formula: string) =>
    one.exchanged.find(({ species }) => species.formula === formula)?.coefficient ?? 0;
  const gases = formulation.exchanged.map(({ formula }) => {
    const coefficient = exchanged(first, formula);
    return { isIn: coefficient < 0, term: term(formula, coefficient, exchanged(last, formula)) };
  });
  const takesPart = gases.filter(({ term: { coefficient, most = 0 } }) => coefficient > 0 || most > 0);
  return {
    left: [
      ...formulation.precursors.map(({ formula }, i) =>
        term(formula, first.precursors[i]?.coefficient ?? 0, last.precursors[i]?.coefficient ?? 0),
      ),
      ...takesPart.filter((one) => one.isIn).map((one) => one.term),
    ],
    right: [
      term(formulation.target.formula, 1, 1),
      ...takesPart.filter((one) => !one.isIn).map((one) => one.term),
      ...first.excess.map(({ species, coefficient, goes }) => term(species.formula, coefficient, coefficient, goes)),
    ],
  };
}
