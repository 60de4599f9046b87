import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { edited } from './edited.mjs';

/**
 * A plugin for esbuild: what commands import from src/index.ts comes straight from the modules that it stands in. Through the
 * index every command would lean on all that any other command takes from it, and no part of the program could be apart.
 */
export function throughTheIndex(root) {
  const index = join(root, 'src', 'index.ts');
  const homes = exportsOf(index);
  return {
    name: 'through-the-index',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]src[\\/](cli|commands)[\\/].*\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const file = parsed(path, source);
        const edits = file.statements
          .filter((one) => ts.isImportDeclaration(one) && one.moduleSpecifier.text.endsWith('/index.ts'))
          .map((one) => ({ start: one.getStart(), end: one.end, text: straight(one.importClause, path) }));
        return { contents: edited(source, edits), loader: 'ts' };
      });
    },
  };

  function straight({ isTypeOnly, namedBindings }, path) {
    const wanted = isTypeOnly ? [] : namedBindings.elements.filter((one) => !one.isTypeOnly);
    const lines = wanted.map(({ name, propertyName }) => {
      const known = (propertyName ?? name).text;
      const home = homes.get(known);
      if (home === undefined) throw new Error(`${path}: src/index.ts has no ${known}`);
      const from = relative(dirname(path), join(root, 'src', home.file))
        .split(sep)
        .join('/');
      return `import { ${home.name} as ${name.text} } from '${from}';`;
    });
    return lines.join(' ');
  }
}

/** The file and the name there of everything that the index exports. */
function exportsOf(index) {
  const homes = new Map();
  for (const statement of parsed(index, readFileSync(index, 'utf8')).statements) {
    if (!ts.isExportDeclaration(statement)) throw new Error(`${index}: something else than exports`);
    for (const { name, propertyName } of statement.exportClause.elements)
      homes.set(name.text, { file: statement.moduleSpecifier.text, name: (propertyName ?? name).text });
  }
  return homes;
}

function parsed(path, source) {
  return ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
}
