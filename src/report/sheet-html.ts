import type { Sheet } from '../weigh/sheet.ts';
import { htmlElement as element, htmlText as text } from './html-element.ts';
import { htmlPage } from './html-page.ts';
import { type LiveSheet, liveSheet } from './live-sheet.ts';
import { type PrintedReagent, type PrintedSheet, printSheet, sayBelow, type Told } from './printed-sheet.ts';
import { qrCode } from './qr-code.ts';
import { sheetScript } from './sheet-script.generated.ts';
import { sheetStyle } from './sheet-style.ts';

/** The sheet as one file for a browser: prints on one page, and follows what is typed into it. */
export function sheetHtml(sheet: Sheet, told: Told = {}): string {
  const printed = printSheet(sheet, told);
  const live = liveSheet(sheet, printed);
  const body = [
    head(printed),
    element('noscript', {}, '<p>Without scripts this page is a sheet to print; it cannot follow what is typed.</p>'),
    warnings(printed),
    handling(printed),
    weighTable(printed, live),
    element('p', { id: 'status', role: 'status', 'aria-live': 'polite', class: 'screen' }),
    reaction(printed),
    figureTable(printed),
    record(printed.file),
    remarks(printed),
    element('footer', {}, text(`${printed.file} · ${printed.content}`)),
  ];
  return htmlPage({
    title: printed.title,
    style: sheetStyle,
    body: element('main', {}, `\n${body.filter((part) => part !== '').join('\n')}\n`),
    data: live,
    script: sheetScript,
  });
}

function head({ title, source, whole, content }: PrintedSheet): string {
  const { size, bars } = qrCode(content);
  const path = bars.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join('');
  const code = `<svg viewBox="-2 -2 ${size + 4} ${size + 4}" role="img" aria-label="QR code of the recipe's content"><path fill="currentColor" shape-rendering="crispEdges" d="${path}"/></svg>`;
  const words = [
    element('h1', {}, text(title)),
    source === '' ? '' : element('p', { class: 'source' }, text(source)),
    element('p', { class: 'whole' }, text(whole)),
  ];
  return element('header', {}, element('div', {}, ...words), element('div', { class: 'code' }, code));
}

const heads: readonly (readonly [label: string, kind: string])[] = [
  ['', 'tick'],
  ['#', 'r number'],
  ['weigh', 'name'],
  ['mass', 'r mass'],
  ['in the vial', 'r vial'],
  ['wt% of total', 'r extra'],
  ['mmol', 'r extra'],
  ['actual mass', 'actual'],
  ['lot', 'lot'],
];

function weighTable({ rows }: PrintedSheet, { reagents }: LiveSheet): string {
  let place = 0;
  let step = 0;
  const body = rows.map((row) => {
    if (row.kind === 'part') {
      const what = element('td', { class: 'what' }, text(`${row.name}:`));
      const mass = element('td', { class: 'r' }, row.mass === '' ? '' : text(`(${row.mass})`));
      return element(
        'tr',
        { class: 'part' },
        element('td', { class: 'tick' }),
        element('td', { class: 'number' }),
        what,
        mass,
        element('td', { colspan: 5 }),
      );
    }
    if (row.kind === 'step') {
      const box = checkbox(`step-${step++}`, `done: ${row.text}`);
      const what = element('td', { colspan: 7, class: 'what' }, text(row.text));
      const tick = element('td', { class: 'tick' }, box);
      return element('tr', { class: 'step' }, tick, element('td', { class: 'number' }), what);
    }
    return reagentRows(row, place, reagents[place++]?.unit ?? 'g');
  });
  return element(
    'table',
    { class: 'weigh', 'aria-label': 'what to weigh, in this order' },
    element('thead', {}, element('tr', {}, ...heads.map(([label, kind]) => heading(label, kind)))),
    element('tbody', {}, `\n${body.join('\n')}\n`),
  );
}

function heading(label: string, kind: string): string {
  return label === ''
    ? element('td', { class: kind })
    : element('th', { scope: 'col', class: kind.replace('mass', '').replace('name', '') }, text(label));
}

function reagentRows(row: PrintedReagent, place: number, unit: string): string {
  const { name, number, isPart, mass, volume, byVolume, cumulative, percent, mmol, reagent, doubt } = row;
  const beside = byVolume ? `= ${mass}` : volume === '' ? '' : `= ${volume}`;
  const say = (kind: string, words: string) => (words === '' ? '' : element('span', { class: kind }, text(words)));
  const now = (what: string) => element('output', { class: 'now', id: `${what}-${place}`, hidden: true });
  const input = element('input', {
    type: 'text',
    id: `mass-${place}`,
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-label': `actual ${byVolume ? 'volume' : 'mass'} of ${name} in ${unit}`,
    'aria-describedby': sayBelow(row) === '' ? `said-${place}` : `more-${place} said-${place}`,
  });
  const lot = element('input', {
    type: 'text',
    id: `lot-${place}`,
    autocomplete: 'off',
    'aria-label': `lot of ${name}`,
    placeholder: 'lot',
    value: reagent.lot?.name,
  });
  const cells = [
    element('td', { class: 'tick' }, checkbox(`tick-${place}`, `${name} is in`)),
    element('td', { class: 'r number' }, number),
    element('th', { scope: 'row', class: 'name' }, text(name), say('volume', beside)),
    element(
      'td',
      { class: 'r mass' },
      element('b', {}, text(byVolume ? volume : mass)),
      doubt && element('small', {}, ` ${text(doubt)}`),
      now('next'),
    ),
    element('td', { class: 'r vial' }, cumulative === '' ? '' : element('span', {}, text(cumulative)) + now('vial')),
    element('td', { class: 'r extra' }, text(percent)),
    element('td', { class: 'r extra' }, text(mmol)),
    element('td', { class: 'actual' }, element('div', {}, input, element('span', {}, unit))),
    element('td', { class: 'lot' }, lot),
  ];
  const sure = element('label', { id: `doubt-${place}`, hidden: true }, checkbox(`sure-${place}`), ' it is right');
  const said = element('span', { id: `words-${place}` });
  const below = sayBelow(row);
  return [
    element('tr', { class: isPart ? 'reagent in-part' : 'reagent' }, ...cells),
    ...(below === ''
      ? []
      : [
          element(
            'tr',
            { class: isPart ? 'more in-part' : 'more' },
            element('td', { colspan: 2 }),
            element('td', { colspan: 7, class: 'remark', id: `more-${place}` }, text(below)),
          ),
        ]),
    element(
      'tr',
      { class: 'say', id: `say-${place}`, hidden: true },
      element('td', { colspan: 2 }),
      element('td', { colspan: 7, class: 'said', id: `said-${place}` }, said, sure),
    ),
  ].join('\n');
}

function checkbox(id: string, label?: string): string {
  return element('input', { type: 'checkbox', id, autocomplete: 'off', 'aria-label': label });
}

function reaction({ reaction: lines }: PrintedSheet): string {
  if (lines.length === 0) return '';
  const items = lines.map((one) => element('li', {}, text(one)));
  return `${element('h2', {}, 'Reaction')}\n${element('ul', { class: 'reaction' }, ...items)}`;
}

function figureTable({ figures }: PrintedSheet): string {
  if (figures.length === 0) return '';
  const isOnPaper = figures.some((one) => !one.isInTable);
  const [isRounded, isJudged] = [figures.some((one) => one.rounded !== ''), figures.some((one) => one.allowed !== '')];
  // A phone has no room for the heads: each figure says its own.
  const cell = (head: string, words: string, id?: string) =>
    element('td', { class: 'r', 'data-head': head, id }, words);
  const rows = figures.map(({ name, target, rounded, allowed, counted, isInTable }, k) =>
    element(
      'tr',
      { class: isInTable ? 'screen' : undefined },
      element('th', { scope: 'row' }, text(name)),
      cell('recipe', text(target)),
      ...(isRounded ? [cell('as rounded', text(rounded))] : []),
      cell('as weighed', '', `is-${k}`),
      cell('off by', '', `off-${k}`),
      ...(isJudged ? [cell('allowed', text(allowed)), element('td', { class: 'verdict', id: `verdict-${k}` })] : []),
      element('td', { class: 'counted' }, text(counted)),
    ),
  );
  const heads = [
    ['figure', ''],
    ['recipe', 'r'],
    ...(isRounded ? [['as rounded', 'r']] : []),
    ['as weighed', 'r'],
    ['off by', 'r'],
    ...(isJudged
      ? [
          ['allowed', 'r'],
          ['', 'verdict'],
        ]
      : []),
    ['counted', 'counted'],
  ].map(([label = '', kind]) =>
    label === '' ? element('td', { class: kind }) : element('th', { scope: 'col', class: kind || undefined }, label),
  );
  return [
    element('h2', { class: isOnPaper ? undefined : 'screen' }, 'Composition'),
    element(
      'table',
      {
        class: isOnPaper ? 'figures' : 'figures screen',
        'aria-label': 'composition, as the recipe asks and as weighed',
      },
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, `\n${rows.join('\n')}\n`),
    ),
    element('p', { class: 'screen small' }, 'As weighed so far, and the rest as it is to be weighed now.'),
  ].join('\n');
}

/** What a person fills in besides the masses, and what comes of it. */
function record(file: string): string {
  const field = (label: string, id: string, kind = '', value?: string) =>
    element(
      'label',
      { class: kind || undefined },
      label,
      element('input', { type: 'text', id, autocomplete: 'off', value }),
    );
  const area = (label: string, id: string) =>
    element(
      'label',
      { class: 'wide' },
      label,
      element('textarea', { id, rows: 2, class: 'screen' }),
      element('div', { class: 'paper written', id: `${id}-written` }),
    );
  const when = element(
    'div',
    { class: 'field' },
    element('label', { for: 'made' }, 'date and time'),
    element(
      'div',
      { class: 'when' },
      element('input', { type: 'datetime-local', id: 'made', class: 'screen', autocomplete: 'off' }),
      element('input', { type: 'text', id: 'made-written', class: 'paper', tabindex: -1, 'aria-hidden': 'true' }),
      element('button', { type: 'button', id: 'now', class: 'screen' }, 'Now'),
    ),
  );
  const signature = element(
    'div',
    { class: 'paper field' },
    'signature',
    '<input type="text" tabindex="-1" aria-hidden="true">',
  );
  const button = (id: string, label: string, kind = '') =>
    element('button', { type: 'button', id, class: kind || undefined }, label);
  return [
    element('h2', {}, 'Record'),
    element(
      'div',
      { class: 'fields' },
      field('weighed by', 'by'),
      when,
      field('balance', 'balance'),
      signature,
      area('deviations, one a line', 'deviations'),
      area('notes, one a line', 'notes'),
      field('recipe, by path from where the record is kept', 'recipe', 'wide screen', file),
    ),
    element(
      'div',
      { class: 'buttons screen' },
      button('save', 'Save batch record', 'first'),
      button('copy', 'Copy it'),
      button('print', 'Print'),
      button('clear', 'Clear all that was typed', 'apart'),
      button('really', 'Clear it', 'apart'),
      button('keep', 'Keep it'),
    ),
    element('p', { id: 'why', class: 'screen', role: 'status', 'aria-live': 'polite' }),
    element('p', { id: 'kept', class: 'screen small' }),
    element(
      'details',
      { class: 'screen' },
      element('summary', {}, 'The record as it stands'),
      element('textarea', {
        id: 'record',
        readonly: true,
        rows: 12,
        spellcheck: 'false',
        'aria-label': 'batch record',
      }),
    ),
  ].join('\n');
}

/** What is wrong enough to be read first, each with the code that `formulyte rules` explains. */
function warnings({ warnings: all }: PrintedSheet): string {
  const items = all.map(({ code, text: said }) => element('li', {}, element('b', {}, text(code)), ` ${text(said)}`));
  return all.length === 0 ? '' : element('ul', { class: 'warnings', 'aria-label': 'warnings' }, ...items);
}

/** Before the first jar: hazards by material, each with the number of its source. */
function handling({ handling: all }: PrintedSheet): string {
  const items = all.map(({ material, says }) => {
    const said = says.map((one) => `${text(one.text)}<sup>${one.source}</sup>`).join('; ');
    return element('li', {}, element('b', {}, text(material)), ` ${said}`);
  });
  return all.length === 0 ? '' : element('ul', { class: 'handling', 'aria-label': 'handling' }, ...items);
}

function remarks({ weighing, notes, leans, sources }: PrintedSheet): string {
  const list = (name: string, kind: 'ul' | 'ol', all: readonly string[]) => {
    const items = all.map((one) => element('li', {}, text(one)));
    return all.length === 0 ? '' : element('section', {}, element('h2', {}, name), element(kind, {}, ...items));
  };
  return element(
    'div',
    { class: 'remarks' },
    list('Balances', 'ul', weighing),
    list('Notes', 'ul', notes),
    list('Leans on', 'ul', leans),
    list('Sources of the handling', 'ol', sources),
  );
}
