import type { FitPicture } from '../mixture/picture-fit.ts';
import type { Prediction } from '../mixture/prediction.ts';
import { formatNumber } from '../units/format-number.ts';
import type { FitFacts } from './fit-facts.ts';
import { sayBounds } from './say-bounds.ts';
import { sayFit } from './say-fit.ts';
import { sayPrediction } from './say-prediction.ts';
import { sayShares } from './say-shares.ts';
import { type TernaryPoint, ternarySvg } from './svg-ternary.ts';
import type { Shares } from './svg-ternary-frame.ts';
import { ternaryMesh } from './svg-ternary-mesh.ts';
import { ternaryWindow } from './svg-ternary-window.ts';

/** Steps of the mesh that the surface is drawn over: fine enough for the eye. */
const meshSteps = 80;

/** From this ratio of the greatest to the least value on, those of a fit to logarithms are coloured by their logarithm. */
const wide = 20;

/** The fitted surface of three components with what was measured on top, the optimum, and what it promises below. */
export function fitSvg(
  facts: FitFacts,
  { corners, region, measured, valueAt }: FitPicture,
  suggested: readonly { readonly id: string; readonly prediction: Prediction }[] = [],
): string {
  const { title, names, response, scale, optimum, fit, gaussian } = facts;
  const lower = ternaryWindow([...region, ...measured.map((one) => one.at)]);
  const mesh = ternaryMesh(meshSteps, lower);
  const values = Float64Array.from({ length: mesh.at.length / 3 }, (_, i) =>
    valueAt([mesh.at[3 * i] ?? 0, mesh.at[3 * i + 1] ?? 0, mesh.at[3 * i + 2] ?? 0]),
  );
  const known = [...measured.map((one) => one.value), ...region.map(valueAt), optimum.prediction.response.value];
  const log = scale === 'log10' && Math.max(...known) >= wide * Math.min(...known);
  const best = [optimum.prediction.shares, ...optimum.equals].map(
    (shares, i): TernaryPoint => ({
      id: i === 0 ? optimum.goal : `as good as the ${optimum.goal}`,
      at: sharesOf(shares),
      kind: 'optimum',
      value: optimum.prediction.response.value,
    }),
  );
  const { determination } = fit ?? {};
  const quality = determination ? `R2 ${formatNumber(determination.plain, { decimals: 4 })}` : undefined;
  const validated = gaussian
    ? `R2 ${formatNumber(gaussian.validation.determination, { decimals: 4 })} of mixtures predicted from the others`
    : undefined;
  return ternarySvg({
    title,
    subtitle: [sayFit(facts), quality, validated].filter((one) => one !== undefined).join('; '),
    corners: [
      { label: corners[0], unit: '%' },
      { label: corners[1], unit: '%' },
      { label: corners[2], unit: '%' },
    ],
    window: lower,
    region,
    points: [
      ...measured.map(({ rows, at, value }): TernaryPoint => {
        const times = rows.length > 1 ? ` (${rows.length} times)` : '';
        return {
          id: `line${rows.length > 1 ? 's' : ''} ${rows.join(', ')}`,
          at,
          kind: 'done',
          value,
          label: `${formatNumber(value, { significant: 3 })}${times}`,
        };
      }),
      ...suggested.map(
        ({ id, prediction: { shares, response: expected } }): TernaryPoint => ({
          id,
          at: sharesOf(shares),
          kind: 'suggested',
          value: expected.value,
          label: id,
        }),
      ),
      ...best,
    ],
    value: { label: response.name, unit: response.unit, log },
    field: { ...mesh, values },
    legend: { done: 'measured', optimum: optimum.goal },
    notes: [
      `${optimum.goal === 'maximum' ? 'Maximum' : 'Minimum'} at ${sayShares(names, optimum.prediction.shares)}: ${sayPrediction(optimum.prediction, response).join('; ')}; ${sayBounds(optimum)}.`,
    ],
  });
}

function sharesOf([a = 0, b = 0, c = 0]: Float64Array): Shares {
  return [a, b, c];
}
