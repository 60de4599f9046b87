/** A group of atoms that keeps its charge from compound to compound. */
export interface PolyatomicIon {
  readonly name: string;
  readonly atoms: Readonly<Record<string, number>>;
  readonly charge: number;
}

/**
 * Ions whose charge the ordinary states of their elements do not give. Inorganic ones after IUPAC, Nomenclature of
 * Inorganic Chemistry (2005), Table IX; the anions of battery salts after K. Xu, Chem. Rev. 104 (2004) 4303 and
 * 114 (2014) 11503; hydridoborates after M. Paskevicius et al., Chem. Soc. Rev. 46 (2017) 1565.
 * Phosphate, hydroxide, ammonium (N −3), hexafluoridophosphate and their like follow from the elements alone.
 */
export const polyatomicIons: readonly PolyatomicIon[] = [
  { name: 'NO3', atoms: { N: 1, O: 3 }, charge: -1 },
  { name: 'NO2', atoms: { N: 1, O: 2 }, charge: -1 },
  { name: 'NH4', atoms: { N: 1, H: 4 }, charge: 1 },
  { name: 'CO3', atoms: { C: 1, O: 3 }, charge: -2 },
  { name: 'C2O4', atoms: { C: 2, O: 4 }, charge: -2 },
  { name: 'HCOO', atoms: { C: 1, H: 1, O: 2 }, charge: -1 },
  { name: 'CH3COO', atoms: { C: 2, H: 3, O: 2 }, charge: -1 },
  { name: 'CF3COO', atoms: { C: 2, F: 3, O: 2 }, charge: -1 },
  { name: 'CH3O', atoms: { C: 1, H: 3, O: 1 }, charge: -1 },
  { name: 'C2H5O', atoms: { C: 2, H: 5, O: 1 }, charge: -1 },
  { name: 'C3H7O', atoms: { C: 3, H: 7, O: 1 }, charge: -1 },
  { name: 'C4H9O', atoms: { C: 4, H: 9, O: 1 }, charge: -1 },
  { name: 'C6H5O7', atoms: { C: 6, H: 5, O: 7 }, charge: -3 },
  { name: 'CN', atoms: { C: 1, N: 1 }, charge: -1 },
  { name: 'SCN', atoms: { S: 1, C: 1, N: 1 }, charge: -1 },
  { name: 'PO4', atoms: { P: 1, O: 4 }, charge: -3 },
  { name: 'HPO3', atoms: { H: 1, P: 1, O: 3 }, charge: -2 },
  { name: 'H2PO2', atoms: { H: 2, P: 1, O: 2 }, charge: -1 },
  { name: 'P2S6', atoms: { P: 2, S: 6 }, charge: -4 },
  { name: 'SO4', atoms: { S: 1, O: 4 }, charge: -2 },
  { name: 'SO3', atoms: { S: 1, O: 3 }, charge: -2 },
  { name: 'SO3F', atoms: { S: 1, O: 3, F: 1 }, charge: -1 },
  { name: 'SO3Cl', atoms: { S: 1, O: 3, Cl: 1 }, charge: -1 },
  { name: 'NH2SO3', atoms: { N: 1, H: 2, S: 1, O: 3 }, charge: -1 },
  { name: 'S2O3', atoms: { S: 2, O: 3 }, charge: -2 },
  { name: 'S2O5', atoms: { S: 2, O: 5 }, charge: -2 },
  { name: 'S2O7', atoms: { S: 2, O: 7 }, charge: -2 },
  { name: 'S2O8', atoms: { S: 2, O: 8 }, charge: -2 },
  { name: 'S4O6', atoms: { S: 4, O: 6 }, charge: -2 },
  { name: 'ClO4', atoms: { Cl: 1, O: 4 }, charge: -1 },
  { name: 'ClO3', atoms: { Cl: 1, O: 3 }, charge: -1 },
  { name: 'ClO2', atoms: { Cl: 1, O: 2 }, charge: -1 },
  { name: 'MnO4', atoms: { Mn: 1, O: 4 }, charge: -1 },
  { name: 'BrO3', atoms: { Br: 1, O: 3 }, charge: -1 },
  { name: 'IO3', atoms: { I: 1, O: 3 }, charge: -1 },
  { name: 'IO4', atoms: { I: 1, O: 4 }, charge: -1 },
  { name: 'BH4', atoms: { B: 1, H: 4 }, charge: -1 },
  { name: 'B10H10', atoms: { B: 10, H: 10 }, charge: -2 },
  { name: 'B12H12', atoms: { B: 12, H: 12 }, charge: -2 },
  { name: 'CB9H10', atoms: { C: 1, B: 9, H: 10 }, charge: -1 },
  { name: 'CB11H12', atoms: { C: 1, B: 11, H: 12 }, charge: -1 },
  { name: 'AlH4', atoms: { Al: 1, H: 4 }, charge: -1 },
  { name: 'N(SO2F)2', atoms: { N: 1, S: 2, O: 4, F: 2 }, charge: -1 },
  { name: 'N(SO2CF3)2', atoms: { N: 1, S: 2, O: 4, C: 2, F: 6 }, charge: -1 },
  { name: 'N(SO2C2F5)2', atoms: { N: 1, S: 2, O: 4, C: 4, F: 10 }, charge: -1 },
  { name: 'N(SO2F)(SO2CF3)', atoms: { N: 1, S: 2, O: 4, C: 1, F: 4 }, charge: -1 },
  { name: 'C(SO2CF3)3', atoms: { C: 4, S: 3, O: 6, F: 9 }, charge: -1 },
  { name: 'CF3SO3', atoms: { C: 1, F: 3, S: 1, O: 3 }, charge: -1 },
  { name: 'BF2(C2O4)', atoms: { B: 1, C: 2, O: 4, F: 2 }, charge: -1 },
  { name: 'B(C2O4)2', atoms: { B: 1, C: 4, O: 8 }, charge: -1 },
  { name: 'PF4(C2O4)', atoms: { P: 1, F: 4, C: 2, O: 4 }, charge: -1 },
  { name: 'PF2(C2O4)2', atoms: { P: 1, F: 2, C: 4, O: 8 }, charge: -1 },
  { name: 'C6F3N4', atoms: { C: 6, F: 3, N: 4 }, charge: -1 },
];
