import type { ElementKind } from './circuit.ts';
import { type Complex, complex } from './complex.ts';

/** One parameter of an element. */
export interface ElementParameter {
  /** Behind the element's name; empty where the element has but one. */
  readonly symbol: string;
  /** A unit of the list of units; empty for one that has none there. */
  readonly unit: string;
  /** What is said of it beside its value. */
  readonly of?: string;
  /** An exponent lies between these; everything else is above zero. */
  readonly between?: readonly [least: number, most: number];
}

/** What an element is called, what it depends on, and what it does to a current. */
interface Element {
  readonly words: string;
  readonly parameters: readonly ElementParameter[];
  /** Impedance (ohm) at an angular frequency (1/s), and its slope by each parameter. */
  impedance(omega: number, values: readonly number[]): { readonly z: Complex; readonly slopes: readonly Complex[] };
}

const { multiply, divide, scale, add, subtract, tanh } = complex;
const ohms: ElementParameter = { symbol: 'R', unit: 'ohm' };
const seconds: ElementParameter = { symbol: 'tau', unit: 's' };

/** The root of j omega tau: it lies 45 degrees above the real axis. */
const root = (omega: number, tau: number): Complex => {
  const side = Math.sqrt((omega * tau) / 2);
  return [side, side];
};

/**
 * The elements that circuits are made of. Constant phase element: Brug et al., J. Electroanal. Chem. 176 (1984) 275;
 * diffusion: Warburg, Ann. Phys. 303 (1899) 493, and with an end Franceschetti and Macdonald, J. Electroanal. Chem.
 * 101 (1979) 307.
 */
export const circuitElements: Readonly<Record<ElementKind, Element>> = {
  R: {
    words: 'resistance',
    parameters: [{ symbol: '', unit: 'ohm' }],
    impedance: (_, [r = 0]) => ({ z: [r, 0], slopes: [[1, 0]] }),
  },
  C: {
    words: 'capacitance',
    parameters: [{ symbol: '', unit: 'F' }],
    impedance: (omega, [c = 0]) => {
      const z: Complex = [0, -1 / (omega * c)];
      return { z, slopes: [scale(z, -1 / c)] };
    },
  },
  L: {
    words: 'inductance',
    parameters: [{ symbol: '', unit: 'H' }],
    impedance: (omega, [l = 0]) => ({ z: [0, omega * l], slopes: [[0, omega]] }),
  },
  CPE: {
    words: 'constant phase element, 1 / (Q (j omega)^alpha)',
    parameters: [
      { symbol: 'Q', unit: '', of: 'S s^alpha' },
      { symbol: 'alpha', unit: '', between: [0.1, 1] },
    ],
    impedance: (omega, [q = 0, alpha = 1]) => {
      const size = 1 / (q * omega ** alpha);
      const angle = (-alpha * Math.PI) / 2;
      const z: Complex = [size * Math.cos(angle), size * Math.sin(angle)];
      return { z, slopes: [scale(z, -1 / q), multiply(z, [-Math.log(omega), -Math.PI / 2])] };
    },
  },
  W: {
    words: 'diffusion without an end, A (1 - j) omega^-1/2',
    parameters: [{ symbol: 'A', unit: 'ohm s^-1/2' }],
    impedance: (omega, [a = 0]) => {
      const size = a / Math.sqrt(omega);
      return { z: [size, -size], slopes: [[size / a, -size / a]] };
    },
  },
  Wo: {
    words: 'diffusion up to a blocked end, R coth(x) / x with x = (j omega tau)^1/2',
    parameters: [ohms, seconds],
    impedance: (omega, [r = 0, tau = 1]) => {
      const x = root(omega, tau);
      const coth = divide([1, 0], tanh(x));
      const z = scale(divide(coth, x), r);
      // 1 / sinh^2 = coth^2 - 1.
      const inner = add(subtract(multiply(coth, coth), [1, 0]), divide(coth, x));
      return { z, slopes: [scale(z, 1 / r), scale(inner, -r / (2 * tau))] };
    },
  },
  Ws: {
    words: 'diffusion up to an end that takes everything, R tanh(x) / x with x = (j omega tau)^1/2',
    parameters: [ohms, seconds],
    impedance: (omega, [r = 0, tau = 1]) => {
      const x = root(omega, tau);
      const t = tanh(x);
      const z = scale(divide(t, x), r);
      // 1 / cosh^2 = 1 - tanh^2.
      const inner = subtract(subtract([1, 0], multiply(t, t)), divide(t, x));
      return { z, slopes: [scale(z, 1 / r), scale(inner, r / (2 * tau))] };
    },
  },
};
