import type { Finding, Place } from '../diagnostics/finding.ts';
import type { Precursor, SynthesisFormulation } from '../recipe/synthesis-formulation.ts';

/** What can be seen before anything is solved: an element from nowhere, or one that is not wanted and cannot leave. */
export function checkElements(formulation: SynthesisFormulation): Finding | undefined {
  const { recipe, target, precursors, exchanged, excess } = formulation;
  const { file } = recipe;
  for (const { name, elements, line } of precursors) {
    const { supply } = line;
    if (supply.kind !== 'supplies' || Object.hasOwn(elements, supply.element)) continue;
    const facts = { precursor: name, element: supply.element, brings: Object.keys(elements) };
    return { code: 'supplies-nothing', severity: 'error', place: { file, path: line.at }, facts };
  }
  const given = new Set(
    [...precursors, ...exchanged.filter((one) => one.way !== 'leaves')].flatMap((one) => Object.keys(one.elements)),
  );
  const wanting = [target, ...excess.map((one) => one.species)].flatMap((one) => Object.keys(one.elements));
  const missing = [...new Set(wanting)].filter((element) => !given.has(element));
  if (missing.length > 0) {
    const facts = { elements: missing, target: target.name };
    return { code: 'element-without-source', severity: 'error', place: { file, path: recipe.target.path }, facts };
  }
  const allowed = new Set([...wanting, ...exchanged.flatMap((one) => Object.keys(one.elements))]);
  const brings = precursors.flatMap((one) => {
    const elements = Object.keys(one.elements).filter((element) => !allowed.has(element));
    return elements.length > 0 ? [{ one, elements }] : [];
  });
  const [first, ...others] = brings.map(({ one }): Place => ({ file, path: one.line.path, at: 'key' }));
  if (first === undefined) return undefined;
  const facts = {
    brings: brings.map(({ one, elements }) => ({ precursor: one.name, elements })),
    target: target.name,
    gases: usualGases(brings),
  };
  return { code: 'element-cannot-leave', severity: 'error', place: first, related: others, facts };
}

/**
 * What usually carries such elements away, to be suggested and never assumed: carbonate as CO2, ammonium as NH3,
 * nitrate as NO2 and O2, water. Nothing where one of the elements usually stays.
 */
function usualGases(brings: readonly { readonly one: Precursor; readonly elements: readonly string[] }[]): string[] {
  const gases = new Set<string>();
  for (const { one, elements } of brings) {
    for (const element of elements) {
      if (element === 'C') gases.add('CO2');
      else if (element === 'H') gases.add('H2O');
      else if (element !== 'N') return [];
      else if (/NO3/.test(one.formula)) gases.add('NO2').add('O2');
      else if (Object.hasOwn(one.elements, 'H')) gases.add('NH3');
      else return [];
    }
  }
  return [...gases];
}
