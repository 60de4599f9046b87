const raised: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** Digits and a minus as superscripts; a caret before them is dropped. */
export function svgRaised(digits: string): string {
  return [...digits].map((one) => raised[one] ?? '').join('');
}
