/** The part of the package that is used; its own declarations are not where its exports point. */
declare module 'cephes' {
  /** Done when the functions can be called. */
  export const compiled: Promise<void>;
  /** The normal distribution: P(Z <= z), and the z below which a share lies. */
  export function ndtr(z: number): number;
  export function ndtri(share: number): number;
  /** Student's distribution with k degrees of freedom: P(T <= t), and the t below which a share lies. */
  export function stdtr(k: number, t: number): number;
  export function stdtri(k: number, share: number): number;
  /** P(F >= f). */
  export function fdtrc(numerator: number, denominator: number, f: number): number;
  /** ln Γ(x). */
  export function lgam(x: number): number;
}
