const plain: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((subscript, digit) => [subscript, String(digit)])),
  ₙ: 'n',
  ₓ: 'x',
  '−': '-',
  '–': '-',
  '‐': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  ...Object.fromEntries([...'•∙⋅‧・*'].map((dot) => [dot, '·'])),
};

/** The formula with subscripts, dots, dashes and blanks in one spelling; every character keeps its place. */
export function plainFormula(text: string): string {
  return text.replace(/[^\x21-\x7e]|\*/g, (char) => plain[char] ?? char);
}
