import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Disc, DiscMatch } from '../../../src/cell/disc-match.ts';
import { matchDiscs } from '../../../src/cell/match-discs.ts';
import { paint } from '../../../src/report/colour.ts';
import { csvCell } from '../../../src/report/csv-cell.ts';
import { displayWidth } from '../../../src/report/findings.ts';
import { matchCsv } from '../../../src/report/match-csv.ts';
import { sayRatio } from '../../../src/report/match-figures.ts';
import { matchData } from '../../../src/report/match-json.ts';
import { matchText } from '../../../src/report/match-text.ts';

const limits = { target: 1.15, least: 1.1, most: 1.2 };

/**
 * Discs of 1.13 cm^2. Cathodes on 5.60 mg of foil, 75 wt% of them active at 200 mAh/g: 28.20 mg hold
 * 22.6 mg x 0.75 x 200 mAh/g / 1.13 cm^2 = 3.000 mAh/cm^2 (20.00 mg/cm^2 of coating). Anodes on 9.80 mg, 90 wt% at
 * 400 mAh/g: 20.63 mg hold 10.83 mg x 0.9 x 400 mAh/g / 1.13 cm^2 = 3.450 mAh/cm^2 (9.58 mg/cm^2).
 */
function discs(prefix: 'C' | 'A', masses: readonly number[], firstLine: number): Disc[] {
  const [foil, perGram] = prefix === 'C' ? [5.6, 150] : [9.8, 360];
  return masses.map((mass, i) => {
    const loading = (mass - foil) / 1.13;
    return {
      id: `${prefix}${i + 1}`,
      line: firstLine + i,
      // mg/cm^2 x mAh/g = uAh/cm^2; 1 mAh/cm^2 = 36 000 C/m2; 1 mg/cm^2 = 0.01 kg/m2.
      arealCapacity: ((loading * perGram) / 1000) * 36_000,
      weighed: { mass: mass * 1e-6, foil: foil * 1e-6, loading: loading * 0.01 },
    };
  });
}

const cathodes = discs('C', [28.2, 28.55, 27.9, 29.4, 28.31, 31.2, 28.02, 5.58, 28.4], 2);
const anodes = discs('A', [20.63, 20.41, 20.77, 21.1, 20.52, 18.2, 20.9], 11);
const batch = await matchDiscs(cathodes, anodes, { ...limits, objective: 'squared' });
const rename = (match: DiscMatch, name: (id: string) => string): DiscMatch => ({
  ...match,
  pairs: match.pairs.map(({ cathode, anode, ...pair }) => ({
    ...pair,
    cathode: { ...cathode, id: name(cathode.id) },
    anode: { ...anode, id: name(anode.id) },
  })),
  rejects: match.rejects.map(({ disc, reason, ...reject }) => ({
    ...reject,
    disc: { ...disc, id: name(disc.id) },
    reason:
      reason.code === 'partners-taken'
        ? { ...reason, nearest: { ...reason.nearest, id: name(reason.nearest.id), takenBy: name('C9') } }
        : reason.code === 'none-within-limits'
          ? { ...reason, nearest: { ...reason.nearest, id: name(reason.nearest.id) } }
          : reason,
  })),
});
const golden = (format: string) => fileURLToPath(new URL(`golden/batch.${format}`, import.meta.url));

it('prints what was reviewed', async () => {
  await expect(`${matchText(batch, paint(false))}\n`).toMatchFileSnapshot(golden('txt'));
  await expect(`${matchCsv(batch)}\r\n`).toMatchFileSnapshot(golden('csv'));
  await expect(`${JSON.stringify(matchData(batch), null, 2)}\n`).toMatchFileSnapshot(golden('json'));
});

describe('text', () => {
  it('says little where there is little to say', async () => {
    const none = await matchDiscs(discs('C', [28.2], 2), [], { ...limits, objective: 'squared' });
    expect(matchText(none, paint(false))).toBe(
      [
        `N/P 1.15, limits 1.1 to 1.2${' '.repeat(34)}1 cathode, 0 anodes`,
        '',
        'No pair is within the limits.',
        '',
        'rejects',
        ' cathode C1 · 20.00 mg/cm^2 · 3.000 mAh/cm^2',
        '   there is no anode to pair it with.',
        '',
        'left over: 1 cathode, 0 anodes',
      ].join('\n'),
    );
    const one = await matchDiscs(discs('C', [28.2], 2), discs('A', [20.63], 3), { ...limits, objective: 'squared' });
    expect(matchText(one, paint(false)).split('\n').slice(-2)).toEqual([
      '1 pair: N/P 1.150',
      'left over: 0 cathodes, 0 anodes',
    ]);
  });

  it('is 80 columns wide at most, whatever the discs are called', () => {
    const names = (id: string) => [
      `${id}-from-the-batch-of-the-third-of-march`,
      `${id} 混合 ${'x'.repeat(200)}`,
      `${id} \u001b[31m\u202e ::error::x\n##[error]y`,
    ];
    for (const k of [0, 1, 2]) {
      const text = matchText(
        rename(batch, (id) => names(id)[k] ?? id),
        paint(false),
      );
      for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      expect(text).not.toMatch(/[\u001b\u202e]|##\[|^\s*::/m);
      for (const { cathode } of batch.pairs) expect(text).toContain(`${cathode.id}${k === 0 ? '-from' : ' '}`);
    }
  });

  it('has colour where a terminal has it, and only for the headings', () => {
    const coloured = matchText(batch, paint(true));
    expect(coloured).not.toBe(matchText(batch, paint(false)));
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(matchText(batch, paint(false)));
  });

  it('never shows a ratio beyond a limit as the limit', () => {
    expect(sayRatio(1.2004, limits)).toBe('1.2004');
    expect(sayRatio(1.09996, limits)).toBe('1.09996');
    expect(sayRatio(1.2, limits)).toBe('1.200');
    expect(sayRatio(1.1499996, limits)).toBe('1.150');
    // A limit that is reached but for the noise of units.
    expect(sayRatio(3.3 / 3, limits)).toBe('1.100');
  });
});

describe('csv', () => {
  it('has a line for every pair and every reject, as wide as its head', () => {
    const rows: string[][] = parse(matchCsv(batch));
    expect(rows).toHaveLength(1 + batch.pairs.length + batch.rejects.length);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([14]));
    expect(matchCsv(batch)).toMatch(/^[^\n]*\r\n/);
  });

  it('holds no formula, nor in a spreadsheet that splits at semicolons', () => {
    for (const name of [
      '=cmd|x',
      '+1+2',
      '-1-2',
      '@sum',
      'C1;=cmd',
      'C1\t=cmd',
      ' =cmd',
      'C1\n=cmd',
      '"=cmd',
      'C1;"=cmd',
    ]) {
      const text = matchCsv(rename(batch, () => name));
      const rows: string[][] = parse(text);
      const cells = [...rows.flat(), ...text.split(/[;\t\r\n]/)];
      for (const cell of cells) expect(cell.replace(/^[\s"]+/, '')).not.toMatch(/^(?!-?\d+(\.\d+)?$)[=+\-@]/);
    }
    expect(['-0.5', '1e-7', 'C1', 'a-b', 'a,b', 'say "a"'].map(csvCell)).toEqual([
      '-0.5',
      '1e-7',
      'C1',
      'a-b',
      '"a,b"',
      '"say ""a"""',
    ]);
  });
});

describe('json', () => {
  const schema = (name: string): object =>
    JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
  const ajv = new Ajv2020.default({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  ajv.addSchema(schema('finding'));
  const validate = ajv.compile(schema('match'));
  const errors = (data: unknown): string[] => {
    validate(JSON.parse(JSON.stringify(data)));
    return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
  };
  const data = { match: matchData(batch), findings: [] };

  it('is what its schema says, also where there is little', async () => {
    expect(errors(data)).toEqual([]);
    expect(errors({ findings: [] })).toEqual([]);
    const odd = discs('C', [28.2, Number.NaN], 2).map((one) => ({ ...one, weighed: { mass: 0, foil: 0, loading: 0 } }));
    const sides: [Disc[], Disc[]][] = [
      [[], []],
      [odd, []],
      [odd, discs('A', [20.63], 2)],
    ];
    for (const [c, a] of sides) {
      const match = matchData(await matchDiscs(c, a, { ...limits, objective: 'absolute' }));
      expect(errors({ match, findings: [] })).toEqual([]);
    }
  });

  it('has every kind of reject in it', () => {
    const reasons = new Set(data.match.rejects.map((one) => one.reason));
    expect([...reasons].sort()).toEqual(['no-capacity', 'none-within-limits', 'partners-taken']);
  });

  it('has a schema that refuses', () => {
    const [first] = data.match.rejects;
    const refused = [
      { ...data, more: 1 },
      { ...data, match: { ...data.match, more: 1 } },
      { ...data, match: { ...data.match, objective: 'cubed' } },
      { ...data, match: { ...data.match, pairs: [{ ...data.match.pairs[0], ratio: '1.15' }] } },
      { ...data, match: { ...data.match, rejects: [{ ...first, reason: 'tired' }] } },
      { ...data, match: { ...data.match, rejects: [{ ...first, reason: 'partners-taken', nearest: undefined }] } },
    ];
    for (const one of refused) expect(errors(one)).not.toEqual([]);
  });

  it('has a schema whose examples hold and whose objects are closed', () => {
    const look = (node: unknown, at: string): string[] => {
      if (node === null || typeof node !== 'object') return [];
      const { examples, type, additionalProperties, description } = node as Record<string, unknown>;
      const isSchema = !/\/(properties|\$defs|examples|enum|allOf|if|then)$/.test(at);
      const check = isSchema && Array.isArray(examples) ? ajv.compile({ $ref: `match.schema.json#${at}` }) : undefined;
      return [
        ...(check ? (examples as unknown[]).filter((one) => !check(one)).map(() => `example ${at}`) : []),
        ...(isSchema && type === 'object' && additionalProperties !== false ? [`open ${at}`] : []),
        ...(isSchema && type !== undefined && description === undefined ? [`silent ${at}`] : []),
        ...Object.entries(node).flatMap(([key, one]) => (key === 'examples' ? [] : look(one, `${at}/${key}`))),
      ];
    };
    expect(look(schema('match'), '')).toEqual([]);
  });
});
