import { pictureWithin, type StudyPicture } from '../mixture/study-picture.ts';
import { type Measurements, type Refusal, readMeasurements } from '../recipe/read-measurements.ts';
import { sayWhole } from '../report/sheet-figures.ts';
import type { StudyExplorer } from '../report/study-explorer.ts';
import { axisTitle } from '../report/svg-axis-title.ts';
import { cursorShares } from './cursor-shares.ts';
import { byId, element } from './element.ts';
import { ExploredStudy } from './explored-study.ts';
import { ExplorerDiagram } from './explorer-diagram.ts';
import { groupMixtures, type MeasuredMixture, meanOf } from './group-mixtures.ts';
import { readBatch } from './read-batch.ts';
import { readData } from './read-data.ts';
import { type Mark, type Reading, sharesOf } from './reading.ts';
import { showNotes } from './show-notes.ts';
import { type MeasuredHere, sayReading, showReading } from './show-reading.ts';
import { showResults } from './show-results.ts';
import { broughtTooMuch, saySheet, showSheet } from './show-sheet.ts';

/** As any table. */
const largestFile = 8 * 1024 * 1024;
/** More points would hide the surface under them: they are found by pointing. */
const mostOnSurface = 400;
/** So long after the last change it is read out: nobody listens to every step of a drag. */
const quiet = 300;

const study = new ExploredStudy(readData<StudyExplorer>());
const { data } = study;
const colourChoice = byId<HTMLSelectElement>('colour');
const linesChoice = byId<HTMLSelectElement>('lines');
const logChoice = byId<HTMLInputElement>('log');
const batchField = byId<HTMLInputElement>('batch');

const lattice = study.points.ids.map((id, i): Mark => ({ id, shares: study.sharesAt(i) }));
let measurements: Measurements | undefined;
let mixtures: readonly MeasuredMixture[] = [];
let resultsFile = '';
let marks: readonly Mark[] = lattice;

const middle = cursorShares(middleOf(data.outline), [0, 0, 0]);
const nearest = lattice.toSorted((one, other) => apart(one.shares, middle) - apart(other.shares, middle))[0];
let chosen: Reading = nearest ? { kind: 'mark', mark: nearest } : { kind: 'cursor', shares: middle };
let peeked: Reading | undefined;
let timer = 0;

const diagram = new ExplorerDiagram(byId('plot'), middle, {
  peek: (reading) => {
    if (reading === peeked || (reading?.kind === 'mark' && peeked?.kind === 'mark' && reading.mark === peeked.mark))
      return;
    peeked = reading;
    update();
  },
  choose: (reading) => {
    chosen = reading;
    peeked = undefined;
    update();
  },
});

/** The measured column in colour, by its place; undefined where a computed one is. */
function measuredColour() {
  const [kind, at] = colourChoice.value.split(' ');
  return kind === 'measured' ? measurements?.columns[Number(at)] : undefined;
}

function computedColour() {
  const [kind, at] = colourChoice.value.split(' ');
  return kind === 'computed' ? study.columns[Number(at)] : undefined;
}

/** What keeps values of the measured column in colour from the scale that is asked for. */
function notAboveZero(): Refusal[] {
  const column = measuredColour();
  if (!column || !logChoice.checked) return [];
  return [...column.values].flatMap((value, i): Refusal[] => {
    const line = measurements?.mixtures[i]?.line ?? 0;
    if (!(value <= 0)) return [];
    return [
      {
        line,
        place: { path: [] },
        problem: { code: 'response-not-above-zero', facts: { row: line, response: value } },
      },
    ];
  });
}

function redraw(): void {
  const computed = computedColour();
  const measured = measuredColour();
  const line = study.columns[Number(linesChoice.value)];
  const lines = linesChoice.value !== '' && line && !('compute' in line) ? [line] : [];
  const picture = pictureWithin(data.title, data.outline, study.grid, computed, lines);
  const done = mixtures.map((mixture) => {
    const value = measured
      ? meanOf(mixture, measured.values, logChoice.checked)
      : computed && study.valueAt(computed, mixture.shares);
    return { id: nameOf(mixture), at: mixture.shares, ...(value === undefined ? {} : { value }) };
  });
  const isFull = computed !== undefined && study.grid.count > mostOnSurface;
  byId('unseen-points').hidden = !isFull;
  const whole: StudyPicture = {
    ...picture,
    ...(isFull ? { points: [] } : {}),
    measured: done,
    ...(measured ? { colour: { name: measured.name, unit: measured.unit, log: logChoice.checked } } : {}),
    ...(picture.colour ? { colour: { ...picture.colour, log: logChoice.checked } } : {}),
  };
  byId('log-choice').hidden = colourChoice.value === '';
  diagram.draw(whole, marks);
  showFile();
  update();
}

/** Colours by what was chosen, at first on the scale that suits it. */
function recolour(): void {
  const computed = computedColour();
  const measured = measuredColour();
  if (computed) logChoice.checked = spansDecades(study.grid.values[study.columns.indexOf(computed)]);
  if (measured) logChoice.checked = measured.name === data.response?.name && data.response.log;
  redraw();
}

function spansDecades(values: Float64Array = new Float64Array()): boolean {
  const known = values.filter(Number.isFinite);
  const least = known.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY);
  const most = known.reduce((high, one) => Math.max(high, one), 0);
  return least > 0 && most > 100 * least;
}

function showFile(): void {
  const host = byId('results');
  host.replaceChildren();
  if (!measurements) return;
  const own = measuredColour() ?? responseOf(measurements);
  const refused = [...measurements.refused, ...(own?.refused ?? []), ...notAboveZero()];
  const isUsed = (value: number) =>
    Number.isFinite(value) && !(own === measuredColour() && logChoice.checked && value <= 0);
  const count = own ? own.values.filter(isUsed).length : 0;
  host.replaceChildren(...showResults(resultsFile, count, refused));
}

function update(): void {
  const reading = peeked ?? chosen;
  diagram.show(reading);
  const here = measuredAt(sharesOf(reading));
  const coloured = measuredColour()?.name ?? computedColour()?.name;
  byId('reading').replaceChildren(...showReading(study, reading, coloured, here));
  const weigh = weighNow(reading);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    const said = sayReading(study, reading, here, weigh);
    const live = byId('live');
    if (live.textContent !== said) live.textContent = said;
  }, quiet);
}

/** The sheet of a reading; what it says in a row. */
function weighNow(reading: Reading): string {
  const batch = readBatch(batchField.value);
  const trouble = byId('batch-trouble');
  const host = byId('sheet');
  batchField.setAttribute('aria-invalid', `${!batch.ok}`);
  const why = batch.ok ? '' : batch.why;
  if (trouble.textContent !== why) trouble.textContent = why;
  const shares = sharesOf(reading);
  const isOutside = study.brokenBounds(shares).length > 0;
  const sheet = batch.ok && !isOutside ? study.sheetAt(shares, batch.kg) : undefined;
  const short = sheet && broughtTooMuch(sheet);
  if (sheet === undefined || short !== undefined) {
    const why = isOutside
      ? 'No sheet: this cannot be made within the bounds.'
      : short === undefined
        ? 'No sheet without a batch.'
        : `No sheet: stock solutions bring more ${short} than there is to be.`;
    host.replaceChildren(element('p', { class: 'small' }, why));
    return '';
  }
  host.replaceChildren(element('div', { class: 'wide' }, showSheet(sheet)));
  return saySheet(sheet);
}

function measuredAt(shares: readonly number[]): MeasuredHere[] {
  const here = mixtures.find((one) => one.shares.every((share, k) => Math.abs(share - (shares[k] ?? 0)) < 1e-6));
  return (measurements?.columns ?? []).flatMap(({ name, unit, values }) =>
    (here?.rows ?? []).flatMap((i) => {
      const value = values[i] ?? Number.NaN;
      return Number.isFinite(value) ? [{ name, unit, value, line: measurements?.mixtures[i]?.line ?? 0 }] : [];
    }),
  );
}

/** The lines of the results that a mixture stands in. */
function nameOf({ rows }: MeasuredMixture): string {
  const lines = rows.slice(0, 3).map((i) => measurements?.mixtures[i]?.line);
  return `${resultsFile}, line ${lines.join(', ')}${rows.length > 3 ? ' …' : ''}`;
}

function responseOf(all: Measurements) {
  return all.columns.find(({ name }) => name === data.response?.name) ?? all.columns[0];
}

/** Takes results in, and colours by what they measure. */
function take(text: string, file: string): void {
  resultsFile = file;
  measurements = readMeasurements(text, file, data.names, study.points);
  mixtures = groupMixtures(measurements);
  const off = mixtures.filter(({ shares }) => !lattice.some((mark) => apart(mark.shares, shares) < 1e-6));
  marks = [...lattice, ...off.map((mixture): Mark => ({ id: nameOf(mixture), shares: mixture.shares }))];
  const response = responseOf(measurements);
  offerColours(response ? `measured ${measurements.columns.indexOf(response)}` : undefined);
  recolour();
}

async function takeFile(file: File | undefined): Promise<void> {
  if (!file) return;
  const refuse = (why: string) =>
    byId('results').replaceChildren(element('p', { class: 'trouble' }, `${file.name} was not read: ${why}`));
  if (file.size > largestFile) return refuse('it is larger than 8 MiB.');
  try {
    take(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer()), file.name);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    refuse('it is not text in UTF-8. Save it as "CSV UTF-8".');
  }
}

function offerColours(choice?: string): void {
  const before = choice ?? colourChoice.value;
  const computed = study.columns.map((column, i) =>
    element('option', { value: `computed ${i}` }, axisTitle({ label: column.name, unit: column.unit })),
  );
  const measured = (measurements?.columns ?? []).map(({ name, unit }, i) =>
    element('option', { value: `measured ${i}` }, axisTitle({ label: name, unit })),
  );
  colourChoice.replaceChildren(
    element('option', { value: '' }, 'nothing'),
    ...(measured.length > 0 ? [element('optgroup', { label: 'measured' }, measured)] : []),
    element('optgroup', { label: 'computed' }, computed),
  );
  colourChoice.value = before;
  if (colourChoice.selectedIndex < 0) colourChoice.value = '';
}

function start(): void {
  const named = (wanted: string | undefined) => study.columns.findIndex(({ name }) => name === wanted);
  const at = data.colour === undefined ? named('density') : named(data.colour);
  offerColours(at < 0 ? '' : `computed ${at}`);
  linesChoice.replaceChildren(
    element('option', { value: '' }, 'none'),
    ...study.columns.flatMap((column, i) =>
      'compute' in column
        ? []
        : [element('option', { value: `${i}` }, axisTitle({ label: column.name, unit: column.unit }))],
    ),
  );
  const line = study.columns.findIndex(({ name }) => name === data.lines[0]);
  linesChoice.value = line < 0 ? '' : `${line}`;
  batchField.value = data.batch;
  const [sheet] = data.sheets;
  byId('batch-of').textContent = sheet && sayWhole(sheet) === 'dry' ? 'dry, once the solvents have left' : 'in all';
  byId('notes').replaceChildren(...showNotes(data));
  colourChoice.addEventListener('change', recolour);
  for (const choice of [linesChoice, logChoice]) choice.addEventListener('change', redraw);
  batchField.addEventListener('input', update);
  byId('controls').addEventListener('submit', (event) => event.preventDefault());
  const field = byId<HTMLInputElement>('file');
  field.addEventListener('change', () => {
    void takeFile(field.files?.[0]);
    // The same file again, once it was mended.
    field.value = '';
  });
  listenForDrops();
  if (data.results) take(data.results.text, data.results.file);
  else recolour();
}

function listenForDrops(): void {
  const { body } = document;
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    body.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    body.classList.remove('dropping');
    void takeFile(event.dataTransfer?.files[0]);
  });
}

function apart(one: Mark['shares'], other: Mark['shares']): number {
  return Math.max(...one.map((share, k) => Math.abs(share - (other[k] ?? 0))));
}

/** The middle of a region's corners, which lies in it. */
function middleOf(outline: StudyExplorer['outline']): Mark['shares'] {
  const mean = (k: 0 | 1 | 2) => outline.reduce((sum, at) => sum + at[k], 0) / Math.max(1, outline.length);
  return outline.length === 0 ? [1 / 3, 1 / 3, 1 / 3] : [mean(0), mean(1), mean(2)];
}

start();
