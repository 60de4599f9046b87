const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number, whole or a half, in a text with any minus sign (-, −, – or ⁻) and digits, raised or not. */
export function readExponent(text: string): number {
  let plain = '';
  for (const character of text) {
    const raised = superscripts.indexOf(character);
    plain += raised >= 0 ? raised : '−–⁻'.includes(character) ? '-' : character === '⁺' ? '' : character;
  }
  return plain.endsWith('1/2') ? Number(plain.replace('1/2', '0.5')) : Number(plain);
}
