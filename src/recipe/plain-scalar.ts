/** Nothing in it can belong to a number, a truth value or a null. */
const isWords = /^[^-+.~0-9nNtTfF<]|[^-+.~\w<]/;
/** As a person writes numbers. */
const isNumber = /^(?:0|-?[1-9]\d{0,14}|-?\d{1,15}\.\d{1,15})$/;
/** All that YAML's core schema takes for something else than text, and a little more. */
const isOther = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.(?:inf|nan)|null|true|false|~?|<<)$/i;
const meant: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/**
 * What a scalar without quotes stands for in YAML's core schema: a text, or a number, truth value or null as they are usually
 * written; undefined where they are written otherwise.
 */
export function plainScalar(text: string): unknown {
  if (isWords.test(text)) return text;
  if (isNumber.test(text)) return Number(text);
  if (!isOther.test(text)) return text;
  return Object.hasOwn(meant, text) ? meant[text] : undefined;
}
