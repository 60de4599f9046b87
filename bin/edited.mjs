/** A text with pieces of it replaced: each edit is `{start, end, text}`. */
export function edited(source, edits) {
  const pieces = [];
  let done = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    pieces.push(source.slice(done, start), text);
    done = end;
  }
  return pieces.join('') + source.slice(done);
}
