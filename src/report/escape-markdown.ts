import { printable } from './say-plainly.ts';

/** Plain text for a line or a table cell of GitHub's Markdown: no marks, tags, links, mathematics or line breaks of its own, nothing that turns it around. */
export function escapeMarkdown(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_[\]<>|&~$@]/g, (mark) => `\\${mark}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (mark) => mark.replace('.', '\\.'));
}
