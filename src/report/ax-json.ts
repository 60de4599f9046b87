import type { HandOver } from '../mixture/hand-over.ts';
import { decimalText } from './decimal-text.ts';
import { fitted } from './fitted-response.ts';

/**
 * A study as Ax's client takes it: `experiment` for `Client.configure_experiment` (each of its parameters a
 * `RangeParameterConfig`), `optimization` for `Client.configure_optimization`, `trials` for `Client.attach_trial` and
 * `Client.complete_trial`.
 *
 * Keys as in Ax 1.1 (ax/api/client.py, ax/api/configs.py). Its parameter constraints are linear inequalities in words
 * (ax/api/utils/instantiation/from_string.py), read by SymPy: so the last share is left out, being one less the others, and
 * names are made into identifiers that mean nothing to SymPy. A goal is maximised unless it has a minus sign.
 */
export function axData(study: HandOver) {
  const { title, space, reduced, response, points } = study;
  const keys = identifiers(space.names, 'x');
  const own = response && fitted(response);
  const metric = own ? `y_${identifier(own.name)}` : undefined;
  const kept = reduced.names.map((_, k) => keys[k] ?? '');
  const last = keys.at(-1) ?? '';
  return {
    experiment: {
      name: title,
      parameters: kept.map((name, k) => ({ name, bounds: reduced.bounds[k] ?? [0, 1], parameter_type: 'float' })),
      parameter_constraints: reduced.rows.map(
        ({ coefficients, bound }) => `${sumOf(coefficients, kept)} <= ${decimalText(bound)}`,
      ),
    },
    ...(metric && response ? { optimization: { objective: response.goal === 'maximum' ? metric : `-${metric}` } } : {}),
    trials: points.flatMap(({ shares, response: value }) =>
      value === undefined || own === undefined || metric === undefined
        ? []
        : [
            {
              parameters: Object.fromEntries(kept.map((name, k) => [name, shares[k] ?? 0])),
              raw_data: { [metric]: own.of(value) },
            },
          ],
    ),
    names: {
      ...Object.fromEntries(space.names.map((name, k) => [keys[k] ?? '', name])),
      ...(own && metric ? { [metric]: own.name } : {}),
    },
    left_out: { name: last, expression: ['1', ...kept].join(' - ') },
  };
}

/** `3 * x_PEO - 2 * x_LiTFSI` */
function sumOf(coefficients: readonly number[], names: readonly string[]): string {
  return names
    .flatMap((name, k) => {
      const coefficient = coefficients[k] ?? 0;
      if (coefficient === 0) return [];
      const size = Math.abs(coefficient);
      const term = size === 1 ? name : `${decimalText(size)} * ${name}`;
      return [{ sign: coefficient < 0 ? '-' : '+', term }];
    })
    .map(({ sign, term }, i) => (i === 0 ? (sign === '-' ? `-${term}` : term) : ` ${sign} ${term}`))
    .join('');
}

/** Names as identifiers, no two the same. */
function identifiers(names: readonly string[], prefix: string): string[] {
  const made: string[] = [];
  for (const name of names) {
    const plain = `${prefix}_${identifier(name)}`;
    let own = plain;
    for (let k = 2; made.includes(own); k++) own = `${plain}_${k}`;
    made.push(own);
  }
  return made;
}

function identifier(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '') || 'unnamed';
}
