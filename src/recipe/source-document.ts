import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Finding, Path, Place } from '../diagnostics/finding.ts';
import type { Location } from '../diagnostics/location.ts';

/** Deepest nesting of a recipe; a notebook never comes near it, a hostile file overflows the stack without it. */
const deepest = 60;
/** Most aliases that one anchor may expand to: enough for shared steps, too few for a bomb. */
const mostAliases = 100;

/** A YAML text with its plain data and a way back from paths to lines. */
export interface SourceDocument {
  readonly file: string;
  readonly text: string;
  /** Plain data: maps, lists, strings, numbers, booleans, null. Undefined where the text could not be read. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  locate(place: Place): Location;
  /** The scalar at a path as it stands in the text. */
  scalarText(path: Path): string;
}

/** Reads one YAML text; syntax errors, duplicate keys, alias bombs and endless nesting come back as findings. */
export function readDocument(text: string, file: string): SourceDocument {
  let document: Document.Parsed | undefined;
  let data: unknown;
  const findings: Finding[] = [];
  const say = (finding: Finding) => findings.push(finding);
  const at = (span: readonly [number, number]): Place => ({ file, path: [], span });

  if (text.trim() === '') {
    say({ code: 'empty-file', severity: 'error', place: at([0, 0]), facts: {} });
  } else if (nesting(text) > deepest) {
    say({ code: 'too-deep', severity: 'error', place: at([0, 1]), facts: { limit: deepest } });
  } else {
    document = parseDocument(text, { prettyErrors: false, uniqueKeys: isSameKey });
    for (const error of document.errors) {
      const place = at([error.pos[0], error.pos[1]]);
      if (error.code === 'DUPLICATE_KEY') {
        const key = keyAt(text, error.pos[0]);
        const span = [error.pos[0], error.pos[0] + key.length] as const;
        say({ code: 'duplicate-key', severity: 'error', place: at(span), facts: { key: key.replace(/^["']|["']$/g, '') } });
      } else if (/call stack/.test(error.message)) {
        // What is nested by "? ? ?" escapes the count above.
        say({ code: 'too-deep', severity: 'error', place: at([0, 1]), facts: { limit: deepest } });
        break;
      } else if (error.code === 'MULTIPLE_DOCS') {
        say({ code: 'yaml-syntax', severity: 'error', place, facts: { detail: 'a second document begins here' } });
        break;
      } else {
        say({ code: 'yaml-syntax', severity: 'error', place, facts: { detail: firstSentence(error.message) } });
        break;
      }
    }
    if (findings.length === 0) {
      try {
        data = document.toJS({ maxAliasCount: mostAliases });
        const odd = findOdd(data, [], 0);
        if (odd) {
          data = undefined;
          say({ code: odd.code, severity: 'error', place: { file, path: odd.path }, facts: odd.facts } as Finding);
        }
      } catch {
        data = undefined;
        say({ code: 'too-many-aliases', severity: 'error', place: at([0, 1]), facts: { limit: mostAliases } });
      }
    }
    if (findings.length === 0 && (data === null || data === undefined)) {
      say({ code: 'empty-file', severity: 'error', place: at([0, 0]), facts: {} });
    }
  }

  const locate = (place: Place): Location => {
    // A place without a path speaks of the text itself: its span counts from the start of the file.
    const range =
      place.path.length === 0 && place.span !== undefined
        ? place.span
        : document === undefined
          ? ([0, 0] as const)
          : rangeOf(document, place, text);
    return locateRange(text, file, range);
  };
  const scalarText = (path: Path): string => {
    const node: unknown = document?.getIn(path, true);
    return isNode(node) && node.range ? text.slice(node.range[0], node.range[1]) : '';
  };
  return { file, text, data, findings, locate, scalarText };
}

/** A key as it stands in the text, with its quotes. */
function keyAt(text: string, from: number): string {
  const line = text.slice(from).split('\n', 1)[0] ?? '';
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^:]*(?::\S[^:]*)*)/.exec(line)?.[0].trimEnd() ?? '';
}

/** Keys that would be one in plain data: 1 and "1", null and "". */
function isSameKey(one: unknown, other: unknown): boolean {
  return isScalar(one) && isScalar(other) && String(one.value ?? '') === String(other.value ?? '');
}

/** The first thing that is no plain data, as YAML 1.1 has dates, sets and bytes; or an alias that contains itself. */
function findOdd(
  data: unknown,
  path: Path,
  depth: number,
): { code: 'wrong-type' | 'yaml-syntax' | 'too-deep'; path: Path; facts: unknown } | undefined {
  if (depth > deepest) return { code: 'too-deep', path: [], facts: { limit: deepest } };
  if (typeof data === 'string' && hasControl(data)) return controlled(path);
  if (data === null || typeof data !== 'object') return undefined;
  const kind = Object.prototype.toString.call(data).slice(8, -1);
  if (kind !== 'Object' && kind !== 'Array') {
    return { code: 'wrong-type', path, facts: { expected: 'text, a number, a list or a mapping', found: kind.toLowerCase() } };
  }
  for (const [key, value] of Object.entries(data)) {
    const here = [...path, Array.isArray(data) ? Number(key) : key];
    const odd = hasControl(key) ? controlled(here) : findOdd(value, here, depth + 1);
    if (odd) return odd;
  }
  return undefined;
}

/** An escape in quotes ("\\e") can bring what no text file holds, and a terminal would obey it. */
function hasControl(text: string): boolean {
  return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text);
}

function controlled(path: Path) {
  return { code: 'yaml-syntax' as const, path, facts: { detail: 'a text has a control character in it' } };
}

/** Turns a range of offsets into lines and columns (both from 1, columns in UTF-16 units as editors count them). */
function locateRange(text: string, file: string, range: readonly [number, number]): Location {
  const start = Math.min(Math.max(range[0], 0), text.length);
  const end = Math.min(Math.max(range[1], start), text.length);
  const first = position(text, start);
  const last = position(text, Math.max(start, trimmedEnd(text, start, end)));
  return { file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}

function position(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
    line++;
    lineStart = i + 1;
  }
  return { line, column: Math.max(0, offset - lineStart) + 1 };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}

/** Source offsets of a place: the key or value at its path, or the characters of a scalar that `span` names. */
function rangeOf(document: Document.Parsed, place: Place, text: string): readonly [number, number] {
  let node: unknown = document.contents;
  let key: Node | undefined;
  let known: readonly [number, number] = [0, Math.min(1, text.length)];
  for (const step of place.path) {
    while (isAlias(node)) node = node.resolve(document);
    key = undefined;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined) break;
      key = pair.key as Node;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else break;
    const here = (isNode(node) ? node.range : undefined) ?? key?.range;
    if (here) known = [here[0], here[1]];
  }
  if (place.at === 'key' && key?.range) return [key.range[0], key.range[1]];
  if (!isNode(node) || !node.range) return key?.range ? [key.range[0], key.range[1]] : known;
  const [start, end] = node.range;
  if (place.span !== undefined && isScalar(node) && typeof node.value === 'string') {
    const raw = text.slice(start, end);
    const shift = raw.startsWith(node.value)
      ? 0
      : raw.slice(1).startsWith(node.value) && /^["']/.test(raw)
        ? 1
        : undefined;
    if (shift !== undefined) return [start + shift + place.span[0], start + shift + place.span[1]];
  }
  // A map or list is pointed at by its key where it has one: its own text may be a page long.
  if (!isScalar(node) && key?.range) return [key.range[0], key.range[1]];
  return [start, end];
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'range' in value;
}

/** An upper bound of the nesting of flow collections and of indentation, without parsing. */
function nesting(text: string): number {
  let open = 0;
  let deepestOpen = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) deepestOpen = Math.max(deepestOpen, ++open);
    else if (c === 0x5d || c === 0x7d) open = Math.max(0, open - 1);
  }
  let indent = 0;
  for (const match of text.matchAll(/^(?: +|(?:- )+)/gm)) indent = Math.max(indent, match[0].length / 2);
  const dashes = /^(?:- ){61}/m.test(text) ? 61 : 0;
  return Math.max(deepestOpen, dashes, indent > 400 ? indent / 8 : 0);
}

function firstSentence(message: string): string {
  const sentence = message.split('\n', 1)[0] ?? message;
  return sentence.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}
