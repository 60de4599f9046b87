// Writes valid recipes of five kinds, each with its own figures, for the benchmark of `validate`.
// usage: node bin/make-recipes.mjs FOLDER COUNT
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shapes = [
  (i) => `kind: mixture
title: PEO/LiTFSI film ${i}
components:
  PEO: ${(0.5 + (i % 50) / 100).toFixed(2)} g
  LiTFSI: O/Li = ${10 + (i % 20)}
  LZO: ${5 + (i % 30)} mg
solvents:
  acetonitrile: ${10 + (i % 10)} mL
steps:
  - {do: stir, add: [PEO, LiTFSI, acetonitrile], for: 12 h}
  - {do: stir, add: LZO, for: 24 h}
  - {do: dry, at: 60 degC, for: 48 h, in: vacuum}
expect:
  O/Li: ${10 + (i % 20)}
  mass of LZO: ${5 + (i % 30)} mg
`,
  (i) => `kind: mixture
title: LFP cathode ${i}
batch: 2 g
components:
  LFP: ${70 + (i % 10)} wt%
  Super P: ${20 - (i % 10)} wt%
  PVDF: 10 wt%
solvents:
  NMP: 4 mL
expect:
  LFP of total: ${70 + (i % 10)} wt%
`,
  (i) => `kind: mixture
title: monomer solution ${i}
batch: ${1 + (i % 5)} g
components:
  MEMA: ${25 + (i % 10)} parts
  SN: 50 parts
  salts:
    is: 20 parts
    components:
      LiTFSI: LiTFSI/LiDFOB = 19
      LiDFOB: rest
  FEC: 5 wt% of total without AIBN
  AIBN: 1 wt% on top
expect:
  LiTFSI/LiDFOB: 19
`,
  (i) => `kind: mixture
title: PCL membrane ${i}
batch: 1 g
components:
  PCL: rest
  LiClO4: O(carbonyl)/Li = ${16 + (i % 8)}
  LATP: ${20 + (i % 20)} wt% of total
expect:
  LATP of total: ${20 + (i % 20)} wt%
  PCL of total: ${(((100 - 20 - (i % 20)) * 114.144) / (114.144 + 106.386 / (16 + (i % 8)))).toFixed(1)} ± 0.1 wt%
`,
  (i) => `kind: mixture
title: catholyte ${i}
batch: ${200 + (i % 300)} mg
components:
  LiTFSI: 0.95 mol parts
  LiDFOB: 0.05 mol parts
  SN: ${18 + (i % 6)} mol parts
expect:
  LiTFSI/LiDFOB: 19
`,
];

/** Writes `count` recipes below a folder, a hundred to a subfolder. */
export function makeRecipes(folder, count) {
  for (let i = 0; i < count; i++) {
    const into = join(folder, String(Math.floor(i / 100)).padStart(3, '0'));
    if (i % 100 === 0) mkdirSync(into, { recursive: true });
    writeFileSync(join(into, `recipe-${String(i).padStart(5, '0')}.yaml`), shapes[i % shapes.length](i));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeRecipes(process.argv[2], Number(process.argv[3]));
