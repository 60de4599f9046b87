/** Words that YAML's readers, the old ones too, take for something else than text. */
const words = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** A text as a YAML scalar or key: plain where every reader takes it for that text, else quoted as JSON quotes it. */
export function yamlText(text: string): string {
  const isPlain = /^[A-Za-z]([\w .()+/,-]*[\w.)+])?$/.test(text) && !words.test(text);
  if (isPlain) return text;
  // JSON's strings are YAML's; what YAML does not take for printable is escaped as well.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
