/** What a batch record is called: after its recipe and its day. */
export function recordName(recipe: string, made: string): string {
  const base = /([^/\\]*?)(\.ya?ml)?$/i.exec(recipe.trim())?.[1] ?? '';
  const plain = base.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'sheet';
  return [plain, 'batch', ...made.slice(0, 10).split('-')]
    .filter((part) => part !== '')
    .join('-')
    .concat('.yaml');
}
