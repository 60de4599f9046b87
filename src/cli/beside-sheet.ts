import { sayFinding } from '../diagnostics/messages.ts';
import type { Paint } from '../report/colour.ts';
import type { Located } from '../report/findings.ts';
import type { Beside } from './print-sheet-as.ts';

/** What of the findings a sheet carries: its notes, and what is warned of with what cures it, for who has no terminal. */
export function besideSheet(located: readonly Located[], paint: Paint): Beside {
  const of = (...severities: readonly string[]) =>
    located.flatMap(({ finding }) => (severities.includes(finding.severity) ? [finding] : []));
  return {
    notes: of('note').map((one) => sayFinding(one).what),
    warnings: of('error', 'warning').map((one) => {
      const { what, remedy } = sayFinding(one);
      return { code: one.code, text: [what, remedy].filter(Boolean).join(' ') };
    }),
    located,
    paint,
  };
}
