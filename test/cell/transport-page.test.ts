import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faradayConstant } from '../../src/transport/faraday-constant.ts';
import { limitingCurrentDensity } from '../../src/transport/limiting-current-density.ts';
import { sandTime } from '../../src/transport/sand-time.ts';
import { fromSI } from '../../src/units/convert.ts';
import { si } from './transport-si.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}docs/equations.md`, 'utf8');
const files = readdirSync(`${root}src/transport`);

describe('docs/equations.md', () => {
  it('names every file of the transport equations, and none that is not there', () => {
    const named = [...page.matchAll(/`([a-z-]+\.ts)`/g)].map(([, file = '']) => file);
    expect([...new Set(named)].toSorted()).toEqual(files.filter((file) => file !== 'require-number.ts').toSorted());
    for (const [, test = ''] of page.matchAll(/`(test\/[\w./-]+)`/g)) expect(existsSync(root + test), test).toBe(true);
  });

  it('has the figures for the cells of Mu et al. that the functions give', () => {
    const row = /^\| (\S+e-1\d)\S* .*?\| (0|0\.5) \| (\S+) \| (\S+) times \| (\S+) s \|$/gm;
    const rows = [...page.matchAll(row)].map(([, ...cells]) => cells);
    expect(rows).toHaveLength(6);
    for (const [d = '', t, limit, times, seconds] of rows) {
      const salt = { diffusivity: si(`${d} cm^2/s`), concentration: si('1 M'), transference: Number(t) };
      const found = limitingCurrentDensity(salt, si('37.5 um')) ?? Number.NaN;
      const digits = (text = '') => text.replace(/^0\.0*|\./g, '').length;
      const same = (value: number, text = '') =>
        expect(value.toPrecision(digits(text))).toBe(Number(text).toPrecision(digits(text)));
      same(fromSI(found, 'mA/cm^2'), limit);
      same(si('0.3 mA/cm^2') / found, times);
      same(sandTime(salt, si('0.3 mA/cm^2')) ?? Number.NaN, seconds);
    }
  });

  it('does its sums right', () => {
    const lithium = faradayConstant / (3.6 * 6.94);
    for (const sum of [
      (faradayConstant / (3.6 * 157.7548)).toFixed(2),
      lithium.toFixed(1),
      (1 / lithium).toExponential(4),
      (1 / lithium / 0.534).toExponential(3),
      (lithium * 3600).toExponential(5).replace('+', ''),
      (8.75e-3 / (0.4 * 1.6)).toFixed(5),
      (Math.PI ** 2).toFixed(2),
      Math.log(8 / (Math.PI ** 2 * 0.05)).toFixed(2),
    ])
      expect(page).toContain(sum);
  });
});
