import type { DimensionName } from '../../src/units/dimension.ts';

/** What is misprinted or unclear in a paper, how it is read here, and what shows it. */
export interface Misprint {
  readonly where: string;
  readonly printed: string;
  readonly read: string;
  /** What the program makes of it as printed; a test holds it to that. */
  readonly shown?:
    | {
        readonly formula: string;
        readonly states?: Readonly<Record<string, number>>;
        readonly charge: number;
      }
    | { readonly unreadable: string }
    | { readonly quantity: string; readonly wanted: DimensionName }
    /** Of docs/measurements.md. */
    | { readonly finding: string }
    /** Of a recipe: an expectation that differs as said, or a finding it allows. */
    | { readonly recipe: string; readonly says: string };
}

/** By the folders of the papers. */
export const misprints: Readonly<Record<string, readonly Misprint[]>> = {
  ma: [
    {
      where: 'PEO-based electrolyte',
      printed: '0.2875 g of LiTFSI for O/Li = 16:1',
      read: 'O/Li = 16; 0.2851 g',
      shown: { recipe: 'peo-litfsi', says: 'mass of LiTFSI' },
    },
    {
      where: 'Table S5, caption',
      printed: 'La2Zr2O8',
      read: 'no neutral oxide; the nanofibres are La2Zr2O7',
      shown: { formula: 'La2Zr2O8', charge: -2 },
    },
    {
      where: 'Table S5, row',
      printed: 'Li2Zr2O8',
      read: 'no neutral oxide either, and another one than in the caption',
      shown: { formula: 'Li2Zr2O8', charge: -6 },
    },
    {
      where: 'Table S5',
      printed: 'energies without a unit; the column "E-slab" is the total',
      read: 'eV by their size; the third column is the slab',
      shown: { finding: 'energy-unit-missing' },
    },
    {
      where: 'Table S2',
      printed: '"Charge transfer resistance"',
      read: 'resistance of the electrolyte: with it all four rows have one cell constant',
    },
    {
      where: 'other strategies, capacities',
      printed: '145.5 and 125.2 mA h^-1',
      read: 'mAh/g',
      shown: { quantity: '145.5 mA h^-1', wanted: 'specific capacity' },
    },
    {
      where: 'captions of Figs. S41 and S42',
      printed: '7 and 5 mg cm2',
      read: 'mg/cm2',
      shown: { quantity: '7 mg cm2', wanted: 'mass per area' },
    },
    {
      where: 'Table S7, Fig. S38b',
      printed: 'PLL-NCM811 in both lines',
      read: 'one recipe for both lines; the second may mean PL-NCM811',
      shown: { recipe: 'pll-ncm811-1-1mg-cell', says: 'S38' },
    },
    { where: 'Table S7, Fig. S13', printed: 'PEO@LLZONs', read: 'PEO@LZON: no other nanofibre is described' },
    {
      where: 'Preparation of LZONs',
      printed: '3 mL acetate',
      read: 'acetic acid',
      shown: { recipe: 'lzo-dope', says: 'acetic acid' },
    },
    {
      where: 'Equations 1 to 3',
      printed: 'sigma for the conductivity and for the Warburg coefficient; F = 96486, in Equation 5 96485',
      read: 'two quantities; F = 96485.33 C/mol (0.01 % of D)',
    },
    {
      where: 'Equation 5, text',
      printed: 'mobility: diffusion coefficient divided by the potential',
      read: 'D / (RT)',
    },
  ],
  guo: [
    {
      where: 'Equation 2',
      printed: 'E_i under both terms',
      read: 'E of the sample under the first',
    },
    { where: 'Equation 4', printed: 'R beside an energy in eV', read: 'k of Boltzmann, or the energy per mole' },
    {
      where: 'Equation 5',
      printed: 'R0 and Rs are resistances of the electrolyte',
      read: 'those of the interfaces (Evans, Vincent, Bruce)',
    },
    { where: 'Equations 1, 3 and 4', printed: 'A', read: 'area of contact, area of the electrode, prefactor' },
    {
      where: '2.6',
      printed: '< 80 ohm cm^-2',
      read: 'ohm cm2',
      shown: { quantity: '80 ohm cm^-2', wanted: 'area-specific resistance' },
    },
    {
      where: '1',
      printed: '10^-4 to 10^-2 S cm',
      read: 'S/cm',
      shown: { quantity: '1e-4 S cm', wanted: 'conductivity' },
    },
    { where: '2.4, 25 degC', printed: '0.4 and 0.4 mAh cm-2', read: '0.4 mA/cm2 and 0.4 mAh/cm2' },
    {
      where: 'Preparation of LSE-HFC',
      printed: '49.7 % of framework and 12.3 % of SN',
      read: 'as printed, beside EO:Li = 18 and EO:SN = 4, which make more SN',
      shown: { recipe: 'lse-hfc', says: 'SN of total' },
    },
  ],
  li: [
    {
      where: 'Abstract',
      printed: 'Li1,4Al0,4Ti1,6(PO4)3',
      read: 'Li1.4Al0.4Ti1.6(PO4)3',
      shown: { unreadable: 'Li1,4Al0,4Ti1,6(PO4)3' },
    },
    {
      where: '3, NMC',
      printed: 'Li-Ni0.5Mn0.2Co0.3O2',
      read: 'LiNi0.5Mn0.2Co0.3O2, broken at the end of a line',
      shown: { unreadable: 'Li-Ni0.5Mn0.2Co0.3O2' },
    },
    {
      where: 'Equation 1',
      printed: 'times (1 - q_add); phi_add in the text',
      read: 'divided by the share of polymer',
      shown: { finding: 'crystallinity-multiplied' },
    },
    {
      where: 'Introduction; 3',
      printed: 'crystallinity of neat PCL 41.43 %; 41.33 %',
      read: '41.33 %, which stands with the three others',
    },
    {
      where: 'Equation 2',
      printed: 'S is the area of the membrane (19 mm)',
      read: 'that of the electrode (16 mm at most): sigma 1.4 times as large',
    },
    {
      where: '3, symmetric cells',
      printed: '0.12 mA cm',
      read: 'mA/cm2',
      shown: { quantity: '0.12 mA cm', wanted: 'current density' },
    },
  ],
  mu: [
    { where: 'Equation S2', printed: 'I0 r R1', read: 'I0 R1: the r is stray' },
    { where: 'S2, source term', printed: 'i_loc / (2F)', read: 'i_loc / F: one electron for each Li+' },
    {
      where: 'S2; Table S6',
      printed: 'D of the cathode model 5.0e-13; 5.0e-12 cm2/s',
      read: 'neither: no recipe of it',
    },
    {
      where: 'S3, captions',
      printed: '1C = 172 mAh/g',
      read: 'as printed; LiFePO4 holds 169.9',
      shown: { recipe: 'lfp-slurry-cell', says: 'capacity-above-theory' },
    },
    { where: 'S2', printed: 'Fig. S27; Table S5', read: 'Fig. S29; Table S6' },
    { where: 'S2, LSV', printed: 'LLTO framework', read: 'another framework than those of this work' },
    {
      where: 'Table S3, 60 degC',
      printed: '90.97 ohm, as in Table S2 after 50 cycles',
      read: 'as printed; with it the four temperatures make no straight line',
      shown: { finding: 'arrhenius-curved' },
    },
  ],
  nguyen: [
    {
      where: '3.1',
      printed: 'Ta4+',
      read: 'Ta5+, with which the garnet is neutral',
      shown: { formula: 'Li6.4La3Zr1.4Ta0.6O12', states: { Ta: 4 }, charge: -0.6 },
    },
    { where: '3.1', printed: 'Li at 24d and 94h', read: '24d and 96h: the space group has no 94h' },
    { where: 'Equation 1', printed: 'A (-Ea/RT), energy in eV', read: 'A exp(-Ea/(kT))' },
    {
      where: '3.1',
      printed: '56.45 wt% ceramic',
      read: '55.47 wt%: the loss of the garnet counts on its own mass',
      shown: { finding: 'residue-added' },
    },
    {
      where: '3.2, Fig. 5',
      printed: 'retention of 69.6 %',
      read: '71.3 %: 116.3 of 163.1 mAh/g',
      shown: { finding: 'printed-differs' },
    },
    { where: '2.1', printed: 'ethanol and acetone 5:5 in vol%', read: 'one to one by volume' },
    { where: '2.1', printed: '10 wt% LiNO3, of what is not said', read: 'three recipes, one for each reading' },
    { where: '3.2', printed: 'MEMA:SN:salts 30:50:20, of what is not said', read: 'mass' },
    { where: '3.2', printed: 'chemical hardness 2.66', read: 'no unit, no use made of it' },
  ],
};
