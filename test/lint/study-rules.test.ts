import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument, runStudy } from '../../src/pipeline.ts';
import { temporaryFolder } from '../cli/program.ts';

const film = 'kind: mixture\ncomponents: {PEO: 0.7 g, LiTFSI: O/Li = 16, SN: 50 mg}\n';
const study = (vary: string, base: string = film) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'base.yaml'), base);
  return { file: join(folder, 'study.yaml'), text: `kind: study\nbase: base.yaml\nvary: {${vary}}\n` };
};
const codes = (vary: string, base?: string) => {
  const { file, text } = study(vary, base);
  return checkDocument(file, { text }).findings.map((one) => [one.code, (one.facts as { code?: string }).code]);
};

describe('region-unusual', () => {
  const unusual = (code: string) => ['region-unusual', code];

  // O/Li is (PEO/44.053)/(LiTFSI/287.075): 6.52 for 40:40, 8.15 for 50:40.
  it.each([
    ['O/Li below 8 all over', 'PEO: 20..40 %, LiTFSI: 40..60 %, SN: 0..3 %', [unusual('o-li-unusual')]],
    ['O/Li of 8 at a corner', 'PEO: 20..55 %, LiTFSI: 40..60 %, SN: 0..10 %', []],
    // The base has 50 mg of SN in 1.035 g, 4.8 wt%, and no film former.
    [
      'too much SN all over',
      'PEO: 40..60 %, LiTFSI: 17..28 %, SN: 20..30 %',
      [unusual('sn-not-free-standing'), unusual('sn-without-film-former')],
    ],
    ['too much SN at some corners', 'PEO: 50..80 %, LiTFSI: 17..30 %, SN: 3..30 %', []],
    ['nothing of the kind', 'PEO: 60..80 %, LiTFSI: 17..30 %, SN: 0..4 %', []],
  ])('%s', (_, vary, expected) => expect(codes(vary)).toEqual(expected));

  it('leaves to the base recipe what that has or allows itself', () => {
    const vary = 'PEO: 40..60 %, LiTFSI: 17..28 %, SN: 20..30 %';
    expect(codes(vary, film.replace('50 mg', '300 mg'))).toEqual([]);
    const allowed = `${film.replace('50 mg', '300 mg')}allow: {sn-not-free-standing: framed, sn-without-film-former: graphite}\n`;
    expect(codes(vary, allowed)).toEqual([]);
  });

  it('is for who checks a study, not for each command that uses it', () => {
    const { file, text } = study('PEO: 20..40 %, LiTFSI: 40..60 %, SN: 0..3 %');
    expect(runStudy(file, { text }).findings).toEqual([]);
  });
});
