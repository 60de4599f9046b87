import { describe, expect, it } from 'vitest';
import { arrhenius } from '../../src/measure/arrhenius.ts';
import { conductivity } from '../../src/measure/conductivity.ts';
import { codesOf, figure, inUnit, measure } from './measure.ts';

const series = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([t, s]) => ({ temperature: `${t} degC`, conductivity: `${s} S/cm` }));

describe('arrhenius', () => {
  it('has no word on the curve of a conductivity that stays as it is, and none on r2', async () => {
    const flat = await measure(arrhenius(), ...series([25, 45, 65].map((t) => [t, 1e-4])));
    expect(codesOf(flat)).toEqual([]);
    expect(figure(flat, 'activation energy').value).toBeCloseTo(0, 12);
    // ± 1 % about a constant: energies of a few meV and an r2 near zero.
    const scattered = await measure(
      arrhenius(),
      ...series([
        [25, 1e-4],
        [45, 1.01e-4],
        [65, 1e-4],
        [85, 1.01e-4],
      ]),
    );
    expect(codesOf(scattered).filter((code) => code === 'arrhenius-curved')).toEqual([]);
  });

  it('reads the energy from resistances, whatever the geometry: Table S3 of Mu et al.', async () => {
    // Least squares of -ln R against 1/T by hand: R = 114.4, 90.97, 36.9, 21.2 ohm at 40, 60, 80, 100 degC; k = 8.617333e-5 eV/K.
    const rows = (thickness: string) =>
      [
        [40, 114.4],
        [60, 90.97],
        [80, 36.9],
        [100, 21.2],
      ].map(([t, r]) => ({
        ...{ temperature: `${t} degC`, resistance: `${r} ohm`, thickness, diameter: '12 mm' },
      }));
    for (const thickness of ['100 um', '275 um']) {
      const measured = await measure(arrhenius(), ...rows(thickness));
      expect(inUnit(measured, 'activation energy')).toBeCloseTo(0.297418, 5);
      expect(figure(measured, 'r2').value).toBeCloseTo(0.942238, 5);
    }
  });

  it('cuts a long series as soon as a short one, at the kink', async () => {
    // 0.6 eV below 50 degC, 0.3 eV above, 20 000 rows: what a logger writes overnight.
    const k = 8.617333262e-5;
    const [count, kink] = [20_000, 323.15];
    const rows = Array.from({ length: count }, (_, i) => {
      const kelvin = 293.15 + (60 * i) / count;
      const lnSigma = -10 - ((kelvin < kink ? 0.6 : 0.3) / k) * (1 / kelvin - 1 / kink);
      return { temperature: `${kelvin} K`, conductivity: `${Math.exp(lnSigma)} S/cm` };
    });
    const measured = await measure(arrhenius({ segments: 2 }), ...rows);
    const energies = measured.groups
      .filter(({ name }) => name.startsWith('ln sigma against 1/T,'))
      .map((group) => group.figures[0]?.value ?? Number.NaN);
    expect(energies.map((one) => (one / 1.602176634e-19).toFixed(2))).toEqual(['0.60', '0.30']);
  });
});

describe('conductivity', () => {
  const film = { thickness: '110 um', resistance: '1200 ohm' };

  it('refuses an area and a diameter that contradict one another', async () => {
    // pi/4 (15 mm)^2 = 1.767 cm2, between 1.65 and 1.89 by its digits; 2.01 cm2 is a disc of 16 mm.
    const measured = await measure(conductivity, { ...film, area: '2.01 cm^2', diameter: '15 mm' });
    expect(measured.findings).toMatchObject([{ code: 'printed-differs', severity: 'error' }]);
    expect(codesOf(await measure(conductivity, { ...film, area: '2.01 cm^2', diameter: '16 mm' }))).toEqual([]);
  });
});
