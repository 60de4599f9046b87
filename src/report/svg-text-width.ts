/** How a text is set. */
export interface Setting {
  /** In px; 13 if not said. */
  readonly size?: number;
  readonly bold?: boolean;
}

/**
 * Widths in em, each class at its widest character in DejaVu Sans or in Helvetica, Arial and Liberation Sans: DejaVu Sans is a
 * tenth wider than these on the whole, but not in C, E, J, P, R, Y and @. Verdana is nearly as wide.
 */
const classes: readonly (readonly [of: RegExp, em: number])[] = [
  [/[\u0300-\u036f]/u, 0],
  [/[ijlI.,:;'|/\\ \u00a0\u2018\u2019]/u, 0.34],
  [/[frt()[\]!\-°²³¹\u2070\u2074-\u2079\u2080-\u2089]/u, 0.42],
  [/["*_`szcJ?\u201c\u201d]/u, 0.56],
  [/[kvxyFLT\u207b\u2022]/u, 0.62],
  [/[abdeghnopqu0-9${}µ\u2013]/u, 0.64],
  [/[ABEKPSVXYZ]/u, 0.7],
  [/[CR]/u, 0.73],
  [/[DGHNOQU&]/u, 0.79],
  [/[w+<=>~^#×÷±·\u0370-\u03ff\u2190-\u2193\u2212\u2264\u2265]/u, 0.94],
  [/[mMW%\u2014\u2026]/u, 1],
  [/[\u0020-\u052f]/u, 1.1],
];

/** East Asian characters fill a square. */
const square = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Arabic phrases in one character. */
const phrase = /[\ufdf0-\ufdfd]/;

/** What stands in no class, scripts and signs from a font that nobody has seen: emoji take 1.36. */
const foreign = 1.4;

/** DejaVu Sans Bold over DejaVu Sans. */
const bolder = 1.13;

/** The room in px that a text needs at most, in any of the faces that the charts ask for. */
export function textWidth(text: string, { size = 13, bold = false }: Setting = {}): number {
  let em = 0;
  for (const character of text.normalize('NFD')) em += emOf(character);
  return em * size * (bold ? bolder : 1);
}

function emOf(character: string): number {
  const known = classes.find(([of]) => of.test(character));
  if (known !== undefined) return known[1];
  return square.test(character) ? 1 : phrase.test(character) ? 10 : foreign;
}
