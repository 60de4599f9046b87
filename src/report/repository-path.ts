/** A path as a host compares it with those of a commit: forward slashes, no `./` in front. */
export function repositoryPath(file: string): string {
  return file.replace(/^(\.\/+)+(?=.)/, '');
}
