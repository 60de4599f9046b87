export const reference =
  'Oliver and Pharr, J. Mater. Res. 7 (1992) 1564; reduced modulus of sample and indenter: Hertz 1882';

/** Elastic unloading of an isotropic half-space; Poisson's ratio from 0 to a half. */
export const range = { poisson: { least: 0, most: 0.5 } } as const;

/** Reduced modulus in Pa from the unloading stiffness (N/m) and the contact area (m²): sqrt(pi) S / (2 beta sqrt(A)). */
export function reducedModulusOliver(stiffness: number, area: number, beta: number): number {
  return (Math.sqrt(Math.PI) * stiffness) / (2 * beta * Math.sqrt(area));
}

/** Young's modulus in Pa of the sample: 1/Er = (1 - nu²)/E + (1 - nu_i²)/E_i. Negative where the indenter is the softer. */
export function youngsModulus(
  reduced: number,
  poisson: number,
  indenter: { readonly modulus: number; readonly poisson: number },
): number {
  return (1 - poisson ** 2) / (1 / reduced - (1 - indenter.poisson ** 2) / indenter.modulus);
}
