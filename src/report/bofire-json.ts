import type { HandOver } from '../mixture/hand-over.ts';
import { fitted } from './fitted-response.ts';

/**
 * A study as BoFire reads it: `domain` for `Domain.model_validate`, `experiments` for a pandas data frame.
 *
 * The keys and `type`s are those of BoFire 0.4.1 (bofire/data_models: domain/domain.py, domain/features.py,
 * domain/constraints.py, features/continuous.py, constraints/linear.py, objectives/identity.py), whose models refuse every
 * other key. `LinearInequalityConstraint` is coefficients · features <= rhs.
 */
export function bofireData(study: HandOver) {
  const { space, response, points } = study;
  const { names, bounds, rows } = space;
  const output = response && outputKey(fitted(response).name, names);
  return {
    domain: {
      type: 'Domain',
      inputs: {
        type: 'Inputs',
        features: names.map((key, k) => ({ type: 'ContinuousInput', key, bounds: bounds[k] ?? [0, 1] })),
      },
      outputs: {
        type: 'Outputs',
        features: response
          ? [
              {
                type: 'ContinuousOutput',
                key: output,
                objective: { type: response.goal === 'maximum' ? 'MaximizeObjective' : 'MinimizeObjective', w: 1 },
              },
            ]
          : [],
      },
      constraints: {
        type: 'Constraints',
        constraints: [
          { type: 'LinearEqualityConstraint', features: names, coefficients: names.map(() => 1), rhs: 1 },
          ...rows.flatMap((row, i) => {
            const { coefficients, bound } = row;
            // Two rows that leave nothing between them are one equation, said once.
            const turned = rows.findIndex((other) => isOpposite(row, other));
            if (turned >= 0 && turned < i) return [];
            const used = [...names.keys()].filter((k) => coefficients[k] !== 0);
            return [
              {
                type: turned >= 0 ? 'LinearEqualityConstraint' : 'LinearInequalityConstraint',
                features: used.map((k) => names[k] ?? ''),
                coefficients: used.map((k) => coefficients[k] ?? 0),
                rhs: bound,
              },
            ];
          }),
        ],
      },
    },
    experiments: points.flatMap(({ id, shares, response: value }) =>
      value === undefined || response === undefined || output === undefined
        ? []
        : [
            {
              labcode: id,
              ...Object.fromEntries(names.map((name, k) => [name, shares[k] ?? 0])),
              [output]: fitted(response).of(value),
              [`valid_${output}`]: 1,
            },
          ],
    ),
  };
}

type Row = HandOver['space']['rows'][number];

function isOpposite(one: Row, other: Row): boolean {
  return one.bound === -other.bound && one.coefficients.every((value, k) => value === -(other.coefficients[k] ?? 0));
}

/** No input and output has the same key. */
function outputKey(name: string, names: readonly string[]): string {
  return names.includes(name) ? `${name}, measured` : name;
}
