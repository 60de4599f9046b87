/** Li–La–Zr–O with more lithium than lanthanum: LLZO and what Ta, Al, Ga or Nb make of it. */
export function isGarnet(elements: Readonly<Record<string, number>> | undefined): boolean {
  if (elements === undefined) return false;
  const { Li = 0, La = 0, Zr = 0, O = 0 } = elements;
  return La > 0 && Zr > 0 && O > 0 && Li > La;
}
