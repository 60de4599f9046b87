import type { LiveSheet } from '../report/live-sheet.ts';
import { figureWords } from '../report/made-words.ts';
import { batchYaml, type Entry } from './batch-yaml.ts';
import { type Followed, followSheet } from './follow-sheet.ts';
import { KeptFields } from './kept-fields.ts';
import { readData } from './read-data.ts';
import { recordName } from './record-name.ts';
import { saveText } from './save-text.ts';
import { sayStatus } from './say-status.ts';

const sheet = readData<LiveSheet>();
const at = (id: string): HTMLElement => document.getElementById(id) ?? document.createElement('i');
const field = (id: string): HTMLInputElement => at(id) as HTMLInputElement;
const kept = new KeptFields(`formulyte sheet ${sheet.id}`);

/** Computes everything anew from what stands in the fields, and shows it. */
function show(): Followed {
  const typed = sheet.reagents.map((_, i) => ({ text: field(`mass-${i}`).value, sure: field(`sure-${i}`).checked }));
  const followed = followSheet(sheet, typed);
  followed.lines.forEach(({ said, isWrong, isDoubtful, next, keeps, vial }, i) => {
    at(`say-${i}`).hidden = said === '';
    at(`words-${i}`).textContent = said;
    at(`said-${i}`).classList.toggle('wrong', isWrong);
    at(`doubt-${i}`).hidden = !isDoubtful;
    field(`mass-${i}`).setAttribute('aria-invalid', String(isWrong));
    tell(`next-${i}`, next, keeps);
    tell(`vial-${i}`, vial);
  });
  const isAny = followed.lines.some((line) => line.entry !== undefined);
  followed.figures.forEach((figure, k) => {
    const { made, difference, verdict } = figureWords(figure);
    at(`is-${k}`).textContent = isAny ? made : '';
    at(`off-${k}`).textContent = isAny ? difference : '';
    at(`verdict-${k}`).textContent = verdict;
    at(`verdict-${k}`).classList.toggle('warn', figure.verdict === 'warn');
  });
  showRecord(followed);
  for (const id of ['deviations', 'notes']) at(`${id}-written`).textContent = field(id).value;
  field('made-written').value = field('made').value.replace('T', ' ');
  return followed;
}

/** A figure that takes the place of the one printed above it; nothing where they are the same. */
function tell(id: string, text: string, why = ''): void {
  const place = at(id);
  place.hidden = text === '';
  place.textContent = text;
  place.parentElement?.classList.toggle('changed', text !== '');
  if (why === '') return;
  const small = document.createElement('small');
  small.textContent = why;
  place.append(small);
}

function showRecord({ lines }: Followed): void {
  const entries = lines.flatMap(({ entry }, i): Entry[] =>
    entry === undefined ? [] : [{ key: sheet.reagents[i]?.key ?? '', text: entry, lot: field(`lot-${i}`).value }],
  );
  const open = lines.flatMap((line, i) => (line.isWrong ? [sheet.reagents[i]?.name ?? ''] : []));
  const missing = lines.flatMap((line, i) =>
    line.entry === undefined && !line.isWrong ? [sheet.reagents[i]?.name ?? ''] : [],
  );
  const why =
    open.length > 0
      ? `There is no record before this is settled: ${open.join(', ')}.`
      : entries.length === 0
        ? 'There is no record before something is weighed.'
        : missing.length > 0
          ? `Not weighed, and not in the record: ${missing.join(', ')}.`
          : '';
  if (at('why').textContent !== why) at('why').textContent = why;
  const isReady = open.length === 0 && entries.length > 0;
  const said = { recipe: '', made: '', by: '', balance: '', deviations: '', notes: '' };
  for (const id of Object.keys(said) as (keyof typeof said)[]) said[id] = field(id).value;
  field('record').value = isReady ? batchYaml(sheet, entries, { ...said, recipe: said.recipe || sheet.recipe }) : '';
  for (const id of ['save', 'copy']) field(id).disabled = !isReady;
}

/** Keeps what stands in the fields, and says so where there is no more room for it. */
function keep(): void {
  kept.save();
  at('kept').textContent = kept.says;
}

function askToClear(asks: boolean): void {
  at('clear').hidden = asks;
  at('really').hidden = !asks;
  at('keep').hidden = !asks;
  at(asks ? 'keep' : 'clear').focus();
}

document.addEventListener('input', ({ target }) => {
  const [, place] = /^mass-(\d+)$/.exec((target as HTMLElement).id) ?? [];
  // Another mass has to be looked at again.
  if (place !== undefined) field(`sure-${place}`).checked = false;
  show();
  keep();
});
document.addEventListener('change', () => {
  at('status').textContent = sayStatus(sheet, show());
  keep();
});
document.addEventListener('keydown', (event) => {
  const [, place] = /^mass-(\d+)$/.exec((event.target as HTMLElement).id) ?? [];
  if (event.key !== 'Enter' || place === undefined) return;
  event.preventDefault();
  (document.getElementById(`mass-${Number(place) + 1}`) ?? at('by')).focus();
});
at('now').addEventListener('click', () => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  field('made').value = `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
  show();
  keep();
});
at('save').addEventListener('click', () =>
  saveText(field('record').value, recordName(field('recipe').value, field('made').value)),
);
at('copy').addEventListener('click', async () => {
  const area = field('record');
  (area.closest('details') as HTMLDetailsElement).open = true;
  area.select();
  const isCopied = await navigator.clipboard?.writeText(area.value).then(
    () => true,
    () => document.execCommand('copy'),
  );
  at('why').textContent = isCopied ? 'Copied.' : 'The record is selected: copy it with the keyboard.';
});
at('print').addEventListener('click', () => print());
at('clear').addEventListener('click', () => askToClear(true));
at('keep').addEventListener('click', () => askToClear(false));
at('really').addEventListener('click', () => {
  kept.clear();
  askToClear(false);
  at('status').textContent = sayStatus(sheet, show());
});

// The same sheet in another tab: what is typed there stands here, too.
addEventListener('storage', ({ key }) => {
  if (!kept.isOf(key)) return;
  kept.restore();
  at('status').textContent = sayStatus(sheet, show());
});

at('really').hidden = true;
at('keep').hidden = true;
kept.restore();
at('kept').textContent = kept.says;
at('status').textContent = sayStatus(sheet, show());
