import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  /** What is left of it when the program runs: nothing (`type`), a load at start (`static`) or on demand (`dynamic`). */
  readonly how: 'type' | 'static' | 'dynamic';
}

/** Every import of a TypeScript source. `import { type A }` is static: the module is loaded all the same. */
export function importsOf(source: string): readonly Import[] {
  const found: Import[] = [];
  const note = (node: ts.Node | undefined, how: Import['how']) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, how });
    else if (how === 'dynamic') found.push({ specifier: '(computed)', how });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, node.importClause?.isTypeOnly ? 'type' : 'static');
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      note(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      note(node.moduleReference.expression, node.isTypeOnly ? 'type' : 'static');
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, 'type');
    else if (ts.isCallExpression(node)) {
      const called = node.expression;
      if (called.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0], 'dynamic');
      if (ts.isIdentifier(called) && called.text === 'require') note(node.arguments[0], 'static');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}
