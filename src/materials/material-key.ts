const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  σ: 'sigma',
  ω: 'omega',
};

/**
 * A name stripped of what typesetting may change: case, subscripts, spaces, hyphens, underscores, the shape of primes
 * and of the hydrate dot, and Greek letters for their names. Digits, brackets, commas and decimal points stay.
 */
export function materialKey(name: string): string {
  // Most names are plain ASCII, and Unicode classes are slow.
  if (/^[\x20-\x7e]*$/.test(name)) {
    return name.toLowerCase().replace(/[ _-]/g, '').replace(/\*/g, '.').replace(/`/g, "'").replace(/"/g, "''");
  }
  return name
    .replace(/[\u2018\u2019\u02b9\u02bc\u00b4`\u2032]/gu, "'")
    .replace(/[\u201c\u201d\u2033"]/gu, "''")
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\u00ad\u200b\u2060\p{Pd}\u2212]/gu, '')
    .replace(/[\u00b7\u2022\u2219\u22c5\u2027\u30fb*]/gu, '.')
    .replace(/[α-ω]/gu, (letter) => GREEK[letter] ?? letter);
}
