import { nearest } from '../diagnostics/nearest.ts';
import { atoms, shares } from './atoms.ts';

/** What people write for a unit that letters alone would not lead to. */
const meant: Readonly<Record<string, readonly string[]>> = {
  C: ['degC'],
  F: ['degC', 'K'],
  degF: ['degC', 'K'],
  Da: ['g/mol'],
  kDa: ['kg/mol'],
  gram: ['g'],
  grams: ['g'],
  micron: ['um'],
  microns: ['um'],
  liter: ['L'],
  litre: ['L'],
  cc: ['cm^3', 'mL'],
  sec: ['s'],
  minute: ['min'],
  minutes: ['min'],
  mins: ['min'],
  hr: ['h'],
  hrs: ['h'],
  hour: ['h'],
  hours: ['h'],
  day: ['d'],
  days: ['d'],
  celsius: ['degC'],
  kelvin: ['K'],
  wt: ['wt%'],
  w: ['wt%'],
  'w%': ['wt%'],
  'm%': ['wt%'],
  'mass%': ['wt%'],
  'weight%': ['wt%'],
  weight: ['wt%'],
  mass: ['wt%'],
  pct: ['wt%', 'vol%', 'mol%'],
  percent: ['wt%', 'vol%', 'mol%'],
  // Per hundred of resin: of the polymer, which does not count itself in.
  phr: ['wt% on top of polymer'],
  pbw: ['parts'],
  'at%': ['mol%'],
  'v%': ['vol%'],
  ppb: ['ppm'],
  mPa: ['MPa'],
};

/**
 * The units that an unknown word most likely meant: what differs in capitals only; else what one letter too many hides,
 * then what begins alike, then the rest. Nothing for a word without letters.
 */
export function nearestUnits(word: string): string[] {
  if (Object.hasOwn(meant, word)) return [...(meant[word] ?? [])];
  if (!/\p{L}/u.test(word)) return [];
  const known = Object.entries(atoms).flatMap(([symbol, atom]) =>
    atom.print ? [] : [symbol, ...[...(atom.prefixes ?? '')].map((prefix) => prefix + symbol)],
  );
  known.push(...Object.keys(shares).filter((share) => !share.includes('/')));
  const others = known.filter((symbol) => symbol !== word);
  const capitals = others.filter((symbol) => symbol.toLowerCase() === word.toLowerCase());
  if (capitals.length > 0) return capitals;
  const shorter = [word.slice(1), word.slice(0, -1)].filter((symbol) => others.includes(symbol));
  const close = nearest(word, others, 12);
  const alike = close.filter((symbol) => symbol.length === word.length && symbol.startsWith(word.charAt(0)));
  return [...new Set([...shorter, ...alike, ...close])].slice(0, 3);
}
