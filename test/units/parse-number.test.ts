import { expect, it } from 'vitest';
import { parseNumber } from '../../src/units/parse-number.ts';

it.each([
  ['16', 16, 0.5],
  [' 16.0 ', 16, 0.05],
  ['-5e-4', -5e-4, 5e-5],
])('reads %s', (text, value, halfStep) => {
  // Spread into statements, so it must hold these two and nothing else.
  expect(parseNumber(text)).toEqual({ ok: true, value: { value, halfStep } });
});

it.each(['', 'abc', '16 g', '16(2)', '16 ± 2', '1 6', '1e999', '1'.repeat(1000)])('refuses %s', (text) => {
  expect(parseNumber(text)).toMatchObject({ ok: false, problem: { code: 'not-a-quantity' } });
});

it('points at a decimal comma', () => {
  expect(parseNumber(' 0,95')).toEqual({
    ok: false,
    problem: { code: 'decimal-comma', facts: { text: '0,95', instead: '0.95' }, span: [1, 5] },
  });
});
