import { molarMass } from '../chemistry/molar-mass.ts';
import { parseFormula } from '../chemistry/parse-formula.ts';
import { runPipeline } from '../pipeline.ts';
import { targetOf } from '../recipe/resolve-target.ts';
import { targetValue } from '../solve/composition.ts';
import { type Proof, proveNumber } from './proof.ts';
import reference from './reference-cases.json' with { type: 'json' };

const masses =
  reference[
    'molar masses, g/mol (CIAAW conventional or full-precision weights, for example Li 6.94, C 12.011, N 14.007, O 15.999, F 18.998403, S 32.06, Zr 91.224 before and 91.222 since the 2024 revision; rel. tolerance 1e-5)'
  ];

/** Molar masses, salt for a polymer, a filler on three bases and a film. */
export function proveCompositions(): Proof[] {
  const salts = Object.entries(reference['salt for PEO, g per g PEO = M/(r*44.053)']);
  const filler = reference['10 wt% filler on 1 g of PEO+LiTFSI (r=18)'];
  const host = ['PEO: rest', 'LiTFSI: O/Li = 18'];
  const batch = 'batch: 1 g\n';
  // The reference counts the filler per gram of PEO + LiTFSI: the same grams of both, and the filler on top.
  const own = ['PEO', 'LiTFSI'].map((name) => `${name}: ${ask(host, `mass of ${name}`, batch) * 1e3} g`);
  const bases = { 'of total': 'of total', 'of PEO + salt': 'of PEO + LiTFSI', 'of PEO': 'of PEO' } as const;
  const film = ['PEO: rest', 'LiTFSI: O/Li = 16', 'LLZTO-0.6: 30 wt% of total', 'SN: 10 wt% of total'];
  return [
    ...Object.entries(masses).map(([formula, mass]) =>
      proveNumber('molar mass, g/mol', formula, grams(formula), mass, 1e-5),
    ),
    ...salts.flatMap(([salt, byRatio]) =>
      Object.entries(byRatio).map(([ratio, mass]) => {
        const found = ask(['PEO: 1 g', `${salt}: O/Li = ${ratio}`], `mass of ${salt}`) * 1e3;
        return proveNumber('salt for 1 g of PEO, g', `${salt} at O/Li = ${ratio}`, found, mass);
      }),
    ),
    ...Object.entries(bases).map(([name, basis]) => {
      const found = ask([...own, `LLZTO-0.6: 10 wt% ${basis}`], 'mass of LLZTO-0.6') * 1e3;
      return proveNumber('10 wt% of filler on 1 g, g', name, found, filler[name as keyof typeof filler], 1e-6);
    }),
    ...Object.entries(reference['film 1 g, O/Li 16, 30 % LLZTO and 10 % SN of total']).map(([name, mass]) => {
      const found = ask(film, `mass of ${name === 'LLZTO' ? 'LLZTO-0.6' : name}`, batch) * 1e3;
      return proveNumber('film of 1 g, g', name, found, mass, 1e-6);
    }),
  ];
}

function grams(formula: string): number | undefined {
  const read = parseFormula(formula);
  return read.ok ? molarMass(read.value) * 1e3 : undefined;
}

/** A quantity of a mixture in SI; NaN where it does not solve. */
function ask(components: readonly string[], phrase: string, more = ''): number {
  const text = `kind: mixture\ncomponents:\n${components.map((line) => `  ${line}\n`).join('')}${more}`;
  const { composition } = runPipeline('selftest.yaml', { text });
  const target = composition && targetOf(phrase, composition.formulation);
  return composition && target?.ok ? targetValue(target.value, composition) : Number.NaN;
}
