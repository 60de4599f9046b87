/**
 * The order in which as many equations as unknowns are solved: blocks that lean only on blocks before them, each as small as
 * can be. `unknownsIn` lists the unknowns of every equation; undefined where no order has an equation for every unknown.
 *
 * A perfect matching, then the strong components of what is left (Dulmage and Mendelsohn 1958; Tarjan 1972).
 */
export function orderBlocks(
  unknownsIn: readonly (readonly number[])[],
): { readonly unknowns: readonly number[]; readonly equations: readonly number[] }[] | undefined {
  const equationOf = match(unknownsIn);
  if (equationOf === undefined) return undefined;
  return components(
    equationOf.map((equation, unknown) => (unknownsIn[equation] ?? []).filter((one) => one !== unknown)),
  ).map((unknowns) => ({ unknowns, equations: unknowns.map((one) => equationOf[one] ?? -1) }));
}

/** The equation of each unknown: augmenting paths, without recursion. */
function match(unknownsIn: readonly (readonly number[])[]): number[] | undefined {
  const equationOf: number[] = unknownsIn.map(() => -1);
  for (const start of unknownsIn.keys()) {
    const cameBy = new Map<number, number>();
    const queue = [start];
    let end: number | undefined;
    for (let at = 0; at < queue.length && end === undefined; at++) {
      const equation = queue[at] ?? -1;
      for (const unknown of unknownsIn[equation] ?? []) {
        if (cameBy.has(unknown)) continue;
        cameBy.set(unknown, equation);
        const owner = equationOf[unknown] ?? -1;
        if (owner < 0) {
          end = unknown;
          break;
        }
        queue.push(owner);
      }
    }
    if (end === undefined) return undefined;
    for (let unknown = end; ; ) {
      const equation = cameBy.get(unknown) ?? -1;
      const before = equationOf.indexOf(equation);
      equationOf[unknown] = equation;
      if (equation === start) break;
      unknown = before;
    }
  }
  return equationOf;
}

/** Strong components of a graph, each after those it leads to. */
function components(leadsTo: readonly (readonly number[])[]): number[][] {
  const number: number[] = leadsTo.map(() => -1);
  const low: number[] = [];
  const isOpen: boolean[] = [];
  const stack: number[] = [];
  const found: number[][] = [];
  let count = 0;
  for (const start of leadsTo.keys()) {
    if (number[start] !== -1) continue;
    const path: { readonly node: number; next: number }[] = [];
    const enter = (node: number): void => {
      number[node] = low[node] = count++;
      isOpen[node] = true;
      stack.push(node);
      path.push({ node, next: 0 });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node } = top;
      const next = leadsTo[node]?.[top.next++];
      if (next !== undefined) {
        if (number[next] === -1) enter(next);
        else if (isOpen[next]) low[node] = Math.min(low[node] ?? 0, number[next] ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1)?.node;
      if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
      if (low[node] !== number[node]) continue;
      const own = stack.splice(stack.indexOf(node));
      for (const one of own) isOpen[one] = false;
      found.push(own);
    }
  }
  return found;
}
