import { checkDocument } from '../pipeline.ts';
import { type Proof, proveText } from './proof.ts';

const film = (peo: string, ...more: readonly string[]) => mixture(`PEO: ${peo}`, 'LiTFSI: O/Li = 18', ...more);

/** What must be read without a word, and what must be refused, with the code that says why. */
const texts: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['0.7 + 0.2 + 0.1 of one', mixture('LFP: 0.7 g/g', 'Super P: 0.2 g/g', 'PVDF: 0.1 g/g'), 'nothing'],
  ['70:20:10', mixture('LFP: 70 parts', 'Super P: 20 parts', 'PVDF: 10 parts'), 'nothing'],
  [
    '(C2H4O)n as a repeat unit',
    'kind: material\nid: PEO-5M\nname: PEO of 5 000 kg/mol\nroles: [polymer]\nstate: solid\nrepeat unit: (C2H4O)n\ndonors: {ether: 1}\nsource: label of the jar\n',
    'nothing',
  ],
  ['0.70 + 0.20 + 0.11', mixture('LFP: 0.70 g/g', 'Super P: 0.20 g/g', 'PVDF: 0.11 g/g'), 'fraction-sum'],
  ['KH2PO40.85g', mixture('KH2PO40.85g: rest', 'PEO: 0.7 g'), 'ambiguous-formula'],
  ['10 wt% beside O/Li, no basis', film('1 g', 'LLZTO: {is: 10 wt%, material: LLZTO-0.5}'), 'basis-missing'],
  ['70 and 30 wt% with O/Li = 18', mixture('PEO: 70 wt%', 'LiTFSI: [30 wt%, O/Li = 18]'), 'basis-missing'],
  [
    '70 and 30 wt% of total, O/Li = 18',
    mixture('PEO: 70 wt% of total', 'LiTFSI: [30 wt% of total, O/Li = 18]'),
    'contradiction',
  ],
  ['0,7 g', film('0,7 g'), 'decimal-comma'],
  ['0.7 gg', film('0.7 gg'), 'unknown-unit'],
  ['-0.7 g', film('-0.7 g'), 'negative-amount'],
  ['110 um where a mass is asked', film('110 um'), 'wrong-dimension'],
  ['La(NO3)3·xH2O', mixture('PEO: 1 g', 'salt: {is: 1 g, material: "La(NO3)3·xH2O"}'), 'hydrate-unknown'],
];

/** Wrong recipes are refused, each for the reason that it is wrong; right ones are not. */
export function proveRefusals(): Proof[] {
  return texts.map(([name, text, expected]) => {
    const { findings } = checkDocument('selftest.yaml', { text });
    const codes = [...new Set(findings.filter((one) => one.severity === 'error').map((one) => one.code))];
    return proveText('what is refused', name, codes.join(', ') || 'nothing', expected);
  });
}

function mixture(...components: readonly string[]): string {
  return `kind: mixture\ncomponents:\n${components.map((line) => `  ${line}\n`).join('')}`;
}
