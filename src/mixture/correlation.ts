/** How alike the responses of two mixtures are, by how far apart the mixtures are. */
export type Kernel = 'squared exponential' | 'Matern 5/2';

/** A correlation, 0 to 1, and its slope by the squared distance. */
export interface Correlation {
  readonly value: number;
  readonly slope: number;
}

const root5 = Math.sqrt(5);

/**
 * The correlation at a squared distance, Σ (difference in share / length-scale)².
 *
 * exp(-d²/2) is for surfaces without any roughness; (1 + √5 d + 5 d²/3) exp(-√5 d) bends twice and no more, and does not
 * ring between points. Source: C. E. Rasmussen, C. K. I. Williams, Gaussian Processes for Machine Learning (2006), 4.2.1.
 */
export function correlation(kernel: Kernel, squaredDistance: number): Correlation {
  if (kernel === 'squared exponential') {
    const value = Math.exp(-squaredDistance / 2);
    return { value, slope: -value / 2 };
  }
  const far = root5 * Math.sqrt(squaredDistance);
  const decay = Math.exp(-far);
  return { value: (1 + far + far ** 2 / 3) * decay, slope: (-5 / 6) * (1 + far) * decay };
}
