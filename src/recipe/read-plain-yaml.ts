import { plainScalar } from './plain-scalar.ts';

/** Where a value and its key stand in a text: offsets; of what goes over lines or is left out only the key's. */
export interface Spot {
  readonly within: object;
  readonly key: string | number;
  readonly keyRange?: readonly [number, number] | undefined;
  readonly range?: readonly [number, number] | undefined;
}

/** The data of a text, and where it stands. */
export interface PlainYaml {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly spots: readonly Spot[];
}

/**
 * Reads YAML as recipes are written: maps and lists by indentation, or in brackets on one line; texts on one line, in quotes
 * or not; comments. Undefined for everything else, right or wrong: the whole of YAML is left to the package. What it reads is
 * what the package reads, in a tenth of the time: test/recipe/read-plain-yaml.test.ts holds one against the other.
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  // As Windows and some editors write them.
  const own = /^\ufeff|\r/.test(text) ? text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : text;
  if (foreign.test(own)) return undefined;
  try {
    return new Reader(own).read();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

const notPlain = new Error('no plain YAML');

/** Tabs, backslashes, control characters, and what one or the other takes for a space or the end of a line. */
const foreign = /[^\n -[\]-~\xa1-\u1fff\u2010-\u2027\u2030-\u2fff\u3001-\ud7ff\ue000-\ufdff\uff00-\ufffd]/;
/** Deeper than any recipe, and far from what the stack bears. */
const deepest = 16;
/** YAML wants the colon within 1024 characters. */
const longestKey = 200;

const first = String.raw`(?:-(?=\d))?[^-?:,[\]{}#&*!|>'"%@\x60 ~<\n]`;
const plainKey = new RegExp(`^(?!\\.)${first}[^:#]*$`);
const plainText = new RegExp(`^${first}(?:[^:#]|:(?! |$)|(?<! )#)*$`);
/** In brackets a text also ends at a comma and at a bracket. */
const flowText = new RegExp(`${first}(?:[^:#,[\\]{}\\n]|:(?=[^ ,[\\]{}\\n])|(?<! )#)*`, 'y');
const colon = /:(?: |$)/;
const nothing = /^ *(?: #.*)?$/;

class Reader {
  readonly #text: string;
  readonly #spots: Spot[] = [];
  /** Where the line's own text begins and ends, and how far it is indented: -1 behind the last line. */
  #start = 0;
  #end = -1;
  #indent = -1;
  /** Where in the line a value goes on. */
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): PlainYaml {
    this.#nextLine();
    if (!this.#isLine() || this.#indent > 0 || this.#isItem()) throw notPlain;
    const data = this.#map(0);
    if (this.#isLine()) throw notPlain;
    return { text: this.#text, data, spots: this.#spots };
  }

  /** Goes to the next line that holds more than a comment. */
  #nextLine(): void {
    const text = this.#text;
    while (this.#end < text.length) {
      const from = this.#end + 1;
      let at = from;
      while (text[at] === ' ') at++;
      const end = text.indexOf('\n', at);
      this.#end = end < 0 ? text.length : end;
      if (at >= this.#end || text[at] === '#') continue;
      this.#start = at;
      this.#indent = at - from;
      return;
    }
    this.#indent = -1;
  }

  #isLine(): boolean {
    return this.#indent >= 0;
  }

  #isItem(): boolean {
    return this.#text[this.#start] === '-' && (this.#start + 1 === this.#end || this.#text[this.#start + 1] === ' ');
  }

  #map(depth: number): Record<string, unknown> {
    if (depth > deepest) throw notPlain;
    const indent = this.#indent;
    const data: Record<string, unknown> = {};
    do {
      const from = this.#start;
      const line = this.#text.slice(from, this.#end);
      const end = line.search(colon);
      if (end <= 0) throw notPlain;
      const key = line.slice(0, end);
      if (key.endsWith(' ') || !plainKey.test(key)) throw notPlain;
      this.#checkKey(key, data);
      const keyRange = [from, from + end] as const;
      this.#at = from + end + 1;
      if (this.#isOver()) {
        this.#spots.push({ within: data, key, keyRange, range: undefined });
        data[key] = this.#below(indent, depth);
      } else data[key] = this.#inLine(data, key, keyRange, depth);
      if (this.#indent > indent) throw notPlain;
    } while (this.#indent === indent && !this.#isItem());
    return data;
  }

  /** A text, said once, that is no property of every object. */
  #checkKey(key: string, data: object): void {
    if (key.length > longestKey || key in data || plainScalar(key) !== key) throw notPlain;
  }

  /** What stands below a key; a list may be indented no further than the key. */
  #below(indent: number, depth: number): unknown {
    this.#nextLine();
    if (this.#indent >= indent && this.#isItem()) return this.#list(depth + 1);
    return this.#indent > indent ? this.#map(depth + 1) : null;
  }

  #list(depth: number): unknown[] {
    if (depth > deepest) throw notPlain;
    const indent = this.#indent;
    const data: unknown[] = [];
    do {
      this.#at = this.#start + 1;
      if (this.#isOver()) throw notPlain;
      const line = this.#text.slice(this.#at, this.#end);
      if (/^["'[{]/.test(line) || !colon.test(line)) {
        data.push(this.#inLine(data, data.length, undefined, depth));
      } else {
        // The first key of a map: the others stand below it.
        this.#indent += this.#at - this.#start;
        this.#start = this.#at;
        this.#spots.push({ within: data, key: data.length, keyRange: undefined, range: undefined });
        data.push(this.#map(depth + 1));
      }
      if (this.#indent > indent) throw notPlain;
    } while (this.#indent === indent && this.#isItem());
    return data;
  }

  /** Whether only spaces and a comment are left of the line; goes to what there is. */
  #isOver(): boolean {
    while (this.#text[this.#at] === ' ') this.#at++;
    return this.#at >= this.#end || this.#text[this.#at] === '#';
  }

  /** The value that ends with the line. */
  #inLine(within: object, key: string | number, keyRange: Spot['keyRange'], depth: number): unknown {
    const line = this.#text.slice(this.#at, this.#end);
    if (/^["'[{]/.test(line)) {
      const value = this.#flow(within, key, keyRange, depth);
      if (!nothing.test(this.#text.slice(this.#at, this.#end))) throw notPlain;
      this.#nextLine();
      return value;
    }
    const note = line.indexOf(' #');
    const text = withoutSpaces(note < 0 ? line : line.slice(0, note));
    if (!plainText.test(text)) throw notPlain;
    this.#spots.push({ within, key, keyRange, range: [this.#at, this.#at + text.length] });
    this.#nextLine();
    return meaning(text);
  }

  /** A value as it stands in brackets, and its brackets or quotes. */
  #flow(within: object, key: string | number, keyRange: Spot['keyRange'], depth: number): unknown {
    if (depth > deepest) throw notPlain;
    const from = this.#at;
    const begins = this.#text[from];
    const value =
      begins === '"' || begins === "'"
        ? this.#quoted(begins)
        : begins === '['
          ? this.#flowList(depth + 1)
          : begins === '{'
            ? this.#flowMap(depth + 1)
            : meaning(this.#flowText());
    this.#spots.push({ within, key, keyRange, range: [from, this.#at] });
    return value;
  }

  #flowText(): string {
    flowText.lastIndex = this.#at;
    const text = flowText.exec(this.#text)?.[0];
    if (text === undefined) throw notPlain;
    const own = withoutSpaces(text);
    this.#at += own.length;
    return own;
  }

  /** A backslash would be foreign, and a doubled apostrophe is left to the package. */
  #quoted(quote: string): string {
    const end = this.#text.indexOf(quote, this.#at + 1);
    if (end < 0 || end > this.#end || this.#text[end + 1] === quote) throw notPlain;
    const text = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return text;
  }

  #flowList(depth: number): unknown[] {
    const data: unknown[] = [];
    this.#at++;
    if (this.#goesTo(']')) return data;
    do data.push(this.#flow(data, data.length, undefined, depth));
    while (this.#goesOn(']'));
    return data;
  }

  #flowMap(depth: number): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    this.#at++;
    if (this.#goesTo('}')) return data;
    do {
      const from = this.#at;
      const begins = this.#text[from];
      const key = begins === '"' || begins === "'" ? this.#quoted(begins) : this.#flowText();
      this.#checkKey(key, data);
      const keyRange = [from, this.#at] as const;
      if (!this.#goesTo(':') || this.#text[this.#at] !== ' ' || this.#isOver()) throw notPlain;
      data[key] = this.#flow(data, key, keyRange, depth);
    } while (this.#goesOn('}'));
    return data;
  }

  /** Behind a value in brackets: true before the next one, false behind the closing bracket. */
  #goesOn(closing: string): boolean {
    if (this.#goesTo(closing)) return false;
    if (!this.#goesTo(',') || this.#isOver()) throw notPlain;
    return true;
  }

  /** Passes spaces, and the mark where it stands behind them. */
  #goesTo(mark: string): boolean {
    while (this.#text[this.#at] === ' ') this.#at++;
    if (this.#text[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }
}

function meaning(text: string): unknown {
  const value = plainScalar(text);
  if (value === undefined) throw notPlain;
  return value;
}

/** Without those at its end; other white space belongs to the text. */
function withoutSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}
