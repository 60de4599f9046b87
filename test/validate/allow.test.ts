import { expect, test } from 'vitest';
import { folderWith, odd, runIn } from './run.ts';

interface Report {
  findings: { code: string; severity: string }[];
  totals: { allowed: number };
}

/** A document of each kind that has a warning or a note, and its code. */
const warned: Readonly<Record<string, readonly [code: string, text: string]>> = {
  mixture: ['o-li-unusual', odd],
  study: [
    'region-unusual',
    'kind: study\nbase: base.yaml\nvary: {PEO: 20..40 %, LiTFSI: 40..60 %, LLZTO-0.5: 20..30 %}\n',
  ],
  batch: [
    'made-in-future',
    'kind: batch\nrecipe: film.yaml\nmade: 2999-01-01\nweighed: {PEO: 0.7 g, LiTFSI: 0.2851 g}\n',
  ],
  stock: ['magnitude-slip', 'kind: stock\nlots: [{material: LiTFSI, lot: A, purity: 0.995 wt%}]\n'],
  material: [
    'magnitude-slip',
    'kind: material\nid: Foam\nname: foam\nroles: [filler]\nstate: solid\nformula: Al2O3\nsource: ours\nproperties: {density: {value: 3950 g/cm^3, source: ours}}\n',
  ],
  measurement: [
    'result-disagrees',
    'kind: measurement\nsample: film.yaml\ngeometry: {thickness: 100 um, diameter: 16 mm}\nreadings: {resistance: 400 ohm}\nresults: {conductivity: 9e-5 S/cm}\n',
  ],
};
const base = 'kind: mixture\ncomponents: {PEO: 0.7 g, LiTFSI: O/Li = 16, LLZTO-0.5: 0.1 g}\n';
const film = 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n';

test.each(Object.entries(warned))(
  'a warning or note of a %s is silenced by a reason, and only that one',
  (_, [code, text]) => {
    const folder = folderWith({ 'one.yaml': text, 'film.yaml': film, 'base.yaml': base });
    const check = (more: string): Report & { code: number | null } => {
      const done = runIn(folder, ['validate', '-', '--stdin-filename', 'one.yaml', '--strict', '--json'], {
        input: text + more,
      });
      return { ...JSON.parse(done.stdout), code: done.code };
    };
    const bare = check('');
    expect(bare.findings.map((one) => one.code)).toContain(code);
    // With --strict a warning fails; a note never does.
    expect(bare.code).toBe(bare.findings.some((one) => one.severity === 'warning') ? 1 : 0);
    expect(bare.findings.map((one) => one.severity)).not.toContain('error');
    const allowed = check(`allow: {${code}: on purpose}\n`);
    expect(allowed.findings.map((one) => one.code)).toEqual(
      bare.findings.map((one) => one.code).filter((one) => one !== code),
    );
    expect(allowed.totals.allowed).toBe(bare.findings.length - allowed.findings.length);
    // A code that does not exist, an error, and what does not occur are findings of their own.
    const codes = (more: string) => check(more).findings.map((one) => one.code);
    expect(codes('allow: {no-such-code: x}\n')).toContain('allow-unknown');
    expect(codes('allow: {unknown-material: x}\n')).toContain('allow-error');
    expect(codes('allow: {salt-share-unusual: x, crystallinity-unusual: x}\n').join()).toMatch(
      /allow-(unused|unknown)/,
    );
    expect(codes('allow: {yaml-syntax: ""}\n')).toContain('wrong-value');
  },
);
