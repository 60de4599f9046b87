/** Melting enthalpies of whole crystals: what other people measured, no two alike, so one of them is named or none is used. */
export const fusionEnthalpies = {
  PCL: {
    text: '139.3 J/g',
    source: 'as Li et al. 2021 use, doi 10.1021/acsaem.0c02846, where it has no source; 135 to 143 J/g are in use',
  },
  PEO: {
    text: '196.6 J/g',
    source:
      '8.66 kJ per mol of C2H4O (44.053 g/mol): Wunderlich, Macromolecular Physics 3, 1980; 188 to 216 J/g are in use',
  },
} as const satisfies Readonly<Record<string, { readonly text: string; readonly source: string }>>;

/** A polymer whose crystal is in the list. */
export type Melting = keyof typeof fusionEnthalpies;
