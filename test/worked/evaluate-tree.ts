/** The tree of `formulyte explain --json`, as far as it is evaluated here. */
export interface Tree {
  readonly id: string;
  readonly name: string;
  readonly repeated?: true;
  readonly si?: number;
  readonly formula?: string;
  readonly leaf?: { readonly key: string; readonly uncertainty?: number };
  readonly together?: {
    readonly at: number;
    readonly unknowns: readonly { readonly si: number }[];
    readonly equations: readonly { readonly left: string; readonly right: string }[];
  };
  readonly inputs?: readonly Tree[];
}

/**
 * What a tree comes to from its leaves alone, by a parser and a solver of this file's own; `instead` has other values for leaves
 * by their key. What the tree itself says of figures that have a formula is not looked at, but for one: what a balance was brought
 * to (`nearest`) stays where it is when a number behind it moves, for the balance has shown it.
 */
export function evaluateTree(root: Tree, instead: ReadonlyMap<string, number> = new Map()): number {
  const known = new Map<string, number>();
  const said = new Map<string, number>();
  const visit = (tree: Tree): number => {
    const before = known.get(tree.id);
    if (before !== undefined) return before;
    if (tree.repeated) throw new Error(`${tree.name} is repeated before it stands there`);
    const inputs = (tree.inputs ?? []).map(visit);
    if (tree.si !== undefined) said.set(tree.id, tree.si);
    const value = own(tree, inputs, instead, said);
    known.set(tree.id, value);
    return value;
  };
  return visit(root);
}

function own(
  { name, leaf, si, formula, together, inputs: under = [] }: Tree,
  inputs: readonly number[],
  instead: ReadonlyMap<string, number>,
  said: ReadonlyMap<string, number>,
) {
  if (leaf) return instead.get(leaf.key) ?? si ?? Number.NaN;
  if (formula !== undefined) {
    const aimed = instead.size > 0 ? under.map((one) => one.si ?? said.get(one.id) ?? Number.NaN) : inputs;
    return parse(formula, inputs, [], aimed);
  }
  if (together === undefined) throw new Error(`${name} has no formula`);
  const { equations, unknowns, at } = together;
  const zero = unknowns.map(() => 0);
  const off = ({ left, right }: (typeof equations)[number], x: readonly number[]) =>
    parse(left, inputs, x) - parse(right, inputs, x);
  const right = equations.map((one) => -off(one, zero));
  const matrix = equations.map((one, row) => zero.map((_, k) => off(one, zero.with(k, 1)) + (right[row] ?? 0)));
  return solve(matrix, right)[at] ?? Number.NaN;
}

/** Gauss with full pivoting of rows, in place. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => {
    const most = Math.max(...row.map(Math.abs)) || 1;
    return [...row, right[i] ?? 0].map((one) => one / most);
  });
  for (let k = 0; k < size; k++) {
    const best = rows
      .slice(k)
      .reduce((at, row, i) => (Math.abs(row[k] ?? 0) > Math.abs(rows[at]?.[k] ?? 0) ? i + k : at), k);
    [rows[k], rows[best]] = [rows[best] as number[], rows[k] as number[]];
    for (let i = k + 1; i < size; i++) {
      const by = (rows[i]?.[k] ?? 0) / (rows[k]?.[k] ?? 1);
      for (let j = k; j <= size; j++) (rows[i] as number[])[j] = (rows[i]?.[j] ?? 0) - by * (rows[k]?.[j] ?? 0);
    }
  }
  const x = Array.from({ length: size }, () => 0);
  for (let k = size - 1; k >= 0; k--) {
    let rest = rows[k]?.[size] ?? 0;
    for (let j = k + 1; j < size; j++) rest -= (rows[k]?.[j] ?? 0) * (x[j] ?? 0);
    x[k] = rest / (rows[k]?.[k] ?? 1);
  }
  return x;
}

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  exp: Math.exp,
  ln: Math.log,
  nearest: (value, step) => Math.round(value / step) * step,
};

/** `{0} * (1 + {1}) / 2`, by precedence: sums, then products, then powers. */
function parse(text: string, inputs: readonly number[], unknowns: readonly number[], aimed = inputs): number {
  const tokens = text.match(/\{x?\d+\}|\d+(?:\.\d+)?(?:e[-+]?\d+)?|[a-z]+|[-+*/^(),]/gi) ?? [];
  let at = 0;
  let isAimed = false;
  const sum = (): number => {
    let value = term();
    while (tokens[at] === '+' || tokens[at] === '-') value += tokens[at++] === '+' ? term() : -term();
    return value;
  };
  const term = (): number => {
    let value = power();
    while (tokens[at] === '*' || tokens[at] === '/') {
      if (tokens[at++] === '*') value *= power();
      else value /= power();
    }
    return value;
  };
  const power = (): number => {
    const value = atom();
    if (tokens[at] !== '^') return value;
    at++;
    return value ** power();
  };
  const atom = (): number => {
    const token = tokens[at++] ?? '';
    if (token === '-') return -atom();
    if (token === '(') {
      const value = sum();
      at++;
      return value;
    }
    const placed = /^\{(x?)(\d+)\}$/.exec(token);
    if (placed) return (placed[1] ? unknowns : isAimed ? aimed : inputs)[Number(placed[2])] ?? Number.NaN;
    const call = functions[token];
    if (call === undefined) return Number(token);
    at++;
    isAimed = token === 'nearest';
    const values = [sum()];
    while (tokens[at] === ',') {
      at++;
      values.push(sum());
    }
    at++;
    isAimed = false;
    return call(...values);
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`"${text}" does not end at ${tokens[at]}`);
  return value;
}
