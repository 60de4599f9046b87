import { type Alias, type Document, type Scalar, visit, type YAMLParseError } from 'yaml';
import type { Facts } from '../diagnostics/facts.ts';

interface Hint {
  readonly hint?: NonNullable<Facts['yaml-syntax']['hint']>;
  /** Where the slip is, if that is not where the parser stopped. */
  readonly span?: readonly [number, number];
}

/** The slip that is behind a syntax error more often than not. */
export function yamlHint(error: YAMLParseError, document: Document.Parsed, text: string): Hint {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { hint: 'tab' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { hint: 'colon' };
    case 'MULTILINE_IMPLICIT_KEY':
      // `PEO:1 g` on a line of its own is no key, and what follows makes it one.
      return /^\S[^\n]*?\w:\S/.test(text.slice(error.pos[0])) ? { hint: 'space' } : {};
    case 'BAD_SCALAR_START':
      return { hint: 'start' };
    case 'MISSING_CHAR': {
      const open = /quote$/.test(error.message) ? openQuote(document, text) : undefined;
      return open?.range ? { hint: 'quote', span: [open.range[0], open.range[0] + 1] } : {};
    }
    default:
      return {};
  }
}

/** The text that begins with a quote and never ends. */
function openQuote(document: Document.Parsed, text: string): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, {
    Scalar(_, node) {
      const [start, end] = node.range ?? [0, 0];
      const quote = text[start];
      if ((quote === '"' || quote === "'") && (end - start < 2 || text[end - 1] !== quote)) found = node;
    },
  });
  return found;
}

/** The first alias whose anchor does not stand before it. */
export function lostAlias(document: Document.Parsed): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias(_, node) {
      const resolved = node.resolve(document);
      if (resolved !== undefined) return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}
