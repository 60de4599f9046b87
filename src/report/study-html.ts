import { escapeXml } from './escape-xml.ts';
import { explorerStyle } from './explorer-style.ts';
import { htmlPage } from './html-page.ts';
import { printable } from './say-plainly.ts';
import type { StudyExplorer } from './study-explorer.ts';

/** The script of the page, put in by bin/build.mjs: half the program is in it, so that no copy of it is committed. */
declare const explorerScript: string | undefined;

/** A study as a page that stands alone; throws where the program was not built. */
export function studyHtml(study: StudyExplorer): string {
  if (typeof explorerScript === 'undefined') throw new Error('the explorer is part of the built program only');
  return htmlPage({
    title: study.title,
    style: explorerStyle(),
    body: explorerBody(study),
    data: study,
    script: explorerScript,
  });
}

function explorerBody({ title, source, doi, names, by, steps, points }: StudyExplorer): string {
  const text = (words: string) => escapeXml(printable(words));
  const count = points[0]?.length ?? 0;
  const origin = [source, doi && `doi ${doi}`].filter(Boolean).join(', ');
  return `
<header>
<h1>${text(title)}</h1>
<p>${count} point${count === 1 ? '' : 's'} in ${steps} steps; shares of ${text(names.join(' + '))} by ${by}${origin === '' ? '' : `<br>${text(origin)}`}</p>
</header>
<noscript><p class="trouble">This page computes and draws in the browser; JavaScript is switched off.</p></noscript>
<form class="controls" id="controls">
<label>colour <select id="colour"></select></label>
<label>lines <select id="lines"></select></label>
<label id="log-choice" hidden><input type="checkbox" id="log"> log scale</label>
<span class="file"><label class="button" for="file">load results</label><input type="file" id="file" accept=".csv,.tsv,.txt,text/csv"> <span class="hint">or drop a CSV file here</span></span>
</form>
<main>
<section class="diagram" aria-label="diagram">
<div id="plot" tabindex="0" role="application" aria-roledescription="ternary diagram" aria-label="${text(`ternary diagram of ${names.join(', ')}`)}" aria-describedby="keys"></div>
<p class="hint" id="keys">Arrow keys walk the points; with Shift they move the cursor by 1 %. Click a point, or drag the cursor anywhere.<span id="unseen-points" hidden> The points are too many to be drawn on the surface; each shows itself when it is pointed at.</span></p>
<div id="results" aria-live="polite"></div>
</section>
<section class="reading" aria-label="composition and sheet">
<div id="reading"></div>
<h3 id="sheet-title">Weigh</h3>
<p class="batch"><label for="batch">batch</label> <input id="batch" autocomplete="off" spellcheck="false" size="9" aria-describedby="batch-trouble"> <span id="batch-of"></span></p>
<p class="trouble" id="batch-trouble" role="alert"></p>
<div id="sheet"></div>
</section>
</main>
<footer id="notes"></footer>
<p class="unseen" role="status" aria-live="polite" id="live"></p>`;
}
