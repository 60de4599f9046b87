const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
};

/** Text for an XML attribute or element; what XML 1.0 cannot hold is replaced, and the runner of a log obeys none of it. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\n]/g, (mark) => entities[mark] ?? mark)
    .replace(/[\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replaceAll('::', ':&#58;')
    .replaceAll('##[', '#&#35;[');
}
