import { molarMassOf } from '../materials/elements-of.ts';
import { workMolarMass } from '../solve/work-material.ts';
import { faradayConstant } from '../transport/faraday-constant.ts';
import { difference, product, quotient, sum } from '../worked/expression.ts';
import type { Work } from '../worked/work.ts';
import type { Expression } from '../worked/worked-figure.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';
import { judgeTransport } from './judge-transport.ts';
import { faraday, type WorkedCalculation } from './work-calculation.ts';

type Works = [string, Work][];

/** The lithium of a metal anode: what moves, what is there as built and charged; mol/m2. */
export function workLithium({ plan, amountOf }: EvaluatedCell, worked: WorkedCalculation): Works {
  const { stack, charge } = plan;
  const [only] = stack.anode.makeup.active;
  const areal = charge.areal;
  const coated = stack.anode.coating?.mass;
  const moved = amountOf(areal);
  const molarMass = only && molarMassOf(only.material);
  if (!stack.anode.isLithium || areal === undefined || moved === undefined || only === undefined || !molarMass)
    return [];
  const built = (amountOf(coated) ?? 0) / molarMass;
  const moves = quotient(worked.expression(areal), faraday);
  const there: Expression =
    coated === undefined ? 0 : quotient(worked.expression(coated), workMolarMass(only.material));
  const add = (name: string, value: number, right: Expression): Works => [
    [name, () => ({ name, unit: 'umol/cm^2', value, from: { kind: 'equation', right } })],
  ];
  return [
    ...add('lithium that moves', moved / faradayConstant, moves),
    ...(coated === undefined ? [] : add('lithium at the anode as built', built, there)),
    ...add('lithium at the anode charged', built + moved / faradayConstant, sum(there, moves)),
  ];
}

/** What the salt of each layer carries, and how long it lasts. */
export function workTransport(cell: EvaluatedCell, worked: WorkedCalculation): Works {
  const { plan } = cell;
  const { layers } = judgeTransport(cell);
  return layers.flatMap(({ layer: label, limit, sandTime, diffusionTime }): Works => {
    const own = plan.stack.separators.find((one) => one.label === label);
    const { saltDiffusion, saltConcentration, transferenceNumber } = own?.layer ?? {};
    if (own === undefined || !saltDiffusion || !saltConcentration || !transferenceNumber) return [];
    // They are put in where nothing else was: the numbers of the layer as stated.
    const [diffusion, concentration, transference] = [saltDiffusion, saltConcentration, transferenceNumber].map((one) =>
      worked.stated(one),
    ) as [Expression, Expression, Expression];
    const thickness = worked.expression(own.thickness);
    const left = difference(1, transference);
    const add = (name: string, unit: string, value: number | undefined, right: Expression): Works =>
      value === undefined ? [] : [[name, () => ({ name, unit, value, from: { kind: 'equation', right } })]];
    const current = plan.transport.current;
    const ratio = quotient(
      product(faraday, concentration),
      product(2, current === undefined ? Number.NaN : worked.expression(current), left),
    );
    return [
      ...add(
        `limiting current of ${label}`,
        'mA/cm^2',
        limit,
        quotient(product(2, faraday, diffusion, concentration), product(thickness, left)),
      ),
      ...add(`Sand's time of ${label}`, 's', sandTime, product(Math.PI, diffusion, ratio, ratio)),
      ...add(`diffusion time of ${label}`, 's', diffusionTime, quotient(product(thickness, thickness), diffusion)),
    ];
  });
}
