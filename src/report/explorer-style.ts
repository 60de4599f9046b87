import { themeStyle } from './svg-theme.ts';

/** The look of the explorer, after the rules of every page; the diagram has the colours of the picture. */
export function explorerStyle(): string {
  return `${themeStyle('auto')}\n${rules}`;
}

const rules = `body{font-size:15px;padding:16px clamp(12px,3vw,28px) 24px;max-width:1320px;margin:auto}
h1{font-size:20px;margin:0;line-height:1.25}
h2{font-size:18px;margin:0;line-height:1.3;overflow-wrap:anywhere}
h3{font-size:15px;margin:20px 0 4px}
header p{margin:2px 0 12px;color:var(--muted);font-size:13.5px;overflow-wrap:anywhere}
.controls{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;padding:8px 0;border-block:1px solid var(--grid);font-size:14px}
.controls label{display:inline-flex;gap:6px;align-items:center;color:var(--muted);min-width:0}
select,input:not([type=checkbox]){background:var(--paper);color:var(--ink);border:1px solid var(--axis);border-radius:4px;padding:4px 6px;min-height:32px;font-size:14px;max-width:100%}
select{max-width:min(100%,300px)}
.file{display:inline-flex;gap:8px;align-items:center;flex-wrap:wrap}
.file input{position:absolute;width:1px;height:1px;min-height:0;padding:0;opacity:0}
.button{border:1px solid var(--axis);border-radius:4px;padding:0 10px;min-height:32px;color:var(--ink)!important;cursor:pointer}
.button:hover{background:var(--band)}
.file input:focus-visible~*,.file:focus-within .button{outline:3px solid var(--mark);outline-offset:2px}
.file:focus-within .hint{outline:0}
.hint{color:var(--muted);font-size:13px;margin:2px 0 0}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:8px 32px;margin-top:12px}
.reading{min-width:0}
@media (min-width:760px){.reading{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:0 28px}#reading{grid-row:1/9}#sheet{min-width:0}.reading h3:first-of-type{margin-top:0}}
@media (min-width:1120px){main{grid-template-columns:minmax(0,1fr) 440px}.reading{display:block}.reading h3:first-of-type{margin-top:20px}}
#plot{position:relative;border-radius:4px;outline-offset:4px;max-width:820px;cursor:crosshair;user-select:none;-webkit-user-select:none}
#plot svg{display:block;width:100%;height:auto;font-family:inherit}
#plot .handle{touch-action:none;cursor:grab}
#plot.dragging,#plot.dragging .handle{cursor:grabbing}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:14px;width:100%}
th{font-weight:400;color:var(--muted);text-align:right;padding:2px 0 2px 12px;vertical-align:bottom;white-space:nowrap}
td{text-align:right;padding:2px 0 2px 12px;border-top:1px solid var(--grid);vertical-align:top;white-space:nowrap}
table+table{margin-top:12px}
th:first-child,td:first-child{padding-left:0}
th.name,td.name{text-align:left;white-space:normal;overflow-wrap:anywhere}
td.unit{text-align:left;width:3.6em;padding-left:6px;color:var(--muted)}
td.number{color:var(--muted);width:1.6em}
td small,.small{color:var(--muted);font-size:12.5px}
td.action{color:var(--muted);font-size:13px}
tr.part td{color:var(--muted)}
.wide{overflow-x:auto}
#sheet th,#sheet td{padding-left:9px}
#sheet :is(th,td):first-child{padding-left:0}
#sheet .name{overflow-wrap:break-word;min-width:5em}
.shares{margin:2px 0 0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.state{margin:2px 0 8px;font-size:13.5px;color:var(--muted)}
.state.outside{color:var(--wrong)}
.trouble{color:var(--wrong);margin:4px 0;font-size:14px}
.trouble:empty{display:none}
.batch{margin:0 0 6px;color:var(--muted);font-size:14px}
input[aria-invalid=true]{border-color:var(--wrong);box-shadow:0 0 0 1px var(--wrong)}
.estimate{color:var(--warn)}
tr.coloured td:first-child{font-weight:600}
#results{font-size:14px;margin-top:8px}
#results ul{margin:4px 0 0;padding-left:18px}
#results li{margin:2px 0;overflow-wrap:anywhere}
#results .line{font-variant-numeric:tabular-nums;color:var(--muted)}
footer{margin-top:20px;border-top:1px solid var(--grid);padding-top:8px;color:var(--muted);font-size:13px;max-width:820px}
footer p,footer ul{margin:4px 0;overflow-wrap:anywhere}
footer summary{cursor:pointer}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
body.dropping::after{content:"drop the results here";position:fixed;inset:8px;display:grid;place-items:center;font-size:22px;border:3px dashed var(--mark);border-radius:8px;background:color-mix(in srgb,var(--paper) 80%,transparent);pointer-events:none;z-index:2}
@media print{body{padding:0;max-width:none;font-size:12px}.controls,.hint,noscript{display:none}main{display:block}#plot{width:62%;margin:auto}.reading{display:grid;grid-template-columns:2fr 3fr;gap:0 24px;break-inside:avoid}.reading h3:first-of-type{margin-top:0}#reading{grid-row:1/9}.batch input{border:0;padding:0}table{font-size:12px}}`;
