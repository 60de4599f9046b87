/**
 * Whether a text is of Western and Greek letters, ordinary punctuation, raised and lowered digits and the blocks of bars:
 * each of them takes one column of a terminal, and none steers it. Nearly every text is, and Unicode's classes are slow.
 */
export function isOrdinary(text: string): boolean {
  return ordinary.test(text);
}

const ordinary = /^[ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u03ff\u2010-\u2027\u2070-\u209f\u2580-\u259f]*$/;
