/** Plain text for a line or a table cell of GitHub's Markdown: no marks, tags, links, mathematics or line breaks of its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|&~$@]/g, (mark) => `\\${mark}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (mark) => mark.replace('.', '\\.'))
    .replace(/\s+/g, ' ');
}
