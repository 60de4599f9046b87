import type { Component } from '../../recipe/recipe.ts';
import { type Remark, rule } from '../rule.ts';
import { massOf, sayShare } from '../shares.ts';

const tiny = 0.01;
const most = 0.5;

/** A `rest` that comes out tiny or above half of its mixture, with nothing else in the recipe to notice a slip. */
export const remainderHides = rule({
  code: 'remainder-hides',
  severity: 'warning',
  check: (subject) => {
    const { recipe, formulation } = subject;
    const expected = new Set(
      formulation.expectations.flatMap(({ target }) => (target.kind === 'sum' ? target.what : target.top).over),
    );
    const visit = (components: readonly Component[], whole: readonly number[]): Remark<'remainder-hides'>[] =>
      components.flatMap((component) => {
        const over = below(component, formulation.constituents);
        const inner = component.components ? visit(component.components, over) : [];
        const rest = component.statements.find(({ statement }) => statement.kind === 'rest');
        if (rest === undefined) return inner;
        const all = whole.flatMap((index) => formulation.constituents[index] ?? []);
        const own = over.flatMap((index) => formulation.constituents[index] ?? []);
        const share = massOf(subject, own) / massOf(subject, all);
        const is = share < tiny ? ('tiny' as const) : share > most ? ('above half' as const) : undefined;
        if (is === undefined || over.every((index) => expected.has(index))) return inner;
        const place = { file: recipe.file, path: rest.path };
        return [...inner, { place, facts: { component: component.name, share: sayShare(share), is } }];
      });
    const dry = formulation.constituents.filter((one) => !one.removed).map((one) => one.index);
    return visit(recipe.components, dry);
  },
});

/** The constituents whose place lies below a component of this recipe. */
function below(
  component: Component,
  constituents: readonly { index: number; id: string; name: string; place: { path: readonly (string | number)[] } }[],
): number[] {
  const key = JSON.stringify(component.path).slice(0, -1);
  return constituents.filter((one) => JSON.stringify(one.place.path).startsWith(key)).map((one) => one.index);
}
