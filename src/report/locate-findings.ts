import type { Finding, Place } from '../diagnostics/finding.ts';
import type { Location } from '../diagnostics/location.ts';
import { comparePlaces } from './compare-places.ts';
import type { Located } from './findings.ts';

/** What findings are located in: a text with a way from paths to lines. */
export interface Locatable {
  readonly file: string;
  readonly text: string;
  locate(place: Place): Location;
}

/** Findings with line and column, in the order of files, lines and columns, each once. */
export function locateFindings(findings: readonly Finding[], documents: readonly Locatable[]): Located[] {
  const order = new Map(documents.map((document, i) => [document.file, i]));
  const nowhere = (place: Place): Location => ({
    file: place.file ?? '',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
  });
  const documentOf = (place: Place): Locatable | undefined =>
    place.file === undefined ? documents[0] : documents.find((document) => document.file === place.file);
  const at = (place: Place): Location => documentOf(place)?.locate(place) ?? nowhere(place);
  const located = findings.map(
    (finding): Located => ({
      finding,
      location: at(finding.place),
      related: (finding.related ?? []).map(at),
      text: documentOf(finding.place)?.text ?? '',
    }),
  );
  const seen = new Set<string>();
  return located
    .toSorted((a, b) => (order.get(a.location.file) ?? -1) - (order.get(b.location.file) ?? -1) || comparePlaces(a, b))
    .filter((one) => {
      const key = JSON.stringify([one.location, one.finding.code, one.finding.facts]);
      return seen.has(key) ? false : seen.add(key);
    });
}
