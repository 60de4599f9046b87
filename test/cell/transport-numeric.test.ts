import { describe, expect, it } from 'vitest';
import { concentrationDifference } from '../../src/transport/concentration-difference.ts';
import { limitingCurrentDensity } from '../../src/transport/limiting-current-density.ts';
import { relaxationTime } from '../../src/transport/relaxation-time.ts';
import type { Salt } from '../../src/transport/salt.ts';
import { sandTime } from '../../src/transport/sand-time.ts';
import { steadyStateTime } from '../../src/transport/steady-state-time.ts';
import { surfaceConcentrations } from '../../src/transport/surface-concentrations.ts';
import { polarise } from './transport-polarise.ts';

const salt: Salt = { diffusivity: 4e-12, concentration: 1500, transference: 0.3 };
const thickness = 3e-5;
const limit = limitingCurrentDensity(salt, thickness) ?? Number.NaN;
const tau = relaxationTime(salt.diffusivity, thickness);

describe('the equations against a numerical solution of the diffusion in the layer', () => {
  it('meet its steady state', () => {
    const current = 0.8 * limit;
    const settled = polarise(salt, thickness, current, 12 * tau, 100);
    const difference = concentrationDifference(salt, thickness, current);
    const surfaces = surfaceConcentrations(salt.concentration, difference);
    expect((settled.stripping - settled.plating) / difference).toBeCloseTo(1, 4);
    expect(settled.stripping / (surfaces?.stripping ?? Number.NaN)).toBeCloseTo(1, 4);
    expect(settled.plating / (surfaces?.plating ?? Number.NaN)).toBeCloseTo(1, 3);
  });

  it('meet its limiting current: 1 % below it the salt lasts, 1 % above it is used up', () => {
    expect(polarise(salt, thickness, 0.99 * limit, 12 * tau, 100).plating).toBeGreaterThan(0);
    expect(polarise(salt, thickness, 1.01 * limit, 12 * tau, 100).plating).toBeLessThanOrEqual(0);
  });

  // How much longer the salt lasts in a finite layer than Sand says, as in the doc comment of sandTime and in
  // docs/equations.md; the root of the series 1 - 8/pi^2 sum exp(-n^2 t/tau)/n^2 = i_lim/i gives the same five figures.
  it.each([
    [1.1, 1.366],
    [1.2, 1.175],
    [1.5, 1.032],
    [2, 1.002],
    [5, 1.0],
  ])('meet its depletion at %f times the limiting current: Sand times %f', (times, longer) => {
    const depleted = polarise(salt, thickness, times * limit, 20 * tau);
    const sand = sandTime(salt, times * limit) ?? Number.NaN;
    expect(Math.abs(depleted.time / sand / longer - 1)).toBeLessThan(0.002);
  });

  it.each([0.5, 0.2, 0.05])('meet its way to the steady state: %f missing', (missing) => {
    const current = 0.5 * limit;
    const after = polarise(salt, thickness, current, steadyStateTime(salt.diffusivity, thickness, missing));
    const reached = (after.stripping - after.plating) / concentrationDifference(salt, thickness, current);
    expect((1 - reached) / missing).toBeCloseTo(1, 2);
  });

  it('share their time with a published solution, within 0.05 %', () => {
    // Data sets to Khoo, Zhao and Bazant, J. Electrochem. Soc. 166 (2019) A2280: two univalent ions of the same D, at 1.5
    // times the limiting current; concentration at the stripping side over that at rest, after 0.2 to 0.8 of Sand's time.
    const even = { ...salt, transference: 0.5 };
    const current = 1.5 * (limitingCurrentDensity(even, thickness) ?? Number.NaN);
    const sand = sandTime(even, current) ?? Number.NaN;
    const published = { 0.2: 1.44711, 0.4: 1.6323, 0.6: 1.7737, 0.8: 1.88983 };
    for (const [share, level] of Object.entries(published)) {
      const { stripping } = polarise(even, thickness, current, Number(share) * sand);
      expect(Math.abs(stripping / even.concentration / level - 1)).toBeLessThan(0.0005);
    }
  });
});
