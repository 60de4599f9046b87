import { extremeVertices } from '../mixture/extreme-vertices.ts';
import { findOptimum } from '../mixture/find-optimum.ts';
import { fitScheffe } from '../mixture/fit-scheffe.ts';
import { rationalOf } from '../mixture/rational.ts';
import type { Region } from '../mixture/region.ts';
import { scheffeSurface } from '../mixture/scheffe-surface.ts';
import { simplexLattice } from '../mixture/simplex-lattice.ts';
import { type Proof, proveNumber, proveText } from './proof.ts';
import reference from './reference-cases.json' with { type: 'json' };

const yarn = reference['Scheffe quadratic, yarn elongation (Cornell; NIST/SEMATECH e-Handbook 5.5.4.2)'];

/** Extreme vertices, lattice counts and a fitted surface with its optimum. */
export async function proveStudies(): Promise<Proof[]> {
  const { Polvoron: polvoron, 'McLean-Anderson flare': flare } = reference['extreme vertices'];
  const shares = (points: readonly ArrayLike<number>[]) =>
    points
      .map((point) => Array.from(point, (share) => Number(share.toFixed(9))).join(' '))
      .sort()
      .join(' · ');
  const lattices = Object.entries(reference['lattice counts {q,m}: C(q+m-1,m)']);
  return [
    proveText(
      'extreme vertices',
      'polvoron',
      shares(extremeVertices(bounded(polvoron.bounds)).points),
      shares(polvoron.vertices),
    ),
    proveNumber('extreme vertices', 'flare, count', extremeVertices(bounded(flare.bounds)).points.length, flare.count),
    ...lattices.map(([size, count]) => {
      const [components = 0, steps = 0] = size.split(',').map(Number);
      return proveNumber('points of a lattice', `{${size}}`, simplexLattice(components, steps).length, count);
    }),
    ...(await proveYarn()),
  ];
}

async function proveYarn(): Promise<Proof[]> {
  const group = 'Scheffé model of the yarn';
  const names = ['x1', 'x2', 'x3'];
  const observations = yarn.data.flatMap(([shares, responses]) =>
    (responses ?? []).map((response, row) => ({ shares: Float64Array.from(shares ?? []), response, row })),
  );
  const fitted = await fitScheffe(observations, { names, model: 'quadratic', scale: 'raw' });
  if (!fitted.ok) return [proveText(group, 'fit', fitted.problems[0]?.code ?? 'none', 'fitted')];
  const { coefficients, residual, determination } = fitted.value;
  const best = await findOptimum(scheffeSurface(fitted.value), { names, rows: [] }, { goal: 'maximum', level: 0.95 });
  return [
    ...Object.entries(yarn.coefficients).map(([term, value]) => {
      const found = coefficients.find((one) => one.term.name.replaceAll('*', '') === term);
      return proveNumber(group, term, found?.value, value, 1e-9);
    }),
    proveNumber(group, 'SE of x1', coefficients[0]?.standardError, yarn['se linear']),
    proveNumber(group, 'SE of x1*x2', coefficients[3]?.standardError, yarn['se cross']),
    proveNumber(group, 'sum of squares left', residual.sum, yarn.SSE, 1e-9),
    proveNumber(group, 'degrees of freedom', residual.degreesOfFreedom, yarn.df),
    proveNumber(group, 'R²', determination?.plain, yarn.R2),
    proveNumber(group, 'greatest value', best.prediction.mean, yarn.maximum.y),
    proveNumber(group, 'greatest value, x1', best.prediction.shares[0], yarn.maximum.x[0] ?? 0),
  ];
}

/** Shares between bounds, exactly as they are written. */
function bounded(bounds: readonly (readonly number[])[]): Region {
  const unit = (k: number, value: number) => bounds.map((_, i) => rationalOf(i === k ? value : 0));
  return {
    names: bounds.map((_, k) => `x${k + 1}`),
    rows: bounds.flatMap(([least = 0, most = 1], k) => [
      { coefficients: unit(k, -1), bound: rationalOf(String(-least)), label: `x${k + 1} >= ${least}` },
      { coefficients: unit(k, 1), bound: rationalOf(String(most)), label: `x${k + 1} <= ${most}` },
    ]),
  };
}
