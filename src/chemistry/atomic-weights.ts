/** The standard atomic weight of one element. */
export interface AtomicWeight {
  /** g/mol, as published; the conventional value where an interval is published. */
  readonly value: number;
  /** g/mol: value ± uncertainty covers every normal material. It is a bound, not a standard uncertainty. */
  readonly uncertainty: number;
  /** g/mol: the published interval of an element whose isotopes vary in nature. */
  readonly interval?: readonly [low: number, high: number];
}

/**
 * CIAAW standard atomic weights at their published precision, for the 84 elements that have one.
 * The values and uncertainties of the 14 elements with an interval are those of the abridged table in the same report.
 */
export const atomicWeights: {
  readonly name: string;
  readonly year: number;
  readonly source: string;
  readonly weights: Readonly<Record<string, AtomicWeight>>;
} = {
  name: 'CIAAW standard atomic weights',
  year: 2024,
  source:
    'Prohaska et al., Standard atomic weights of the elements 2021, Pure Appl. Chem. 94 (2022) 573, doi:10.1515/pac-2019-0603; Gd, Lu and Zr as revised by CIAAW in 2024',
  weights: {
    H: { value: 1.008, uncertainty: 0.0002, interval: [1.00784, 1.00811] },
    He: { value: 4.002602, uncertainty: 0.000002 },
    Li: { value: 6.94, uncertainty: 0.06, interval: [6.938, 6.997] },
    Be: { value: 9.0121831, uncertainty: 0.0000005 },
    B: { value: 10.81, uncertainty: 0.02, interval: [10.806, 10.821] },
    C: { value: 12.011, uncertainty: 0.002, interval: [12.0096, 12.0116] },
    N: { value: 14.007, uncertainty: 0.001, interval: [14.00643, 14.00728] },
    O: { value: 15.999, uncertainty: 0.001, interval: [15.99903, 15.99977] },
    F: { value: 18.998403162, uncertainty: 0.000000005 },
    Ne: { value: 20.1797, uncertainty: 0.0006 },
    Na: { value: 22.98976928, uncertainty: 0.00000002 },
    Mg: { value: 24.305, uncertainty: 0.002, interval: [24.304, 24.307] },
    Al: { value: 26.9815384, uncertainty: 0.0000003 },
    Si: { value: 28.085, uncertainty: 0.001, interval: [28.084, 28.086] },
    P: { value: 30.973761998, uncertainty: 0.000000005 },
    S: { value: 32.06, uncertainty: 0.02, interval: [32.059, 32.076] },
    Cl: { value: 35.45, uncertainty: 0.01, interval: [35.446, 35.457] },
    Ar: { value: 39.95, uncertainty: 0.16, interval: [39.792, 39.963] },
    K: { value: 39.0983, uncertainty: 0.0001 },
    Ca: { value: 40.078, uncertainty: 0.004 },
    Sc: { value: 44.955907, uncertainty: 0.000004 },
    Ti: { value: 47.867, uncertainty: 0.001 },
    V: { value: 50.9415, uncertainty: 0.0001 },
    Cr: { value: 51.9961, uncertainty: 0.0006 },
    Mn: { value: 54.938043, uncertainty: 0.000002 },
    Fe: { value: 55.845, uncertainty: 0.002 },
    Co: { value: 58.933194, uncertainty: 0.000003 },
    Ni: { value: 58.6934, uncertainty: 0.0004 },
    Cu: { value: 63.546, uncertainty: 0.003 },
    Zn: { value: 65.38, uncertainty: 0.02 },
    Ga: { value: 69.723, uncertainty: 0.001 },
    Ge: { value: 72.63, uncertainty: 0.008 },
    As: { value: 74.921595, uncertainty: 0.000006 },
    Se: { value: 78.971, uncertainty: 0.008 },
    Br: { value: 79.904, uncertainty: 0.003, interval: [79.901, 79.907] },
    Kr: { value: 83.798, uncertainty: 0.002 },
    Rb: { value: 85.4678, uncertainty: 0.0003 },
    Sr: { value: 87.62, uncertainty: 0.01 },
    Y: { value: 88.905838, uncertainty: 0.000002 },
    Zr: { value: 91.222, uncertainty: 0.003 },
    Nb: { value: 92.90637, uncertainty: 0.00001 },
    Mo: { value: 95.95, uncertainty: 0.01 },
    Ru: { value: 101.07, uncertainty: 0.02 },
    Rh: { value: 102.90549, uncertainty: 0.00002 },
    Pd: { value: 106.42, uncertainty: 0.01 },
    Ag: { value: 107.8682, uncertainty: 0.0002 },
    Cd: { value: 112.414, uncertainty: 0.004 },
    In: { value: 114.818, uncertainty: 0.001 },
    Sn: { value: 118.71, uncertainty: 0.007 },
    Sb: { value: 121.76, uncertainty: 0.001 },
    Te: { value: 127.6, uncertainty: 0.03 },
    I: { value: 126.90447, uncertainty: 0.00003 },
    Xe: { value: 131.293, uncertainty: 0.006 },
    Cs: { value: 132.90545196, uncertainty: 0.00000006 },
    Ba: { value: 137.327, uncertainty: 0.007 },
    La: { value: 138.90547, uncertainty: 0.00007 },
    Ce: { value: 140.116, uncertainty: 0.001 },
    Pr: { value: 140.90766, uncertainty: 0.00001 },
    Nd: { value: 144.242, uncertainty: 0.003 },
    Sm: { value: 150.36, uncertainty: 0.02 },
    Eu: { value: 151.964, uncertainty: 0.001 },
    Gd: { value: 157.249, uncertainty: 0.002 },
    Tb: { value: 158.925354, uncertainty: 0.000007 },
    Dy: { value: 162.5, uncertainty: 0.001 },
    Ho: { value: 164.930329, uncertainty: 0.000005 },
    Er: { value: 167.259, uncertainty: 0.003 },
    Tm: { value: 168.934219, uncertainty: 0.000005 },
    Yb: { value: 173.045, uncertainty: 0.01 },
    Lu: { value: 174.96669, uncertainty: 0.00005 },
    Hf: { value: 178.486, uncertainty: 0.006 },
    Ta: { value: 180.94788, uncertainty: 0.00002 },
    W: { value: 183.84, uncertainty: 0.01 },
    Re: { value: 186.207, uncertainty: 0.001 },
    Os: { value: 190.23, uncertainty: 0.03 },
    Ir: { value: 192.217, uncertainty: 0.002 },
    Pt: { value: 195.084, uncertainty: 0.009 },
    Au: { value: 196.96657, uncertainty: 0.000004 },
    Hg: { value: 200.592, uncertainty: 0.003 },
    Tl: { value: 204.38, uncertainty: 0.01, interval: [204.382, 204.385] },
    Pb: { value: 207.2, uncertainty: 1.1, interval: [206.14, 207.94] },
    Bi: { value: 208.9804, uncertainty: 0.00001 },
    Th: { value: 232.0377, uncertainty: 0.0004 },
    Pa: { value: 231.03588, uncertainty: 0.00001 },
    U: { value: 238.02891, uncertainty: 0.00003 },
  },
};
