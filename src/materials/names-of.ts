/** Names of substances, each once, as one says them together: `PEO + LiTFSI`. */
export function namesOf(some: readonly { readonly name: string }[]): string {
  return [...new Set(some.map((one) => one.name))].join(' + ');
}
