/** The unit for the parts of a cell of so many kg in all: the foil of a coin cell is no 0.01 g. */
export function massUnit(total: number): 'mg' | 'g' {
  return total < 0.01 ? 'mg' : 'g';
}
