/** The oxidation states in which an element is ordinarily found in solids. */
export interface OrdinaryStates {
  /** Best known first. */
  readonly states: readonly number[];
  /** Between these, atoms of the element share a compound in different states (Fe3O4, LiNi0.8Co0.1Mn0.1O2). */
  readonly mixed?: readonly [low: number, high: number];
}

const only = (...states: number[]): OrdinaryStates => ({ states });
const mixed = (low: number, high: number, ...states: number[]): OrdinaryStates => ({ states, mixed: [low, high] });

/**
 * Ordinary oxidation states after N. N. Greenwood and A. Earnshaw, Chemistry of the Elements, 2nd ed. (1997), the table
 * of oxidation states and properties in the chapter of each group; formalism of IUPAC, Nomenclature of Inorganic
 * Chemistry (2005), IR-5.4.2.2. Titanium, niobium and tungsten take one state per compound here: a fraction
 * of a charge in a Ti(IV) electrolyte is far more often a slip of the pen than a reduction.
 * Non-metals: the state as an anion. Their states in oxo-anions stand in polyatomic-ions.ts.
 */
// biome-ignore format: one column of the periodic table a line
export const oxidationStates: Readonly<Record<string, OrdinaryStates>> = {
  H: only(1),
  Li: only(1), Na: only(1), K: only(1), Rb: only(1), Cs: only(1),
  Be: only(2), Mg: only(2), Ca: only(2), Sr: only(2), Ba: only(2),
  B: only(3), Al: only(3), Ga: only(3), In: only(3, 1), Tl: only(1, 3),
  Si: only(4), Ge: only(4, 2), Sn: only(4, 2), Pb: mixed(2, 4, 2, 4),
  N: only(-3), P: only(-3), As: only(-3), Sb: mixed(3, 5, 3, 5), Bi: only(3, 5),
  O: only(-2), S: only(-2), Se: only(-2), Te: only(-2),
  F: only(-1), Cl: only(-1), Br: only(-1), I: only(-1),
  Sc: only(3), Y: only(3), La: only(3), Ce: mixed(3, 4, 3, 4), Pr: mixed(3, 4, 3, 4), Nd: only(3),
  Sm: only(3, 2), Eu: mixed(2, 3, 3, 2), Gd: only(3), Tb: mixed(3, 4, 3, 4), Dy: only(3), Ho: only(3),
  Er: only(3), Tm: only(3), Yb: only(3, 2), Lu: only(3),
  Ti: only(4, 3, 2), Zr: only(4), Hf: only(4),
  V: mixed(2, 5, 5, 4, 3, 2), Nb: only(5, 4), Ta: only(5),
  Cr: only(3, 6, 2), Mo: mixed(2, 6, 6, 4, 5, 3, 2), W: only(6, 4, 5),
  Mn: mixed(2, 4, 2, 4, 3), Re: only(7, 6, 4),
  Fe: mixed(2, 3, 2, 3), Ru: only(4, 3, 6), Os: only(4, 8),
  Co: mixed(2, 4, 2, 3, 4), Rh: only(3), Ir: mixed(3, 4, 4, 3),
  Ni: mixed(2, 4, 2, 3, 4), Pd: only(2, 4), Pt: only(2, 4),
  Cu: mixed(1, 2, 2, 1), Ag: only(1), Au: only(3, 1),
  Zn: only(2), Cd: only(2), Hg: only(2, 1),
  Th: only(4), Pa: only(5), U: mixed(4, 6, 6, 4, 5),
};

const alkali = ['Li', 'Na', 'K', 'Rb', 'Cs'];
const alkaline = ['Be', 'Mg', 'Ca', 'Sr', 'Ba'];

/** Metals of groups 1 and 2: one state each, and the partners of peroxides, polysulfides and azides. */
export const groupOneAndTwo: ReadonlySet<string> = new Set([...alkali, ...alkaline]);

export const nonMetals: ReadonlySet<string> = new Set(['H', 'C', 'N', 'O', 'F', 'P', 'S', 'Cl', 'Se', 'Br', 'I']);

/** Central atoms of oxides, halides, sulfides and nitrides that are anions only where nothing more negative is present. */
export const centralStates: Readonly<Record<string, OrdinaryStates>> = {
  P: only(5),
  As: only(5, 3),
  Se: only(4, 6),
  Te: only(4, 6),
};
