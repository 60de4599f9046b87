import { type ChartOptions, svgDocument } from './svg-document.ts';
import { drawHeading } from './svg-heading.ts';

/** Charts of one width one below the other, each made with `isPart`, as one picture with a title. */
export function stackSvg(
  title: string,
  parts: readonly string[],
  description: string,
  options: ChartOptions = {},
): string {
  const sizes = parts.map(
    (part) => /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(part)?.slice(1).map(Number) ?? [0, 0],
  );
  const width = Math.max(...sizes.map(([wide = 0]) => wide));
  const heading = drawHeading(title, undefined, width - 48);
  let top = heading.bottom - 26;
  const placed = parts.map((part, i) => {
    const at = top;
    top += sizes[i]?.[1] ?? 0;
    return part.replace('<svg ', `<svg x="0" y="${at}" `).trimEnd();
  });
  return svgDocument({ width, height: top, title, description }, options, [...placed, ...heading.elements]);
}
