import { type RawShapeError, type SchemaName, validators } from './validators.generated.js';

export type { SchemaName };

/** One way in which data does not have the shape its schema asks for. */
export interface ShapeError {
  /** Keys and indices from the root to the value that is wrong, or to the mapping whose key is missing or unknown. */
  readonly path: readonly (string | number)[];
  readonly kind: 'unknown-key' | 'missing-key' | 'wrong-type' | 'wrong-value';
  /** The key that is missing or unknown. */
  readonly key?: string;
  /** What belongs there, in the words of a recipe's author: "text", "a mapping", "at least 1". */
  readonly expected?: string;
  readonly found?: string;
  /** The keys or the values that are allowed, in the order of the schema. */
  readonly known?: readonly string[];
}

/**
 * Every mistake in the shape of `data`, in the order of the document's depth-first walk by ajv, one error for one mistake:
 * a value of the wrong type is not also of the wrong length. Empty where the shape is right.
 */
export function validateShape(schema: SchemaName, data: unknown): readonly ShapeError[] {
  const validate = validators[schema];
  if (validate(data)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => !wrappers.has(keyword));
  const seen = new Map<string, ShapeError>();
  for (const raw of errors) {
    const error = describe(raw, pathOf(raw.instancePath, data));
    const address = JSON.stringify([error.path, error.key ?? null]);
    const earlier = seen.get(address);
    if (earlier === undefined || rank(error) < rank(earlier)) seen.set(address, error);
    else if (error.kind === 'wrong-type' && earlier.kind === 'wrong-type') seen.set(address, either(earlier, error));
  }
  return [...seen.values()];
}

/** They repeat what the branch inside them has said already. */
const wrappers = new Set(['if', 'anyOf', 'oneOf', 'allOf', 'propertyNames']);

const rank = (error: ShapeError) => ['wrong-type', 'unknown-key', 'missing-key', 'wrong-value'].indexOf(error.kind);

/** Two branches that want different types: either would do. */
function either(one: ShapeError, other: ShapeError): ShapeError {
  const expected = [...new Set([...(one.expected ?? '').split(' or '), ...(other.expected ?? '').split(' or ')])];
  return { ...one, expected: expected.join(' or ') };
}

function describe(
  { keyword, params, parentSchema, data, propertyName }: RawShapeError,
  at: ShapeError['path'],
): ShapeError {
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty);
      return { path: at, kind: 'unknown-key', key, known: Object.keys(parentSchema.properties ?? {}) };
    }
    case 'required':
    case 'dependentRequired':
      return { path: at, kind: 'missing-key', key: String(params.missingProperty) };
    case 'false schema':
      return { path: at.slice(0, -1), kind: 'unknown-key', key: String(at.at(-1)), known: [] };
    case 'type':
      return { path: at, kind: 'wrong-type', expected: typeWords(params.type), found: shown(data) };
    case 'enum':
    case 'const': {
      const known = [params.allowedValues ?? [params.allowedValue]].flat().map(String);
      return { path: at, kind: 'wrong-value', expected: listed(known), found: shown(data), known };
    }
    default: {
      // A key of a wrong form is reported at the mapping that has it.
      const named = propertyName === undefined ? {} : { key: propertyName };
      const value = propertyName ?? data;
      return {
        path: at,
        kind: 'wrong-value',
        ...named,
        expected: limit(keyword, params, parentSchema),
        found: shown(value),
      };
    }
  }
}

function limit(keyword: string, params: RawShapeError['params'], schema: RawShapeError['parentSchema']): string {
  const bound = Number(params.limit);
  const entries = bound === 1 ? '1 entry' : `${bound} entries`;
  switch (keyword) {
    case 'minLength':
      return bound === 1 ? 'text that is not empty' : `text of at least ${bound} characters`;
    case 'maxLength':
      return `text of at most ${bound} characters`;
    case 'minItems':
    case 'minProperties':
      return `at least ${entries}`;
    case 'maxItems':
    case 'maxProperties':
      return `at most ${entries}`;
    case 'minimum':
      return `at least ${bound}`;
    case 'maximum':
      return `at most ${bound}`;
    case 'exclusiveMinimum':
      return `more than ${bound}`;
    case 'exclusiveMaximum':
      return `less than ${bound}`;
    case 'multipleOf':
      return `a multiple of ${Number(params.multipleOf)}`;
    case 'uniqueItems':
      return 'no entry twice';
    default: {
      const [example] = Array.isArray(schema.examples) ? schema.examples : [];
      return example === undefined ? 'another form' : `something like ${JSON.stringify(example)}`;
    }
  }
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  array: 'a list',
  null: 'nothing',
};

function typeWords(types: unknown): string {
  return [types]
    .flat()
    .map((type) => words[String(type)] ?? String(type))
    .join(' or ');
}

/** The value as its author would recognise it, cut to a line. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function listed(values: readonly string[]): string {
  return values.length <= 1 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

/** A JSON pointer as keys and indices: a segment is an index where the data has a list there. */
function pathOf(pointer: string, data: unknown): ShapeError['path'] {
  let here = data;
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const segment = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(here) ? Number(segment) : segment;
      here = (here as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}
