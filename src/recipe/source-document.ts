import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { Finding, Path, Place } from '../diagnostics/finding.ts';
import type { Location } from '../diagnostics/location.ts';
import { plainData } from './plain-data.ts';
import { lostAlias, yamlHint } from './yaml-hint.ts';

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
    document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
    for (const error of document.errors) {
      const place = at([error.pos[0], error.pos[1]]);
      if (/call stack/.test(error.message)) {
        // What is nested by "? ? ?" escapes the count above.
        say({ code: 'too-deep', severity: 'error', place: at([0, 1]), facts: { limit: deepest } });
        break;
      } else if (error.code === 'MULTIPLE_DOCS') {
        say({ code: 'yaml-syntax', severity: 'error', place, facts: { detail: 'a second document begins here' } });
        break;
      } else {
        const { hint, span = error.pos } = yamlHint(error, document, text);
        const facts = { detail: firstSentence(error.message), ...(hint ? { hint } : {}) };
        say({ code: 'yaml-syntax', severity: 'error', place: at([span[0], span[1]]), facts });
        break;
      }
    }
    if (findings.length === 0 && !escaped.test(text)) data = plainData(document.contents, deepest);
    const isPlain = data !== undefined;
    if (findings.length === 0 && !isPlain) {
      for (const key of repeatedKeys(document.contents)) {
        const facts = { key: String(key.value ?? '') };
        say({ code: 'duplicate-key', severity: 'error', place: at([key.range?.[0] ?? 0, key.range?.[1] ?? 0]), facts });
      }
    }
    if (findings.length === 0 && !isPlain) {
      try {
        data = document.toJS({ maxAliasCount: mostAliases });
        const odd = findOdd(data, [], 0);
        if (odd) {
          data = undefined;
          say({ code: odd.code, severity: 'error', place: { file, path: odd.path }, facts: odd.facts } as Finding);
        }
      } catch {
        data = undefined;
        const lost = lostAlias(document);
        const facts = { detail: `"*${lost?.source}" stands for nothing before it`, hint: 'alias' as const };
        if (lost?.range)
          say({ code: 'yaml-syntax', severity: 'error', place: at([lost.range[0], lost.range[1]]), facts });
        else say({ code: 'too-many-aliases', severity: 'error', place: at([0, 1]), facts: { limit: mostAliases } });
      }
    }
    if (findings.length === 0 && (data === null || data === undefined)) {
      say({ code: 'empty-file', severity: 'error', place: at([0, 0]), facts: {} });
    }
  }

  let starts: number[] | undefined;
  const locate = (place: Place): Location => {
    // A place without a path speaks of the text itself: its span counts from the start of the file.
    const range =
      place.path.length === 0 && place.span !== undefined
        ? place.span
        : document === undefined
          ? ([0, 0] as const)
          : rangeOf(document, place, text);
    starts ??= lineStarts(text);
    return locateRange(text, starts, file, range);
  };
  const scalarText = (path: Path): string => {
    const node: unknown = document?.getIn(path, true);
    return isNode(node) && node.range ? text.slice(node.range[0], node.range[1]) : '';
  };
  return { file, text, data, findings, locate, scalarText };
}

/** Without a backslash or a control character in the text there is no control character in the data. */
const escaped = /[\\\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

/** Every key that stands in one map twice, or that would be one in plain data: 1 and "1", null and "". */
function* repeatedKeys(node: unknown): Generator<Scalar> {
  if (isMap(node)) {
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value ?? '') : undefined;
      if (isScalar(key) && name !== undefined && seen.has(name)) yield key;
      if (name !== undefined) seen.add(name);
      yield* repeatedKeys(value);
    }
  } else if (isSeq(node)) for (const item of node.items) yield* repeatedKeys(item);
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
    return {
      code: 'wrong-type',
      path,
      facts: { expected: 'text, a number, a list or a mapping', found: kind.toLowerCase() },
    };
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
function locateRange(
  text: string,
  starts: readonly number[],
  file: string,
  range: readonly [number, number],
): Location {
  const start = Math.min(Math.max(range[0], 0), text.length);
  const end = Math.min(Math.max(range[1], start), text.length);
  const first = position(starts, start);
  const last = position(starts, Math.max(start, trimmedEnd(text, start, end)));
  return { file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}

function position(starts: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
}

/** Where each line begins; the first one behind a byte order mark. */
function lineStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
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

/** More open brackets, or a longer indentation, than a text could nest too deep without. */
const manyBrackets = new RegExp(`^[^[{]*(?:[[{][^[{]*){${deepest}}`);
const wideIndent = new RegExp(`^[ \t?:-]{${deepest}}`, 'm');

/** An upper bound of the nesting of flow collections and of indentation, without parsing; 0 where it is plainly small. */
function nesting(text: string): number {
  if (!manyBrackets.test(text) && !wideIndent.test(text)) return 0;
  let open = 0;
  let deepestOpen = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) deepestOpen = Math.max(deepestOpen, ++open);
    else if (c === 0x5d || c === 0x7d) open = Math.max(0, open - 1);
  }
  // Blocks: a line's column, and each "- ", "? " or ": " before its text, opens what later lines stand deeper than.
  const columns: number[] = [];
  let deepestBlock = 0;
  for (const [prefix] of text.matchAll(/^[ \t]*(?:[-?:](?:[ \t]+|$))*/gm)) {
    const own = [...prefix.matchAll(/[-?:]/g)].map((mark) => mark.index);
    const first = own[0] ?? prefix.length;
    while ((columns.at(-1) ?? -1) >= first) columns.pop();
    columns.push(...own, ...(own.at(-1) === prefix.length ? [] : [prefix.length]));
    deepestBlock = Math.max(deepestBlock, columns.length);
    if (deepestBlock > 2 * deepest) break;
  }
  return Math.max(deepestOpen, deepestBlock - 1);
}

function firstSentence(message: string): string {
  const sentence = message.split('\n', 1)[0] ?? message;
  return sentence.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}
