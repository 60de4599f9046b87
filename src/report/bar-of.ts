const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of block characters for a share of one; what is there at all shows at least an eighth. */
export function barOf(share: number, width: number): string {
  if (!(share > 0)) return '';
  const steps = Math.max(1, Math.round(Math.min(share, 1) * width * 8));
  return '█'.repeat(Math.floor(steps / 8)) + (eighths[steps % 8] ?? '');
}
