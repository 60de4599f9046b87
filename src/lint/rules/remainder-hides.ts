import type { Component } from '../../recipe/recipe.ts';
import type { Scope } from '../../recipe/scope.ts';
import { type Remark, rule } from '../rule.ts';
import { isAbove, isBelow, massOf, sayShare } from '../shares.ts';

const tiny = 0.01;
const most = 0.5;

/** A `rest` that comes out tiny or above half of its mixture, with nothing else in the recipe to notice a slip. */
export const remainderHides = rule({
  code: 'remainder-hides',
  severity: 'warning',
  isOfShares: true,
  check: (subject) => {
    const { recipe, formulation } = subject;
    const { constituents, expectations } = formulation;
    const isExpected = (index: number): boolean =>
      expectations.some(({ target }) => (target.kind === 'sum' ? target.what : target.top).over.includes(index));
    const mass = (over: readonly number[]): number =>
      massOf(
        subject,
        over.flatMap((index) => constituents[index] ?? []),
      );
    const visit = (
      components: readonly Component[],
      scope: Scope,
      whole: readonly number[],
    ): Remark<'remainder-hides'>[] =>
      components.flatMap((component) => {
        const entry = scope.entries.find((one) => one.name === component.name);
        if (entry === undefined) return [];
        const { over, inner } = entry;
        const within = component.components && inner ? visit(component.components, inner, over) : [];
        const rest = component.statements.find(({ statement }) => statement.kind === 'rest');
        if (rest === undefined) return within;
        const share = mass(over) / mass(whole);
        const is = isBelow(share, tiny) ? 'tiny' : isAbove(share, most) ? 'above half' : undefined;
        if (is === undefined || over.every(isExpected)) return within;
        const place = { file: recipe.file, path: rest.path };
        return [...within, { place, facts: { component: component.name, share: sayShare(share), is } }];
      });
    const dry = constituents.filter((one) => !one.removed).map((one) => one.index);
    return visit(recipe.components, formulation.scope, dry);
  },
});
