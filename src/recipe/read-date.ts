/** A day written YYYY-MM-DD, or YYYY-MM for the last day of that month; undefined for what is no day of the calendar. */
export function readDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined) return undefined;
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0));
  if (Number(month) < 1 || Number(month) > 12 || Number(year) < 1900) return undefined;
  const own = day === undefined ? last.getUTCDate() : Number(day);
  if (own < 1 || own > last.getUTCDate()) return undefined;
  return `${year}-${month}-${String(own).padStart(2, '0')}`;
}
