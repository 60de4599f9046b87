const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The whole number in a text with any minus sign (-, −, – or ⁻) and digits, raised or not. */
export function readExponent(text: string): number {
  let plain = '';
  for (const character of text) {
    const raised = superscripts.indexOf(character);
    plain += raised >= 0 ? raised : '−–⁻'.includes(character) ? '-' : character === '⁺' ? '' : character;
  }
  return Number(plain);
}
