/** Whether a chart is light, dark, or what the reader's system prefers. */
export type Theme = 'auto' | 'light' | 'dark';

interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly axis: string;
  readonly grid: string;
  readonly band: string;
  readonly block: string;
  readonly total: string;
  /** Told apart, the first six best, with normal, protan and deutan sight; each at least 4.5:1 on paper. */
  readonly series: readonly string[];
}

/** The colours of both themes; text in `ink`, `muted` or a series' colour has a contrast of at least 4.5:1. */
export const colours: Readonly<Record<'light' | 'dark', Colours>> = {
  light: {
    paper: '#ffffff',
    ink: '#1f2328',
    muted: '#57606a',
    axis: '#818b98',
    grid: '#e4e8ec',
    band: '#f3f5f7',
    block: '#d5e2f8',
    total: '#8a939d',
    series: ['#2b5fd9', '#b23c0a', '#07864e', '#5b2282', '#0e7f97', '#8c1a5a', '#5e4a00', '#646b72'],
  },
  dark: {
    paper: '#0d1117',
    ink: '#f0f3f6',
    muted: '#a3acb6',
    axis: '#6e7681',
    grid: '#262c34',
    band: '#171c23',
    block: '#1d3354',
    total: '#7a838d',
    series: ['#68affb', '#e0703a', '#84e08f', '#a07ee0', '#9ae6fa', '#d17fa6', '#dbaa53', '#b2b6be'],
  },
};

/** The role of the series with this index: of its text and areas (`fill`) or its line (`stroke`). */
export function seriesRole(index: number, property: 'fill' | 'stroke'): string {
  return `${property === 'fill' ? 'f' : 's'}${index % colours.light.series.length}`;
}

/** The style sheet of a chart. Its rules reach no further than a chart of the same theme, should a page hold several. */
export function themeStyle(theme: Theme): string {
  const scope = `.${themeClass(theme)}`;
  if (theme !== 'auto') return rules(scope, colours[theme]);
  return `${rules(scope, colours.light)}\n@media (prefers-color-scheme:dark){\n${rules(scope, colours.dark)}\n}`;
}

/** The class of a chart's root element. */
export function themeClass(theme: Theme): string {
  return `formulyte-${theme}`;
}

function rules(scope: string, { series, paper, ink, muted, axis, grid, band, block, total }: Colours): string {
  const fills = { paper, ink, muted, band, block, total };
  const strokes = { axis, grid, rim: ink, hatch: muted };
  return [
    ...Object.entries(fills).map(([role, colour]) => `.${role}{fill:${colour}}`),
    ...Object.entries(strokes).map(([role, colour]) => `.${role}{stroke:${colour};fill:none}`),
    ...series.map((colour, i) => `.f${i}{fill:${colour}}`),
    ...series.map((colour, i) => `.s${i}{stroke:${colour};fill:none}`),
    // The outline of a label in the colour of the paper, so that lines stop short of it.
    `.clear{stroke:${paper};stroke-width:4px;stroke-linejoin:round;paint-order:stroke}`,
    `.mark{fill:${ink};stroke:${paper};stroke-width:1.5px}`,
  ]
    .map((rule) => `${scope} ${rule}`)
    .join('\n');
}
