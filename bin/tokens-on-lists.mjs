import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { edited } from './edited.mjs';

/**
 * A plugin for esbuild: yaml's lexer and parser hand their tokens on through three or four generators inside one another,
 * half of what reading a recipe costs. Bundled, the same methods put the same tokens in the same order on a list.
 * test/recipe/tokens-on-lists.test.ts holds the outcome against the package as it is.
 */
export const tokensOnLists = {
  name: 'tokens-on-lists',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]parse[\\/](lexer|parser)\.js$/ }, ({ path }) => ({
      contents: withoutGenerators(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** `yield* a` becomes `a`, `yield a` puts a on the list, and the methods that are called from outside return the list. */
function withoutGenerators(source) {
  const edits = [];
  const replace = (start, end, text) => edits.push({ start, end, text });
  const visit = (node) => {
    if (ts.isMethodDeclaration(node) && node.asteriskToken) {
      const { asteriskToken, body, name } = node;
      replace(asteriskToken.getStart(), asteriskToken.end, '');
      if (name.text === 'lex' || name.text === 'parse') {
        replace(body.getStart() + 1, body.getStart() + 1, 'this.list = [];');
        replace(body.end - 1, body.end - 1, 'return this.list;');
      }
    }
    if (ts.isYieldExpression(node)) {
      replace(node.getStart(), node.expression.getStart(), node.asteriskToken ? '' : 'this.list.push(');
      if (!node.asteriskToken) replace(node.end, node.end, ')');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('yaml.js', source, ts.ScriptTarget.Latest, true));
  return edited(source, edits);
}
