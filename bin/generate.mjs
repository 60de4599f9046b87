// Writes everything under src/ and schemas/ that is called *.generated.*: types and validators from schemas/, the
// catalogue and the names that an editor offers from recipes/materials/, the scripts of pages from src/page/. All of it is
// committed; test/schema/drift.test.ts generates again and compares.
// usage: npm run generate
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const head = (from) => `// Generated from ${from} by "npm run generate". Not to be edited.\n`;
const namesFile = 'material-names.generated.json';
const inOrder = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** What every `weigh` and `validate` needs at its start; each other kind's validators stand in a file of their own. */
const daily = ['material', 'mixture'];

/** Every generated file, by its path in the repository. */
export async function generate({ withCatalogue = true } = {}) {
  const schemas = readSchemas();
  return {
    'src/schema/types.generated.ts': await types(schemas),
    'src/schema/layouts.generated.ts': layouts(schemas),
    ...(await allValidators(schemas)),
    ...(await pages()),
    ...(withCatalogue ? await catalogue() : {}),
  };
}

/** src/page/<name>.page.ts, what runs in a page that the program writes: each one script, as text for whoever writes the page. */
async function pages() {
  const folder = join(root, 'src', 'page');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.page.ts'))
    .sort(inOrder);
  const scripts = files.map(async (file) => {
    const { outputFiles } = await build({
      entryPoints: [join(folder, file)],
      bundle: true,
      write: false,
      format: 'iife',
      // Browsers of 2021 and newer: a tablet in a glove box is not replaced every year.
      target: ['chrome92', 'firefox90', 'safari15'],
      charset: 'ascii',
      minify: true,
      legalComments: 'none',
      logLevel: 'warning',
    });
    const name = basename(file, '.page.ts');
    const constant = `${name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Script`;
    const text = `${head(`src/page/${file}`)}export const ${constant} =\n  ${JSON.stringify(outputFiles[0].text.trim())};\n`;
    return [`src/report/${name}-script.generated.ts`, text];
  });
  return Object.fromEntries(await Promise.all(scripts));
}

/**
 * schemas/<name>.schema.json, by name. `readOnly` schemas describe what the program prints: the tests hold its output
 * against them, and the program carries no validator for them.
 */
function readSchemas() {
  const ending = '.schema.json';
  const folder = join(root, 'schemas');
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort(inOrder)
    .map((file) => ({ name: basename(file, ending), file: join(folder, file), schema: parse(join(folder, file)) }))
    .filter(({ schema }) => schema.readOnly !== true);
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${basename(file)}: ${error.message}`);
  }
}

/**
 * One interface per schema; what a schema takes from another is declared by that other one (the same thing may be spelt
 * with or without its alias), and two different things of one name stop us.
 */
async function types(schemas) {
  const declared = new Map();
  const owner = new Map();
  const reader = {
    order: 1,
    canRead: true,
    read: ({ url }) => JSON.stringify(plainReferences(parse(url.startsWith('file:') ? fileURLToPath(url) : url))),
  };
  const ordered = schemas.toSorted((a, b) => takenFrom(a.schema).length - takenFrom(b.schema).length);
  for (const { name, file, schema } of ordered) {
    const source = await compile(plainReferences(schema), name, {
      cwd: join(root, 'schemas', '/'),
      $refOptions: { resolve: { file: reader } },
      bannerComment: '',
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 120 },
    });
    for (const part of source.split(/^(?=(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\n)?export )/m)) {
      const type = /^export (?:interface|type) (\w+)/m.exec(part)?.[1];
      if (type === undefined) continue;
      const text = part.trim();
      const known = declared.get(type);
      if (known !== undefined && takenFrom(schema).includes(owner.get(type))) continue;
      if (known !== undefined && known !== text) {
        throw new Error(`${basename(file)}: another schema declares a different ${type}; give one of them a "title"`);
      }
      declared.set(type, text);
      owner.set(type, basename(file));
    }
  }
  return `${head('schemas/')}\n${[...declared.values()].join('\n\n')}\n`;
}

/** The other schemas that a schema takes parts from, and those that they take from. */
function takenFrom(schema) {
  const own = [...JSON.stringify(schema).matchAll(/"\$ref":"([\w-]+\.schema\.json)/g)].map(([, file]) => file);
  const direct = [...new Set(own)];
  return [...new Set(direct.flatMap((file) => [file, ...takenFrom(parse(join(root, 'schemas', file)))]))];
}

/** A description beside a `$ref` keeps json-schema-to-typescript from resolving a schema that contains itself. */
function plainReferences(schema) {
  return JSON.parse(
    JSON.stringify(withoutNames(schema), (_, value) =>
      typeof value?.$ref === 'string' ? { $ref: value.$ref } : value,
    ),
  );
}

/** Of every document that says its kind; other schemas are parts of these. */
async function allValidators(schemas) {
  const names = schemas.filter(({ schema }) => schema.properties?.kind !== undefined).map(({ name }) => name);
  const apart = names.filter((name) => !daily.includes(name));
  const files = [['daily', daily], ...apart.map((name) => [name, [name]])];
  const texts = await Promise.all(files.map(([, own]) => validators(schemas, own)));
  return {
    ...Object.fromEntries(files.map(([file], i) => [`src/schema/validators/${file}.generated.js`, texts[i]])),
    'src/schema/validators.generated.js': validatorTable(files.map(([file]) => file)),
    'src/schema/validators.generated.d.ts': declarations(names),
  };
}

/** All of them under one name; bin/build.mjs reads a kind's file when it is first asked for. */
function validatorTable(files) {
  const imports = files.map((file) => `import { validators as ${file} } from './validators/${file}.generated.js';`);
  const all = files.map((file) => `...${file}`).join(', ');
  return `${head('schemas/')}${imports.join('\n')}\n\nexport const validators = { ${all} };\n`;
}

/** ajv's own code and messages stay out: the door (validate.ts) has its own words. */
async function validators(schemas, names) {
  const ajv = new Ajv2020.default({
    allErrors: true,
    strict: true,
    strictTypes: true,
    // The `then` of a condition may require what the schema around it declares.
    strictRequired: false,
    allowUnionTypes: true,
    // A part that several schemas share is one function, not a copy in each place.
    inlineRefs: false,
    messages: false,
    verbose: true,
    code: { source: true, esm: true, lines: false, optimize: 2 },
  });
  ajv.addSchema({ $id: textId, type: 'string', minLength: 1 });
  for (const { schema } of schemas) ajv.addSchema(withoutProse(schema));
  const wanted = schemas.filter(({ name }) => names.includes(name));
  const exported = Object.fromEntries(wanted.map(({ schema }, index) => [`validate${index}`, schema.$id]));
  const table = wanted.map(({ name }, index) => `${JSON.stringify(name)}: validate${index}`).join(', ');
  const bundled = await build({
    stdin: {
      contents: `${standaloneCode.default(ajv, exported)}\nexport const validators = {${table}};`,
      resolveDir: root,
      loader: 'js',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  const [output] = Object.values(bundled.metafile.outputs);
  if (output.imports.length > 0) throw new Error(`the validators still import ${output.imports[0].path}`);
  const code = bundled.outputFiles[0].text.replace(/export\{.*?\};?\s*$/s, 'export{validators};\n');
  return `${head('schemas/')}${code}`;
}

/**
 * For `validate --fix`: of every document that says its kind, the keys of each map in the schema's order, and which texts
 * are quantities. A table of places, because a group of components holds components.
 */
function layouts(schemas) {
  const places = [];
  const known = new Map();
  const placeOf = (file, pointer) => {
    const { schema, file: own, pointer: at } = resolved(file, pointer);
    if (known.has(at + own)) return known.get(at + own);
    const number = places.length;
    known.set(at + own, number);
    const place = {};
    places.push(place);
    const inside = (...steps) => placeOf(own, `${at}/${steps.map((step) => step.replaceAll('/', '~1')).join('/')}`);
    const { properties, additionalProperties: others, items } = schema;
    if (properties)
      place.keys = Object.fromEntries(Object.keys(properties).map((key) => [key, inside('properties', key)]));
    if (others && typeof others === 'object') place.others = inside('additionalProperties');
    if (items) place.items = inside('items');
    if (isQuantity(schema)) place.isQuantity = true;
    return number;
  };
  /** What a reference stands for; what stands beside it is prose. */
  const resolved = (file, pointer) => {
    let schema = schemas.find(({ schema: { $id } }) => $id === file).schema;
    for (const step of pointer.split('/').slice(1)) schema = schema[step.replaceAll('~1', '/')];
    if (schema.$ref === undefined) return { schema, file, pointer };
    const [target, inside = ''] = schema.$ref.split('#');
    return resolved(target || file, inside);
  };
  const kinds = schemas.filter(({ schema }) => schema.properties?.kind?.const !== undefined);
  const roots = Object.fromEntries(kinds.map(({ schema }) => [schema.properties.kind.const, placeOf(schema.$id, '')]));
  const text = JSON.stringify({ roots, places }).replace(/[\\']/g, '\\$&');
  return `${head('schemas/')}import type { Layouts } from './layout.ts';

export const layouts = (): Layouts =>
  JSON.parse(
    '${text}',
  );
`;
}

/** A text whose examples begin with a number and its unit: `0.7 g`, `7 mg/cm^2 of LFP`; a day has a pattern. */
function isQuantity({ type, pattern, examples = [] }) {
  if (pattern !== undefined || ![type].flat().includes('string')) return false;
  const quantity = /^[-+]?\d[\d.]*(e[-+]?\d+)? ?[a-zA-Z%][\w%/^()-]*(?!\S)/;
  return examples.some((one) => typeof one === 'string' && quantity.test(one));
}

const textId = 'text.schema.json';

/**
 * `verbose` embeds the schema beside every error; only what the door reads of it is worth its bytes. Most values are text
 * that is not empty: one function looks at them all.
 */
function withoutProse(schema) {
  return JSON.parse(
    JSON.stringify(withoutNames(schema), (key, value) => {
      if (typeof value === 'string' && key === 'description') return undefined;
      return isPlainText(value) ? { $ref: textId } : value;
    }),
  );
}

function isPlainText(schema) {
  if (schema?.type !== 'string' || schema.minLength !== 1) return false;
  return Object.keys(schema).every((key) => ['type', 'minLength', 'description', 'examples', 'title'].includes(key));
}

/** The names of the materials are for editors: they refuse nothing, and they are made last. */
function withoutNames(schema) {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (key === 'propertyNames' && value.$ref === namesFile ? undefined : value)),
  );
}

function declarations(names) {
  return `${head('schemas/')}
export type SchemaName = ${names.map((name) => `'${name}'`).join(' | ')};

export interface RawShapeError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
  readonly parentSchema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly RawShapeError[] | null;
}

export declare const validators: Readonly<Record<SchemaName, Validator>>;
`;
}

/** recipes/materials/*.yaml, read by the program's own reader, as one JSON text: parsing YAML at start costs 150 ms. */
async function catalogue() {
  const reader = join(root, 'src', 'recipe', 'read-material.ts');
  if (!existsSync(reader)) return {};
  const { readMaterial } = await load(reader);
  const folder = join(root, 'recipes', 'materials');
  const materials = [];
  const problems = [];
  for (const file of readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort(inOrder)) {
    const read = readMaterial(readFileSync(join(folder, file), 'utf8'), file);
    for (const { file: _, ...material } of read.materials) materials.push(material);
    problems.push(...read.findings.map((finding) => `${file}: ${JSON.stringify(finding)}`));
  }
  const ids = materials.map(({ id }) => id);
  problems.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two materials are called ${id}`));
  if (problems.length > 0) throw new Error(`the catalogue has findings:\n${problems.join('\n')}`);
  materials.sort((a, b) => inOrder(a.id, b.id));
  const text = JSON.stringify(materials)
    .replace(/[\\']/g, '\\$&')
    .replace(/\u2028|\u2029/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
  return {
    [`schemas/${namesFile}`]: materialNames(ids),
    'src/materials/catalogue.generated.ts': `${head('recipes/materials/')}import type { Material } from './material.ts';

export const catalogue: readonly Material[] = JSON.parse(
  '${text}',
);
`,
  };
}

/** What an editor offers as the name of a component; any other name is as good. */
function materialNames(ids) {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: namesFile,
    $comment: 'Generated from recipes/materials/ by "npm run generate". Not to be edited.',
    title: 'name',
    description:
      "A material's id, name, formula or alias, or a name of your own with `material:`, `components:` or `recipe:`.",
    type: 'string',
    anyOf: [{ enum: [...ids].sort(inOrder) }, {}],
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** A TypeScript module of ours, bundled to a temporary file and imported. */
async function load(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'formulyte-generate-'));
  try {
    const outfile = join(folder, 'module.mjs');
    const banner = { js: "import { createRequire as c } from 'node:module'; const require = c(import.meta.url);" };
    await build({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      banner,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Types and validators first: reading the catalogue runs them.
  for (const withCatalogue of [false, true]) {
    for (const [file, text] of Object.entries(await generate({ withCatalogue }))) {
      const path = join(root, file);
      if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}
