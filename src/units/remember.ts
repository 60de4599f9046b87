/** Longer texts are rare and not worth keeping. */
const longest = 60;
/** A few hundred spellings make up a folder of recipes; a hostile one must not fill the memory. */
const most = 2000;

/** A reading of a text that is worked out once per spelling: for pure functions whose result is never changed. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (known.size < most && text.length <= longest) known.set(text, result);
    return result;
  };
}
