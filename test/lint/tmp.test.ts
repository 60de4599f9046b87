import { readdirSync } from 'node:fs';
import { test } from 'vitest';
import { checkDocument } from '../../src/pipeline.ts';
import { findingsText } from '../../src/report/findings.ts';
import { locateFindings } from '../../src/report/locate-findings.ts';
import { paint } from '../../src/report/colour.ts';
test('x', () => {
  for (const c of readdirSync('test/lint/fixtures')) for (const f of ['bad','good']) {
    const r = checkDocument(`test/lint/fixtures/${c}/${f}.yaml`);
    const codes = r.findings.map(x=>x.code+':'+x.severity).join(' ');
    if (f==='good' && codes==='') continue;
    console.log(`######## ${c} ${f} -> ${f==='bad' && codes.startsWith(c) && r.findings.length===1 ? 'OK' : 'XXX '+codes}\n`+findingsText(locateFindings(r.findings, r.documents), paint(false)));
  }
});
