import type { Problem } from '../diagnostics/facts.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { Mixture as MixtureFile } from '../schema/types.generated.ts';
import { parseStatement } from './parse-statement.ts';
import { type BottleKeys, readBottle } from './read-bottle.ts';
import type { Component } from './recipe.ts';
import { present } from './stated-reader.ts';

/** Takes a problem of a scalar and the path it stands at. */
export type Report = (problem: Problem, path: Path) => void;
type Components = MixtureFile['components'];

/** Components as written, each with its statements parsed. */
export function readComponents(data: Components, path: Path, file: string, report: Report): Component[] {
  return Object.entries(data).map(([name, value]): Component => {
    const here = [...path, name];
    if (typeof value === 'string' || Array.isArray(value)) {
      return { name, path: here, statements: readStatements(value, here, report), premade: false };
    }
    const { is, components, premade, purity, water, lot, as, density, ...rest } = value;
    const said = { purity, water, lot, as, density };
    const bottle = readBottle(present<BottleKeys>(said), here, file, report);
    return {
      ...rest,
      name,
      path: here,
      statements: readStatements(is ?? [], [...here, 'is'], report),
      premade: premade ?? false,
      ...(bottle ? { bottle } : {}),
      ...(components ? { components: readComponents(components, [...here, 'components'], file, report) } : {}),
    } as Component;
  });
}

function readStatements(is: string | readonly string[], path: Path, report: Report): Component['statements'] {
  const texts = typeof is === 'string' ? [{ text: is, path }] : is.map((text, i) => ({ text, path: [...path, i] }));
  return texts.flatMap(({ text, path: at }) => {
    const read = parseStatement(text);
    if (!read.ok) report(read.problem, at);
    return read.ok ? [{ statement: read.value, path: at }] : [];
  });
}
